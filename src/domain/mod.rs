//! The words of the field, and nothing else: no clock, no file, no database, no randomness.

mod access_log;
mod answers;
pub mod audit;
mod ballot_hash;
mod calendar;
mod chain;
mod chat;
mod comment;
mod commitment;
mod csv;
mod hexadecimal;
mod import;
mod item;
mod item_bank;
mod locale;
mod mail_queue;
mod measure;
mod nearest;
mod notice;
pub mod people_file;
mod person;
mod policy;
mod policy_log;
pub mod programme;
mod roster;
mod roster_log;
mod sender_domain;
mod set_up;
mod terms;
mod unit;
mod wave;

pub use access_log::{AccessEntry, Actor, Deed, to_the_minute};
pub use answers::{Answer, AnswerError, AnswerSheet, Ballot, SheetContent};
pub use ballot_hash::{BallotHash, BoxList};
pub use calendar::Quarter;
pub use chain::{Chain, ChainEntry, ChainError, verify_chain};
pub use chat::ChatWay;
pub use comment::{Comment, CommentError};
pub use commitment::{LogKey, Named, PersonCommitment};
pub use csv::{FaultSaid, FileFault, RowFault, RowRefusal};
pub use hexadecimal::hexadecimal;
pub use import::{Change, ImportCounts, ImportMode, ImportPlan, KnownPerson};
pub use item::{Form, Item, ItemId, PackMark, ResponseScale};
pub use item_bank::{Attestation, Instrument, ItemBank, ItemError, Pack, Wordings};
pub use locale::{Language, LanguageRow, LanguageState, Languages, Locale, NoLocale, Translated};
pub use mail_queue::{LONGEST_BACKOFF, MailPurpose, MailState, backoff};
pub use measure::{Facet, Measure, Need, NeedState, Scale};
pub use nearest::nearest;
pub use notice::{JustShown, Notice, NoticeAbout, WaveOpened, WrongClock};
pub use people_file::PeopleFile;
pub use person::{EmailAddress, EmailError, Person};
pub use policy::{CommentRule, Policy, PolicyError};
pub use policy_log::{
    ChainHead, ChainHeads, EndsEarly, IntakeStopped, PolicyLog, PolicyLogEntry, PolicyLogEvent,
    Restored, WaveReleased,
};
pub use roster::{Roster, RosterUnit};
pub use roster_log::{
    ErasedWhy, Joined, LedBy, Left, Moved, Placed, RosterChange, RosterEntry, RosterLogError, When,
};
pub use sender_domain::{
    MailRecord, OwnKey, RecordCheck, RecordFault, SenderDomain, Standing, Texts, Unseen,
    check_dkim, check_dmarc, check_spf, dmarc_names, is_dmarc, unseen_dkim,
};
pub use set_up::SetUpStep;
pub use terms::{KeyHolder, Reminders, Terms};
pub use unit::{UnitPath, UnitPathError};
pub use wave::{Threshold, Wave, WaveId, WaveState, day_of_next_noon, intake_ends, noon};
