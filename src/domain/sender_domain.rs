//! What the domain that mail comes from publishes about its mail: SPF (RFC 7208), the key of DKIM (RFC 6376) and DMARC
//! (RFC 9989). Pure: what a name server said of a name comes in, what it is worth goes out.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The most names that are asked for one DMARC record.
const LONGEST_WALK: usize = 8;

/// The texts of a name; none where there is no such name.
pub type Texts = Result<Vec<String>, Unseen>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailRecord {
    /// Which servers may send for the domain.
    Spf,
    /// The key that mail is signed with.
    Dkim,
    /// What receivers are to do with mail that neither of the two vouches for.
    Dmarc,
}

impl MailRecord {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Spf => "SPF",
            Self::Dkim => "DKIM",
            Self::Dmarc => "DMARC",
        }
    }
}

/// Why nothing can be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unseen {
    /// The relay signs, if anybody does, and the name of its key is not known here.
    RelaySigns,
    /// Our own key cannot be read; the words say which and how to mend it.
    OwnKey(String),
    /// No name server is known, or it cannot be reached.
    NoServer,
    /// The name server did not answer in time.
    Silent,
    /// The name server answered that it cannot say.
    ServerSays(String),
}

/// What is wrong with what is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordFault {
    /// More than one: receivers take none of them.
    Several,
    /// SPF that lets everybody send.
    Anybody,
    /// SPF by which nobody sends.
    Nobody,
    /// DMARC without a policy that there is.
    NoPolicy,
    /// A key that is not the one that mail is signed with.
    OtherKey,
    /// No key in it: withdrawn, or cut off.
    NoKey,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    Right,
    /// DMARC that asks receivers to do nothing (`p=none`): right to begin with.
    Watched,
    Missing,
    Wrong(RecordFault),
    Unseen(Unseen),
}

impl Standing {
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Right | Self::Watched => "right",
            Self::Missing => "missing",
            Self::Wrong(_) => "wrong",
            Self::Unseen(_) => "unseen",
        }
    }
}

/// One record as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordCheck {
    pub record: MailRecord,
    /// The name that was asked, or is to be published.
    pub name: String,
    /// What stands there of this kind.
    pub found: Vec<String>,
    pub standing: Standing,
    /// The text to publish at [`Self::name`], where it can be told.
    pub publish: Option<String>,
}

/// All three.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SenderDomain {
    /// The domain of the sender that people read.
    pub domain: String,
    /// The domain of the address that mail comes back to.
    pub envelope: String,
    pub records: [RecordCheck; 3],
}

/// The key that mail is signed with, as the domain is to publish it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnKey {
    pub selector: String,
    /// `rsa` or `ed25519`.
    pub algorithm: &'static str,
    /// The public half in each form in which it may be published.
    pub forms: Vec<Vec<u8>>,
    /// The text to publish.
    pub record: String,
}

impl OwnKey {
    /// Where `domain` publishes it.
    pub fn name(&self, domain: &str) -> String {
        format!("{}._domainkey.{domain}", self.selector)
    }
}

fn check(record: MailRecord, name: String, found: Vec<String>, standing: Standing) -> RecordCheck {
    RecordCheck { record, name, found, standing, publish: None }
}

/// Which servers those are that may send is not judged.
pub fn check_spf(domain: &str, texts: Texts) -> RecordCheck {
    let judged = |found, standing| check(MailRecord::Spf, domain.to_owned(), found, standing);
    let mut texts = match texts {
        Ok(texts) => texts,
        Err(unseen) => return judged(Vec::new(), Standing::Unseen(unseen)),
    };
    texts.retain(|text| {
        text.split(' ').next().is_some_and(|version| version.eq_ignore_ascii_case("v=spf1"))
    });
    let record = match texts.as_slice() {
        [] => return judged(texts, Standing::Missing),
        [record] => record.clone(),
        _ => return judged(texts, Standing::Wrong(RecordFault::Several)),
    };
    let terms: Vec<&str> = record.split(' ').skip(1).filter(|term| !term.is_empty()).collect();
    let is = |term: &str, all: &[&str]| all.iter().any(|one| term.eq_ignore_ascii_case(one));
    let all = terms.iter().find(|term| is(term, &["all", "+all", "-all", "~all", "?all"]));
    match all {
        Some(all) if is(all, &["all", "+all"]) => {
            let mended = record.split(' ').map(|term| if term == *all { "~all" } else { term });
            RecordCheck {
                publish: Some(mended.collect::<Vec<_>>().join(" ")),
                ..judged(texts, Standing::Wrong(RecordFault::Anybody))
            }
        }
        Some(all) if is(all, &["-all"]) && terms.len() == 1 => {
            judged(texts, Standing::Wrong(RecordFault::Nobody))
        }
        _ => judged(texts, Standing::Right),
    }
}

/// Where this program does not sign.
pub fn unseen_dkim(domain: &str, why: Unseen) -> RecordCheck {
    check(MailRecord::Dkim, domain.to_owned(), Vec::new(), Standing::Unseen(why))
}

