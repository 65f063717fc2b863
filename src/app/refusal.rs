use jiff::Timestamp;
use jiff::civil::Date;

use crate::ballot_box::{KeyError, NoRandomness, SealError};
use crate::disclosure::ReleaseError;
use crate::domain::audit::FiguresRefusal;
use crate::domain::programme::{DayOffMistake, ProgrammeMistake, Rhythm, WayOut};
use crate::domain::{
    ChainError, EmailAddress, ItemId, PolicyError, Quarter, RosterLogError, UnitPath, WaveId,
    WrongClock, people_file,
};
use crate::store::StoreError;

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// Somebody can fix their input; nothing was changed.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A fault of this program or its machine.
    #[error("the database failed")]
    Store(#[from] StoreError),
    #[cfg(feature = "pdf")]
    #[error("the PDF could not be drawn")]
    Pdf(#[source] crate::reports::PdfError),
    #[error("the key directory failed")]
    Keys(#[from] KeyError),
    #[error("an answer sheet could not be sealed")]
    Seal(#[from] SealError),
    #[error("the release could not be made")]
    Release(#[from] ReleaseError),
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    #[error("the mail could not be sent")]
    Mail(#[from] crate::mail::MailError),
    #[error("a mail run could not begin")]
    MailRun(#[source] std::io::Error),
    #[error("a part of the worker broke off")]
    Worker(#[source] tokio::task::JoinError),
    #[error(transparent)]
    Secret(#[from] crate::ballot_box::SecretError),
    #[error("the setting {0} in the database cannot be read")]
    SettingDamaged(&'static str),
    #[error("the session could not be made")]
    Session(#[from] crate::auth::SessionError),
    #[error("the export could not be made")]
    Export(#[from] crate::reports::ExportError),
    #[error("the frozen roster of {0} does not match its hash")]
    RosterChanged(WaveId),
    #[error("the policy of a wave cannot be written")]
    Policy(#[source] serde_json::Error),
    #[error("the wave is not what those who were asked were promised")]
    PolicyChanged(#[from] PolicyError),
    #[error(
        "the ballots of {0} are not the ones that its box held when the intake stopped: nothing is counted"
    )]
    BoxChanged(WaveId),
    #[error("the comments are not the ones that the release was made from")]
    CommentsDiffer,
    #[error("the {0} log is broken")]
    Chain(&'static str, #[source] ChainError),
    #[error("an audit cannot be concluded")]
    Audit(#[from] crate::audit::AuditError),
    #[error("a page cannot be drawn")]
    Page(#[from] crate::reports::ReportError),
    #[error("what observers are told cannot be written")]
    Notice(#[source] serde_json::Error),
    #[error("a change of who is asked cannot be written")]
    Roster(#[source] serde_json::Error),
    #[error("what is remembered of the columns of people files cannot be read or written")]
    Columns(#[source] serde_json::Error),
    #[error("the roster log is not what was written")]
    RosterLogChanged(#[from] RosterLogError),
}

impl AppError {
    /// Whether the database is away, or takes nothing, for the moment.
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_unavailable())
    }
}

/// An input that is refused, with the fix.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error("{}", people_refused(.0))]
    People(people_file::Refused),
    #[error("the file of figures has {} problem(s); nothing was changed", .0.len())]
    Figures(Vec<FiguresRefusal>),
    #[error(
        "this full import would make {leaving} of {active} people inactive, more than one in ten. \
         If that is meant, repeat it with --yes"
    )]
    ManyLeave { leaving: usize, active: usize },
    #[error(
        "the people list was changed since the trial run, and this import would now do something else: \
         look at the new trial run"
    )]
    PlanChanged,
    #[error("wave {0} is still open: close it first with `sdt-pulse wave close {0}`")]
    WaveIsOpen(WaveId),
    #[error(
        "the last wave opened on {last}; at least 21 days lie between two openings, so that nobody \
         is asked too often and no wave becomes a filter on another. Open the next from {earliest} on"
    )]
    TooSoon { last: Date, earliest: Date },
    #[error(
        "{asked} {statements} in {quarter} already; {form} would add {adds}: {total} of {most}. Open it in a \
         later quarter or ask a shorter form (`statements_per_quarter` in sdt-pulse.toml sets how many a person \
         is asked at most)",
        statements = counted(*.before), total = .before + .adds
    )]
    TooManyStatements {
        quarter: Quarter,
        /// "w3 and w4 asked".
        asked: String,
        before: u32,
        form: String,
        adds: u32,
        most: u32,
    },
    #[error("the team has {0} notes of changes, and no more are kept: remove one")]
    TooManyNotes(usize),
    #[error("the closing date {closes} lies before today, {today}: choose a later one")]
    ClosesInThePast { closes: Date, today: Date },
    #[error("the closing date {0} is more than 90 days away: choose an earlier one")]
    ClosesTooLate(Date),
    #[error("{0}: set the clock, and keep it set. Nothing was opened, and observers are told")]
    Clock(WrongClock),
    #[error("nobody can be invited: import people first with `sdt-pulse people import FILE`")]
    NobodyToInvite,
    #[error("there is no form `{0}`: the forms are {1}")]
    UnknownForm(String, String),
    #[error("there is no wave `{0}`: `sdt-pulse wave list` lists them")]
    UnknownWave(String),
    #[error(
        "{1}. If this is an older copy of the database, go back to the newest; if wave {0} was counted \
         elsewhere from another copy, that release stands"
    )]
    CountedBefore(WaveId, String),
    #[error(
        "this database is older than what this installation has seen: entry {number} of its {chain} log, \
         which the key directory remembers, is not in it. Go back to the newest database. If it is \
         lost and this copy was brought back on purpose, say so with \
         `sdt-pulse restored --reason \"…\"`, which the policy log keeps and observers read"
    )]
    DatabaseOlder { chain: &'static str, number: u64 },
    #[error(
        "entry {number} of the {chain} log is another one than this installation has seen: the database went \
         on from an older copy, or the log was changed (`sdt-pulse policy log` and `sdt-pulse people log` \
         check both). Go back to the newest database. If it is lost, say so with \
         `sdt-pulse restored --reason \"…\"`"
    )]
    DatabaseOther { chain: &'static str, number: u64 },
    #[error(
        "the database holds all that this installation has seen: there is nothing to say of a restore"
    )]
    NotOlder,
    #[error("a code is the {len} digits (0 to 9, a to f) of the thanks page", len = crate::domain::BallotHash::CODE_LENGTH)]
    CountedCode,
    #[error("wave {0} takes answers until {1}: what is counted can be looked up after that")]
    CountedLater(WaveId, Date),
    #[error("wave {0} was closed before such lists were kept")]
    CountedNever(WaveId),
    #[error("--reason must be one line of 1 to {longest} characters")]
    RestoredReason { longest: usize },
    #[error(
        "wave {wave} takes answers until {}, as those who were asked were told. To end it sooner, give the reason \
         that they will read: `sdt-pulse wave close {wave} --reason \"…\"`; it then ends at the next noon (UTC)",
        moment(*.ends)
    )]
    TakesAnswers { wave: WaveId, ends: Timestamp },
    #[error(
        "wave {wave} opened less than three days before, and it promises one reminder: from {from} on more people have \
         had the time to answer. To send it now all the same, repeat this with `--now`"
    )]
    RemindsSoon { wave: WaveId, from: Date },
    #[error("wave {wave} ends on {} already: nothing was changed", moment(*.ends))]
    EndsAlready { wave: WaveId, ends: Timestamp },
    #[error(
        "give a reason of 1 to {longest} characters on one line: staff were promised a date, and read it"
    )]
    EarlyReason { longest: usize },
    #[error(
        "{email} is not among those whom wave {wave} asks: only whoever was on the list when it opened can get a link"
    )]
    NotInvited { email: EmailAddress, wave: WaveId },
    #[error(
        "nobody draws a code in wave {0}: everybody is invited by mail. `wave open --lots` has everybody draw one, \
         and whoever has no address always does"
    )]
    NoLots(WaveId),
    #[error(
        "codes of wave {0} were used already: new ones would let somebody answer twice. Whoever has lost \
         theirs cannot be given another"
    )]
    LotsDrawn(WaveId),
    #[error(
        "{1} codes of wave {0} were made already, and may be printed: made again, those open nothing. If that is \
         meant, repeat it with `--again`"
    )]
    LotsMade(WaveId, u64),
    #[error(
        "only {people} people draw a code in wave {wave}, fewer than {k}: the database would tell too well who has \
         answered. Give them addresses, or open the wave with `--lots`, so that everybody draws"
    )]
    TooFewLots { wave: WaveId, people: u64, k: u32 },
    #[error("wave {0} has more groups than a code has room for: 1,048,576")]
    TooManyUnits(WaveId),
    #[error("there is no dead letter {0}: `sdt-pulse mail queue` lists them")]
    NoDeadLetter(String),
    #[error(
        "the bounces are longer than {} MB: give them in parts", .0 / 1_000_000
    )]
    BouncesTooLong(usize),
    #[error("no mail went to {email}: {said}")]
    NotMailed { email: EmailAddress, said: String },
    #[error("wave {0} is closed already; its release stays as it is")]
    AlreadyClosed(WaveId),
    #[error(
        "everybody was told on {on} what came of wave {wave}, and is told once: nothing was sent"
    )]
    CameOfItSent { wave: WaveId, on: Date },
    #[error("the mail would now say something else than what was looked at: look at it again")]
    CameOfItChanged,
    #[error(
        "nobody can be told by mail: import people who have an address with `sdt-pulse people import FILE`"
    )]
    NobodyToTell,
    #[error("wave {0} is still open: nothing of it is shown before it closes")]
    NotReleased(WaveId),
    #[error(
        "wave {wave} of {quarter} is still open: export the quarter after it closes, so that no two \
         exports of a quarter can be subtracted"
    )]
    QuarterIsOpen { wave: WaveId, quarter: Quarter },
    #[error("no wave has closed in {0}: `sdt-pulse wave list` shows when each closed")]
    QuarterIsEmpty(Quarter),
    #[error(
        "{0} may read nothing: grant a role with `sdt-pulse user grant {0} --role hr`, or name them \
         as manager_email in the people file"
    )]
    NothingToRead(EmailAddress),
    #[error(
        "{0} has no role to take away: `sdt-pulse user list` lists who has one; leads follow from \
         manager_email in the people file"
    )]
    NoRole(EmailAddress),
    #[error(
        "{0} is the last person with the role hr: give it to somebody else first with \
         `sdt-pulse user grant EMAIL --role hr`"
    )]
    LastHr(EmailAddress),
    #[error(
        "{0} is the last person with the role admin: give it to somebody else first with \
         `sdt-pulse user grant EMAIL --role admin`"
    )]
    LastAdmin(EmailAddress),
    #[error(
        "{0} is not on the people list: only somebody who is stands in for a lead, so that every wave that counted \
         them is found. Import them first, or correct the address"
    )]
    DeputyNotListed(EmailAddress),
    #[error(
        "nobody on the people list is in {0}: write the unit as the list does, as in \"Operations / Depot North\""
    )]
    UnknownUnit(UnitPath),
    #[error("the last day {until} lies before today, {today}: choose a later one")]
    DeputyInThePast { until: Date, today: Date },
    #[error("the last day {until} is more than 12 months away: choose {latest} or an earlier one")]
    DeputyTooLong { until: Date, latest: Date },
    #[error("{0} is not deputy for {1}: `sdt-pulse user list` lists who is")]
    NoDeputy(EmailAddress, UnitPath),
    #[error(
        "this trustee key was used for a wave before: have the trustee make a new one with \
         `sdt-pulse tally keygen`"
    )]
    TrusteeKeyUsed,
    #[error(
        "the key of wave {0} is held by {1}: stop its intake with `sdt-pulse tally export {0}`, and \
         give the file to them"
    )]
    HeldByTrustee(WaveId, String),
    #[error("the key of wave {0} is held here: close it with `sdt-pulse wave close {0}`")]
    HeldHere(WaveId),
    #[error("this is no {0}: {1}")]
    NoTallyFile(&'static str, String),
    #[error("{0}")]
    OpenedBefore(String),
    #[error("this file is of another version of the program, or was changed: {0}")]
    TallyDiffers(String),
    #[error("the tally of wave {0} is refused, and nothing was changed: {1}")]
    TallyRefused(WaveId, String),
    #[error(
        "nothing is stored about {0}: check the address; `sdt-pulse people log` shows all that are known"
    )]
    NobodyKnown(EmailAddress),
    #[error(
        "wave {wave} asks {email} until {closes_on}, and its roster is frozen: erase them after its close, from \
         {closes_on} on or after `sdt-pulse wave close {wave}`. Until then `sdt-pulse people import` without \
         them keeps the next wave from asking them"
    )]
    AskedNow { email: EmailAddress, wave: WaveId, closes_on: Date },
    #[error("no wave is open: there is nothing to mail")]
    NoOpenWave,
    #[error(
        "wave {0} was open until {1} and takes no answers any more: close it with \
         `sdt-pulse wave close {0}`"
    )]
    IntakeEnded(WaveId, Date),
    #[error(
        "the pack {0} is restricted, and nobody attested to its licence, or its file was changed since: \
         `sdt-pulse items attest {0} --by NAME --statement \"…\"`"
    )]
    NotAttested(String),
    #[error("the pack {0} is not restricted: it needs no attestation")]
    NothingToAttest(String),
    #[error("{what} must be one line of 1 to {longest} characters")]
    Attestation { what: &'static str, longest: usize },
    #[error(
        "the licence of the pack {pack} ends on {last}, before the wave does on {closes}: close it \
         earlier, or get a new licence"
    )]
    PackExpires { pack: String, last: Date, closes: Date },
    #[error("the pack {0} is restricted, and its wording is never drawn in a demo")]
    PackInDemo(String),
    #[error(
        "the pack {0} is restricted, and a trustee's ballot box would carry its wording away: open the wave \
         without it, or without --trustee-key"
    )]
    PackWithTrustee(String),
    #[error("the pack {0} is named twice")]
    PackTwice(String),
    #[error(
        "{item} was asked in wave {wave} with another wording, scale or frame: give the new wording a new \
         id, since answers to two wordings cannot be compared"
    )]
    PackWording { item: ItemId, wave: WaveId },
    #[error("the audit takes no such entry: {0}")]
    Audit(crate::domain::audit::EntryRefusal),
    #[error(transparent)]
    Setting(crate::config::SettingsError),
    #[error(transparent)]
    SmtpUrl(crate::mail::SmtpUrlError),
    #[error(
        "this is set up: roles are given on the page of access or with `sdt-pulse user grant`, settings with \
         `sdt-pulse settings set`"
    )]
    IsSetUp,
    #[error(
        "{0} is fixed by sdt-pulse.toml, the environment or a flag: change it there, or remove it there to set it here"
    )]
    SettingFixed(&'static str),
    #[error(
        "default_locale: `{0}` is spoken by no page here: write one of {1} (`sdt-pulse language list` says more)"
    )]
    NotSpoken(String, String),
    #[error("mail cannot be sent with these settings: {0}")]
    Sender(#[source] crate::mail::SenderError),
    #[error("{0}")]
    Programme(ProgrammeMistake),
    #[error(
        "every {rhythm} weeks with the form {form} ({asks}) would ask {total} in {quarter}, and the limit is \
         {most}. {ways}",
        asks = counted(*asks), ways = ways_said(ways)
    )]
    ProgrammeBudget {
        rhythm: Rhythm,
        form: String,
        /// What a wave that is no audit asks.
        asks: u32,
        /// The fullest, and what it would ask.
        quarter: Quarter,
        total: u32,
        most: u32,
        ways: Vec<WayOut>,
    },
    #[error("there is no programme yet: choose one with `sdt-pulse programme set`")]
    NoProgramme,
    #[error(
        "the programme is paused since {0} already: `sdt-pulse programme resume` goes on with it"
    )]
    ProgrammePaused(Date),
    #[error("the programme is not paused: `sdt-pulse programme pause` pauses it")]
    ProgrammeRuns,
    #[error("{0}; nothing was changed")]
    DayOff(DayOffMistake),
    #[error("there is no day off `{0}`: `sdt-pulse programme day-off list` lists them")]
    NoDayOff(String),
    #[error("more than {0} days off are not kept: remove those that are over")]
    TooManyDaysOff(usize),
}

