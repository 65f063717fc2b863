use crate::app::{AppError, Refusal};
use crate::messages::Translator;
use crate::reports::Mistake;
use crate::web::RequestError;

/// What is in the way of a wave, at the field that can mend it; a fault stays a fault.
pub fn mistake(t: Translator<'_>, error: AppError) -> Result<Mistake, RequestError> {
    let AppError::Refused(refusal) = error else { return Err(error.into()) };
    let (field, says) = match &refusal {
        Refusal::WaveIsOpen(_) => ("", t.get("waves-refused-open")),
        Refusal::TooSoon { last, earliest } => {
            let said = t.say("waves-refused-too-soon").with("last", t.day(*last));
            ("", said.with("date", t.day(*earliest)).to_string())
        }
        Refusal::TooManyStatements { quarter, before, adds, most, .. } => {
            let said = t.say("waves-refused-budget").with("quarter", t.quarter(*quarter));
            let said = said.with("n", before + adds).with("most", *most);
            ("form", said.to_string())
        }
        Refusal::ClosesInThePast { .. } => ("closes", t.get("waves-refused-past")),
        Refusal::ClosesTooLate(_) => ("closes", t.get("waves-refused-late")),
        Refusal::NobodyToInvite => ("", t.get("waves-refused-nobody")),
        Refusal::UnknownForm(..) => ("form", t.get("waves-refused-form")),
        Refusal::TrusteeKeyUsed => ("trustee_key", t.get("waves-refused-key-used")),
        Refusal::PackWithTrustee(pack) => {
            ("pack", t.say("waves-refused-pack-trustee").with("pack", pack.as_str()).to_string())
        }
        Refusal::PackExpires { pack, last, .. } => {
            let said = t.say("waves-refused-pack-expires").with("pack", pack.as_str());
            ("pack", said.with("date", t.day(*last)).to_string())
        }
        Refusal::NotAttested(pack) => {
            ("pack", t.say("waves-refused-pack-attest").with("pack", pack.as_str()).to_string())
        }
        Refusal::PackInDemo(pack) => {
            ("pack", t.say("waves-refused-pack-demo").with("pack", pack.as_str()).to_string())
        }
        Refusal::PackTwice(pack) => {
            ("pack", t.say("waves-refused-pack-twice").with("pack", pack.as_str()).to_string())
        }
        Refusal::PackWording { item, wave } => {
            let said = t.say("waves-refused-pack-wording").with("item", item.as_str());
            ("pack", said.with("wave", wave.as_str()).to_string())
        }
        Refusal::Clock(_) => ("", t.get("waves-refused-clock")),
        Refusal::EarlyReason { .. } => ("reason", t.get("waves-refused-reason")),
        Refusal::EndsAlready { .. } | Refusal::AlreadyClosed(_) => {
            ("", t.get("waves-refused-ends-already"))
        }
        Refusal::NoOpenWave | Refusal::IntakeEnded(..) => ("", t.get("waves-refused-over")),
        Refusal::NoLots(_) => ("", t.get("waves-refused-no-lots")),
        Refusal::LotsDrawn(_) => ("", t.get("waves-refused-lots-drawn")),
        Refusal::LotsMade(_, made) => {
            ("again", t.say("waves-refused-lots-made").with("n", *made).to_string())
        }
        Refusal::TooFewLots { people, k, .. } => {
            let said = t.say("waves-refused-few-lots").with("n", *people).with("k", *k);
            ("", said.to_string())
        }
        Refusal::CameOfItChanged => ("", t.get("waves-refused-tell-changed")),
        Refusal::NobodyToTell => ("", t.get("waves-refused-tell-nobody")),
        Refusal::NotInvited { .. } => ("email", t.get("waves-refused-not-invited")),
        Refusal::NotMailed { said, .. } => {
            ("email", t.say("waves-refused-not-mailed").with("said", said.as_str()).to_string())
        }
        Refusal::Sender(_) => ("", t.get("waves-refused-sender")),
        _ => return Err(AppError::Refused(refusal).into()),
    };
    Ok(Mistake { field, says })
}
