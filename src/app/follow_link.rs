use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::context::Placement;
use super::deputies::in_force;
use super::practice::practice_form;
use super::sign_in_oidc::groups_give_hr;
use super::{App, AppError, OpenWave};
use crate::auth::Role;
use crate::ballot_box::{Capacity, LotCode, SealedSheet, Token, TokenMac};
use crate::domain::{ChatWay, EmailAddress, Locale, UnitPath, WaveId, WaveState};
use crate::store::Tx;

/// Where an emailed link or a pasted code leads.
#[derive(Debug)]
pub enum Link {
    Open(Box<OpenForm>),
    AlreadySent,
    Closed {
        closed_on: Date,
    },
    /// Cut in two, mistyped, or never ours.
    Unknown,
}

/// The form for one person, who is not named.
#[derive(Debug)]
pub struct OpenForm {
    pub wave: Arc<OpenWave>,
    /// The code as it was given, for the form to carry.
    pub code: String,
    /// What the database knows of the code.
    pub(super) mac: TokenMac,
    /// Where the person's answers count.
    pub unit: UnitPath,
    /// The number of that unit in the ballots.
    pub(super) unit_number: u32,
    pub invited: u32,
    /// Of those invited, how many can count toward the threshold (R0).
    pub invited_counting: u32,
    /// Whether the person may read reports, and so does not count themself.
    pub reader: bool,
    /// The language from the people list.
    pub locale: Option<Locale>,
    /// Where links go before they are mailed.
    pub chat: ChatWay,
    /// Who can open the report of the person's group right now; not looked up for a form that is
    /// only shown again.
    pub report_readers: Option<ReportReaders>,
    /// Drawn from an envelope: nobody knows by whom.
    pub is_lot: bool,
    /// Sent to whoever plans a wave: what is answered here is stored nowhere.
    pub is_practice: bool,
}

/// What a code is, beside its wave.
enum Secret {
    Token(Token),
    Lot(LotCode),
}

impl Secret {
    fn parse(text: &str) -> Option<Self> {
        Token::parse(text).map(Self::Token).or_else(|| LotCode::parse(text).map(Self::Lot))
    }

    fn mac(&self, app: &App, wave: &WaveId) -> TokenMac {
        match self {
            Self::Token(token) => token.mac(app.pepper(), wave),
            Self::Lot(code) => code.mac(app.pepper(), wave),
        }
    }

    fn as_str(&self) -> &str {
        match self {
            Self::Token(token) => token.as_str(),
            Self::Lot(code) => code.as_str(),
        }
    }

    /// Where an answer with it counts, and whether it was used.
    fn holder(
        &self,
        tx: &mut Tx<'_>,
        wave: &WaveId,
        mac: &TokenMac,
    ) -> Result<Option<(Placement, bool)>, AppError> {
        Ok(match self {
            Self::Token(_) => {
                let holder = tx.token_holder(wave, mac.as_bytes())?;
                holder.map(|holder| (Placement::from(holder), holder.responded))
            }
            Self::Lot(code) => {
                let used = tx.lot_used(wave, mac.as_bytes())?;
                let placement = Placement { unit: code.unit(), reader: false, locale: None };
                used.map(|used| (placement, used))
            }
        })
    }
}

/// How many people can open the report of one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportReaders {
    pub hr: usize,
    /// Whoever leads it or stands in for its lead.
    pub leads: usize,
    /// Whether a provider's groups may open it to others; how many they are nobody knows here.
    pub groups: bool,
}

impl ReportReaders {
    fn of(app: &App, tx: &mut Tx<'_>, leaf: &UnitPath, now: Timestamp) -> Result<Self, AppError> {
        let hr = |(_, role): &(EmailAddress, String)| Role::parse(role) == Some(Role::Hr);
        let group = leaf.parent().filter(|_| leaf.is_direct()).unwrap_or_else(|| leaf.clone());
        let mut leads = tx.leads_of(&group)?;
        for one in in_force(tx, now)?.into_iter().filter(|one| one.unit == group) {
            leads += usize::from(!tx.units_led_by(&one.email)?.contains(&group));
        }
        Ok(Self {
            hr: tx.accounts()?.iter().filter(|account| hr(account)).count(),
            leads,
            groups: groups_give_hr(app.settings()),
        })
    }
}

/// Splits `w7.TOKEN`; the whole link is taken too.
fn parse_code(text: &str) -> Option<(WaveId, Option<Secret>)> {
    let (wave, secret) = of_link(text).split_once('.')?;
    Some((WaveId::parse(wave)?, Secret::parse(secret)))
}

fn of_link(text: &str) -> &str {
    let text = text.trim();
    text.rsplit_once('#').map_or(text, |(_, fragment)| fragment)
}