/// "2026-11-27 12:00 UTC".
fn moment(at: Timestamp) -> impl std::fmt::Display {
    at.strftime("%Y-%m-%d %H:%M UTC")
}

fn counted(statements: u32) -> String {
    format!("{statements} {}", if statements == 1 { "statement" } else { "statements" })
}

fn ways_said(ways: &[WayOut]) -> String {
    let said = ways.iter().map(|way| match way {
        WayOut::Rhythm { rhythm, statements } => {
            format!("every {rhythm} weeks asks {statements} in the fullest quarter")
        }
        WayOut::Form { form, statements } => format!("the form {form} asks {statements}"),
        WayOut::Limit(limit) => {
            format!("statements_per_quarter = {limit} in sdt-pulse.toml lets it through")
        }
    });
    format!("Choose: {}", said.collect::<Vec<_>>().join("; "))
}

fn people_refused(refused: &people_file::Refused) -> String {
    let (problems, questions) = (refused.problems.len(), refused.questions.len());
    let found = match (problems, questions) {
        (_, 0) => format!("has {problems} problem(s)"),
        (0, _) => format!("leaves {questions} question(s) open"),
        _ => format!("has {problems} problem(s) and leaves {questions} question(s) open"),
    };
    format!("the people file {found}; nothing was changed")
}