/// `texts`: of [`OwnKey::name`].
pub fn check_dkim(domain: &str, key: &OwnKey, texts: Texts) -> RecordCheck {
    let (found, standing) = match texts {
        Err(unseen) => (Vec::new(), Standing::Unseen(unseen)),
        Ok(found) => {
            let standing = standing_of_key(key, &found);
            (found, standing)
        }
    };
    let is_to_do = matches!(standing, Standing::Missing | Standing::Wrong(_));
    let publish = is_to_do.then(|| key.record.clone());
    RecordCheck { publish, ..check(MailRecord::Dkim, key.name(domain), found, standing) }
}

fn standing_of_key(key: &OwnKey, found: &[String]) -> Standing {
    let record = match found {
        [] => return Standing::Missing,
        [record] => record,
        _ => return Standing::Wrong(RecordFault::Several),
    };
    let published: String = tag(record, "p").unwrap_or_default().split_whitespace().collect();
    let Ok(published) = STANDARD.decode(published) else {
        return Standing::Wrong(RecordFault::NoKey);
    };
    if published.is_empty() || tag(record, "v").is_some_and(|version| version != "DKIM1") {
        return Standing::Wrong(RecordFault::NoKey);
    }
    let algorithm = tag(record, "k").unwrap_or("rsa");
    if algorithm.eq_ignore_ascii_case(key.algorithm) && key.forms.contains(&published) {
        Standing::Right
    } else {
        Standing::Wrong(RecordFault::OtherKey)
    }
}

/// The names at which DMARC is looked for, one after the other: the domain's own, then those above it.
pub fn dmarc_names(domain: &str) -> Vec<String> {
    let labels: Vec<&str> = domain.trim_end_matches('.').split('.').collect();
    let above = (1..labels.len().saturating_sub(1))
        // Of a very long name the walk goes on where seven labels are left.
        .filter(|from| labels.len() <= LONGEST_WALK || labels.len() - from < LONGEST_WALK);
    let names = std::iter::once(0).chain(above).take(LONGEST_WALK);
    names
        .map(|from| {
            format!("_dmarc.{}", labels.iter().skip(from).copied().collect::<Vec<_>>().join("."))
        })
        .collect()
}

/// Whether a text is a DMARC record, right or wrong.
pub fn is_dmarc(text: &str) -> bool {
    let first = text.split(';').next().and_then(|first| first.split_once('='));
    first.is_some_and(|(tag, version)| tag.trim() == "v" && version.trim() == "DMARC1")
}

/// `walked`: the names of [`dmarc_names`] with their texts, up to the first that has a record or cannot be seen.
pub fn check_dmarc(domain: &str, walked: Vec<(String, Texts)>) -> RecordCheck {
    let own = format!("_dmarc.{domain}");
    let begin = || Some("v=DMARC1; p=none".to_owned());
    for (name, texts) in walked {
        let judged = |found, standing| check(MailRecord::Dmarc, name.clone(), found, standing);
        let found: Vec<String> = match texts {
            Ok(texts) => texts.into_iter().filter(|text| is_dmarc(text)).collect(),
            Err(unseen) => return judged(Vec::new(), Standing::Unseen(unseen)),
        };
        let record = match found.as_slice() {
            [] => continue,
            [record] => record,
            _ => return judged(found, Standing::Wrong(RecordFault::Several)),
        };
        let of_the_domain = tag(record, "p");
        // For what lies below it a domain may say otherwise.
        let below = if name == own { None } else { tag(record, "sp") };
        let policy = below.or(of_the_domain).map(str::to_ascii_lowercase);
        return match policy.as_deref() {
            Some("quarantine" | "reject") => judged(found, Standing::Right),
            Some("none") => judged(found, Standing::Watched),
            _ => RecordCheck {
                publish: begin(),
                ..judged(found, Standing::Wrong(RecordFault::NoPolicy))
            },
        };
    }
    RecordCheck { publish: begin(), ..check(MailRecord::Dmarc, own, Vec::new(), Standing::Missing) }
}