/// A drawn code stands alone: it belongs to the newest wave.
fn with_wave(tx: &mut Tx<'_>, code: &str) -> Result<Option<(WaveId, Option<Secret>)>, AppError> {
    if let Some(parsed) = parse_code(code) {
        return Ok(Some(parsed));
    }
    let Some(lot) = LotCode::parse(of_link(code)) else { return Ok(None) };
    let newest = tx.waves()?.pop().map(|stored| stored.wave.id);
    Ok(newest.map(|wave| (wave, Some(Secret::Lot(lot)))))
}

/// Finds out what a link leads to. Changes nothing, however often it is asked.
pub fn follow_link(app: &App, code: &str, now: Timestamp) -> Result<Link, AppError> {
    if let Some(practice) = practice_form(app, code.trim())? {
        return Ok(Link::Open(Box::new(practice)));
    }
    app.store().read(|tx| {
        let Some((id, secret)) = with_wave(tx, code)? else { return Ok(Link::Unknown) };
        // Anew from the database: another process may have closed the wave, or brought its end forward.
        let Some(life) = tx.wave_life(&id)? else { return Ok(Link::Unknown) };
        let Some(wave) = app.wave_with_roster_now(tx, &id, life)? else {
            return Ok(Link::Unknown);
        };
        let asked = &wave.stored.wave;
        let is_open = life.state == WaveState::Open;
        if !is_open {
            // Closed by another process: what this one remembers of its tokens goes, too.
            app.forget_placements();
        }
        if !is_open || now >= asked.intake_ends() {
            return Ok(Link::Closed { closed_on: asked.closes_on });
        }
        let Some(secret) = secret else { return Ok(Link::Unknown) };
        let mac = secret.mac(app, &id);
        let Some((placement, used)) = secret.holder(tx, &id, &mac)? else {
            return Ok(Link::Unknown);
        };
        if used {
            return Ok(Link::AlreadySent);
        }
        app.remember_placement(mac, placement);
        let Some(mut open) = OpenForm::new(wave, &secret, mac, placement) else {
            return Ok(Link::Unknown);
        };
        open.report_readers = Some(ReportReaders::of(app, tx, &open.unit, now)?);
        open.chat = app.settings().chat;
        Ok(Link::Open(Box::new(open)))
    })
}

/// The form behind a code that [`follow_link`] found open before, without asking the database. The
/// wave may be closed since, or the answers sent: the transaction that stores them decides.
pub fn known_form(app: &App, code: &str) -> Option<OpenForm> {
    let (id, secret) = parse_code(code)?;
    let (wave, secret) = (app.open_wave_known(&id)?, secret?);
    let mac = secret.mac(app, &id);
    let placement = app.placement(&mac)?;
    let open = OpenForm::new(wave, &secret, mac, placement)?;
    Some(OpenForm { chat: app.settings().chat, ..open })
}

impl OpenForm {
    fn new(
        wave: Arc<OpenWave>,
        secret: &Secret,
        mac: TokenMac,
        placement: Placement,
    ) -> Option<Self> {
        let leaf = wave.roster.get(placement.unit)?;
        Some(Self {
            code: format!("{}.{}", wave.stored.wave.id, secret.as_str()),
            mac,
            unit: leaf.path.clone(),
            unit_number: leaf.number,
            invited: leaf.invited,
            invited_counting: leaf.invited_counting,
            reader: placement.reader,
            locale: placement.locale,
            report_readers: None,
            chat: ChatWay::Off,
            is_lot: matches!(secret, Secret::Lot(_)),
            is_practice: false,
            wave,
        })
    }

    pub(super) fn capacity(&self) -> Capacity {
        Capacity::of(self.wave.stored.wave.terms.comments)
    }

    /// Bytes of the sheet that a browser seals, before it does: all have this one length.
    pub fn sheet_size(&self) -> usize {
        self.capacity().sheet()
    }

    /// Reads what a browser sealed. `None` unless it has the form and the length of a sealed sheet.
    pub fn read_sealed(&self, text: &str) -> Option<SealedSheet> {
        SealedSheet::parse(text, self.capacity())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_alone_or_at_the_end_of_its_link() {
        let token = Token::mint().unwrap();
        for text in [
            format!("w7.{}", token.as_str()),
            format!("  https://pulse.example/s#w7.{}\n", token.as_str()),
        ] {
            let (wave, read) = parse_code(&text).unwrap();
            assert_eq!((wave.as_str(), read.unwrap().as_str()), ("w7", token.as_str()));
        }
        let (wave, cut) = parse_code("https://pulse.example/s#w7.abc").unwrap();
        assert!(wave.as_str() == "w7" && cut.is_none());
        assert!(
            parse_code("w7").is_none()
                && parse_code("").is_none()
                && parse_code("x7.abc").is_none()
        );
    }
}
