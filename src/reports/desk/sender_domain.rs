//! What the sender's domain publishes about its mail, as HR and admins read it.

use jiff::Timestamp;

use crate::domain::{MailRecord, RecordCheck, RecordFault, SenderDomain, Standing, Unseen};
use crate::messages::Translator;

/// The part of a page: what was found last, and the button that asks anew.
pub struct DomainView {
    pub heading: String,
    pub hint: String,
    pub facts: Vec<DomainFact>,
    /// When it was asked.
    pub at: String,
    pub button: String,
    /// Where the button posts to.
    pub action: &'static str,
}

pub struct DomainFact {
    pub name: &'static str,
    pub state: String,
    pub says: String,
    /// The text to publish.
    pub publish: String,
}

/// What is known of the sender's domain.
#[derive(Debug, Clone, Default)]
pub enum DomainSources {
    /// Mail goes into a folder: somebody else sends it.
    #[default]
    NoServer,
    NotAsked,
    /// What was found, and when.
    Seen(Box<SenderDomain>, Timestamp),
}

/// `None`: there is nothing to ask for.
pub fn domain_view(
    t: Translator<'_>,
    sources: &DomainSources,
    action: &'static str,
) -> Option<DomainView> {
    let (facts, at) = match sources {
        DomainSources::NoServer => return None,
        DomainSources::NotAsked => (Vec::new(), String::new()),
        DomainSources::Seen(domain, at) => (
            domain.records.iter().map(|one| fact(t, one)).collect(),
            t.say("mail-domain-at").with("moment", t.moment(*at)).to_string(),
        ),
    };
    Some(DomainView {
        heading: t.get("mail-domain-title"),
        hint: t.get("mail-domain-hint"),
        facts,
        at,
        button: t.get("mail-domain-check"),
        action,
    })
}

fn fact(t: Translator<'_>, check: &RecordCheck) -> DomainFact {
    let state = match check.standing {
        Standing::Right | Standing::Watched => t.get("mail-domain-right"),
        Standing::Missing => t.get("mail-domain-missing"),
        Standing::Wrong(_) => t.get("mail-domain-wrong"),
        Standing::Unseen(_) => t.get("mail-domain-unseen"),
    };
    let mend = mend(t, check);
    let says = [says(t, check), mend].into_iter().filter(|text| !text.is_empty());
    DomainFact {
        name: check.record.name(),
        state,
        says: says.collect::<Vec<_>>().join(" "),
        publish: check.publish.clone().unwrap_or_default(),
    }
}

fn says(t: Translator<'_>, check: &RecordCheck) -> String {
    let phrase = match (&check.standing, check.record) {
        (Standing::Right, MailRecord::Spf) => t.say("mail-domain-spf-right"),
        (Standing::Right, MailRecord::Dkim) => t.say("mail-domain-dkim-right"),
        (Standing::Right, MailRecord::Dmarc) => t.say("mail-domain-dmarc-right"),
        (Standing::Watched, _) => t.say("mail-domain-dmarc-watched"),
        (Standing::Missing, _) => t.say("mail-domain-none"),
        (Standing::Wrong(RecordFault::Several), _) => t.say("mail-domain-several"),
        (Standing::Wrong(RecordFault::Anybody), _) => t.say("mail-domain-anybody"),
        (Standing::Wrong(RecordFault::Nobody), _) => t.say("mail-domain-nobody"),
        (Standing::Wrong(RecordFault::NoPolicy), _) => t.say("mail-domain-no-policy"),
        (Standing::Wrong(RecordFault::OtherKey), _) => t.say("mail-domain-other-key"),
        (Standing::Wrong(RecordFault::NoKey), _) => t.say("mail-domain-no-key"),
        (Standing::Unseen(why), _) => return of_unseen(t, why),
    };
    phrase.with("name", check.name.as_str()).to_string()
}

fn of_unseen(t: Translator<'_>, why: &Unseen) -> String {
    match why {
        Unseen::RelaySigns => t.get("mail-domain-relay"),
        Unseen::OwnKey(problem) => problem.clone(),
        Unseen::NoServer => t.get("mail-domain-no-server"),
        Unseen::Silent => t.get("mail-domain-silent"),
        Unseen::ServerSays(words) => {
            t.say("mail-domain-server-says").with("words", words.as_str()).to_string()
        }
    }
}

/// What is to be done; empty where nothing is.
fn mend(t: Translator<'_>, check: &RecordCheck) -> String {
    match &check.standing {
        Standing::Right | Standing::Watched | Standing::Unseen(_) => String::new(),
        Standing::Wrong(RecordFault::Several) => t.get("mail-domain-leave-one"),
        Standing::Wrong(RecordFault::Nobody) => t.get("mail-domain-add"),
        Standing::Missing if check.publish.is_none() => t.get("mail-domain-spf-begin"),
        Standing::Missing | Standing::Wrong(_) => {
            t.say("mail-domain-publish").with("name", check.name.as_str()).to_string()
        }
    }
}