/// The value of a tag in `v=1; p=2`.
fn tag<'a>(record: &'a str, name: &str) -> Option<&'a str> {
    let tags = record.split(';').filter_map(|tag| tag.split_once('='));
    let mut named = tags.filter(|(tag, _)| tag.trim() == name);
    named.next().map(|(_, value)| value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn spf_is_right_missing_or_wrong() {
        let wrong = Standing::Wrong;
        for (published, standing, publish) in [
            (&["v=spf1 include:relay.example ~all", "google-site=1"][..], Standing::Right, None),
            (&["V=SPF1 mx redirect=a.example"], Standing::Right, None),
            (&["v=spf1 mx -all +all"], Standing::Right, None),
            (&["v=spf10 mx -all", "spf2.0/pra"], Standing::Missing, None),
            (&[], Standing::Missing, None),
            (&["v=spf1 mx", "v=spf1 -all"], wrong(RecordFault::Several), None),
            (&["v=spf1 mx +all"], wrong(RecordFault::Anybody), Some("v=spf1 mx ~all")),
            (&["v=spf1  ALL"], wrong(RecordFault::Anybody), Some("v=spf1  ~all")),
            (&["v=spf1 -all"], wrong(RecordFault::Nobody), None),
        ] {
            let found = check_spf("elm.example", Ok(texts(published)));
            assert_eq!(
                (&found.standing, found.publish.as_deref()),
                (&standing, publish),
                "{published:?}"
            );
            assert_eq!(found.name, "elm.example");
        }
        let unseen = check_spf("elm.example", Err(Unseen::Silent));
        assert_eq!(unseen.standing, Standing::Unseen(Unseen::Silent));
    }

    #[test]
    fn a_published_key_is_held_against_our_own() {
        let key = OwnKey {
            selector: "pulse1".to_owned(),
            algorithm: "rsa",
            forms: vec![b"named".to_vec(), b"bare".to_vec()],
            record: "v=DKIM1; k=rsa; p=bmFtZWQ=".to_owned(),
        };
        let wrong = Standing::Wrong;
        for (published, standing) in [
            (&["v=DKIM1; k=rsa; p=bmFtZWQ="][..], Standing::Right),
            (&["p=YmF yZQ== ; t=s"], Standing::Right),
            (&[], Standing::Missing),
            (&["v=DKIM1; p=b3RoZXI="], wrong(RecordFault::OtherKey)),
            (&["v=DKIM1; k=ed25519; p=bmFtZWQ="], wrong(RecordFault::OtherKey)),
            (&["v=DKIM1; p="], wrong(RecordFault::NoKey)),
            (&["v=DKIM1"], wrong(RecordFault::NoKey)),
            (&["v=DKIM2; p=bmFtZWQ="], wrong(RecordFault::NoKey)),
            (&["v=DKIM1; p=bmF…"], wrong(RecordFault::NoKey)),
            (&["p=bmFtZWQ=", "p=bmFtZWQ="], wrong(RecordFault::Several)),
        ] {
            let found = check_dkim("elm.example", &key, Ok(texts(published)));
            assert_eq!(found.standing, standing, "{published:?}");
            assert_eq!(found.name, "pulse1._domainkey.elm.example");
            assert_eq!(found.publish.is_some(), standing != Standing::Right);
        }
    }

    #[test]
    fn dmarc_is_looked_for_from_the_domain_upward() {
        assert_eq!(
            dmarc_names("a.mail.elm.example"),
            ["_dmarc.a.mail.elm.example", "_dmarc.mail.elm.example", "_dmarc.elm.example"]
        );
        assert_eq!(dmarc_names("localhost"), ["_dmarc.localhost"]);
        let long = dmarc_names("a.b.c.d.e.f.g.h.i.j");
        assert_eq!(long.len(), 7, "{long:?}");
        assert_eq!((long[1].as_str(), long[6].as_str()), ("_dmarc.d.e.f.g.h.i.j", "_dmarc.i.j"));
    }

    #[test]
    fn dmarc_is_right_missing_or_wrong() {
        let (mail, elm) = ("_dmarc.mail.elm.example", "_dmarc.elm.example");
        let judged = |walked: &[(&str, &[&str])]| {
            let walked =
                walked.iter().map(|(name, of)| ((*name).to_owned(), Ok(texts(of)))).collect();
            let found = check_dmarc("mail.elm.example", walked);
            (found.standing, found.name, found.publish)
        };
        let at = |standing, name: &str| (standing, name.to_owned(), None);
        assert_eq!(judged(&[(mail, &["v=DMARC1; p=reject"])]), at(Standing::Right, mail));
        assert_eq!(judged(&[(mail, &["v=DMARC1;p=None;"])]), at(Standing::Watched, mail));
        assert_eq!(
            judged(&[(mail, &["v=spf1 -all"]), (elm, &["v=DMARC1; p=reject; sp=none"])]),
            at(Standing::Watched, elm)
        );
        assert_eq!(
            judged(&[(mail, &[]), (elm, &["v=DMARC1; p=quarantine"])]),
            at(Standing::Right, elm)
        );
        let several = Standing::Wrong(RecordFault::Several);
        assert_eq!(judged(&[(mail, &["v=DMARC1; p=none", "v=DMARC1; p=none"])]), at(several, mail));
        let begin = Some("v=DMARC1; p=none".to_owned());
        assert_eq!(
            judged(&[(mail, &["v=DMARC1; p=maybe"])]),
            (Standing::Wrong(RecordFault::NoPolicy), mail.to_owned(), begin.clone())
        );
        assert_eq!(judged(&[(mail, &[]), (elm, &[])]), (Standing::Missing, mail.to_owned(), begin));
        let unseen = vec![(mail.to_owned(), Ok(Vec::new())), (elm.to_owned(), Err(Unseen::Silent))];
        let unseen = check_dmarc("mail.elm.example", unseen);
        assert_eq!(unseen.standing, Standing::Unseen(Unseen::Silent));
    }
}
