//! Several connections send what one process has in its hands, while the outcomes of what they sent before are made
//! durable: a process that is killed leaves at most [`MOST_UNSETTLED`] mails per connection of which it is not known
//! whether they went, and mostly none, since a server takes longer for a mail than the disk for an outcome.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

use super::by_chat::{ByChat, Chat};
use super::compose::{Content, Desk, Letter};
use super::lease::Lease;
use super::{Clock, Listener};
use crate::app::chat::{forget_chat_trouble, note_chat_trouble};
use crate::app::{App, AppError};
use crate::chat::ChatError;
use crate::domain::{MailPurpose, backoff};
use crate::mail::{Failure, MailError, Mailer};
use crate::store::{MailJob, RowId, Tx};

/// So many outcomes are made durable at once, at most.
const MOST_AT_ONCE: usize = 64;
/// So many mails ahead of the disk is a connection, at most.
const MOST_UNSETTLED: usize = 16;

/// What became of mails, in mails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sent {
    pub sent: usize,
    /// Refused for good, or to be tried again.
    pub failed: usize,
}

/// What became of a batch.
#[derive(Default)]
pub(super) struct Batch {
    pub counts: BTreeMap<MailPurpose, Sent>,
    /// Why no connection goes on.
    pub down: Option<MailError>,
    /// Told to stop, or the lease was lost.
    pub is_stopped: bool,
    /// Some wait until then for the chat.
    pub waits_until: Option<Timestamp>,
}

/// What every connection works with.
struct Shared {
    desk: Desk,
    chat: Option<Arc<Chat>>,
    letters: Mutex<VecDeque<Letter>>,
    lease: Arc<Lease>,
    clock: Clock,
    stop: Arc<AtomicBool>,
}

struct Outcome {
    job: MailJob,
    invitation_id: Option<RowId>,
    result: Result<(), MailError>,
    chat: ChatPart,
    at: Timestamp,
    /// Heard once it is durable.
    done: oneshot::Sender<()>,
}

/// What the chat has to do with an outcome.
enum ChatPart {
    Nothing,
    Took,
    /// It waits until then, and was not sent at all.
    Rests(Timestamp),
    /// It was to go by chat.
    InTrouble(ChatError),
}

/// Why a connection takes no more mail.
enum Ended {
    NothingLeft,
    Stopped,
    Down,
}

/// Sends letters over these connections, each on its own.
pub(super) async fn send_all(
    app: &App,
    (desk, chat): (Desk, Option<Arc<Chat>>),
    letters: Vec<Letter>,
    mailers: &[Arc<Mailer>],
    (lease, clock, stop): (&Arc<Lease>, &Clock, &Arc<AtomicBool>),
    listener: &mut Listener<'_>,
) -> Result<Batch, AppError> {
    let (outcomes, mut heard) = mpsc::channel(MOST_AT_ONCE);
    let shared = Arc::new(Shared {
        desk,
        chat,
        letters: Mutex::new(letters.into()),
        lease: Arc::clone(lease),
        clock: Arc::clone(clock),
        stop: Arc::clone(stop),
    });
    let mut connections = JoinSet::new();
    for mailer in mailers {
        connections.spawn(one_by_one(Arc::clone(&shared), Arc::clone(mailer), outcomes.clone()));
    }
    drop((outcomes, shared));
    let mut batch = Batch::default();
    let mut problem = None;
    while let Some(first) = heard.recv().await {
        let mut outcomes = vec![first];
        while outcomes.len() < MOST_AT_ONCE
            && let Ok(next) = heard.try_recv()
        {
            outcomes.push(next);
        }
        match settle_all(app, outcomes, lease.holder).await {
            Ok(settled) => settled.into_iter().for_each(|one| batch.hear(one, listener)),
            Err(error) => {
                // No connection takes another mail: none hears that its last is durable.
                problem = Some(error);
                break;
            }
        }
    }
    drop(heard);
    while let Some(ended) = connections.join_next().await {
        match ended.map_err(AppError::Worker)? {
            // Where some still get through, the others were one too many for the server.
            Ended::NothingLeft => batch.down = None,
            Ended::Stopped => batch.is_stopped = true,
            Ended::Down => {}
        }
    }
    match problem {
        Some(problem) => Err(problem),
        None => Ok(batch),
    }
}

impl Batch {
    fn hear(&mut self, outcome: Outcome, listener: &mut Listener<'_>) {
        if let ChatPart::Rests(until) = outcome.chat {
            self.waits_until = self.waits_until.max(Some(until));
            let _ = outcome.done.send(());
            return;
        }
        let count = self.counts.entry(outcome.job.purpose).or_default();
        match outcome.result {
            Ok(()) => count.sent += 1,
            Err(problem) => {
                count.failed += 1;
                (listener.failed)(&problem);
                if problem.failure() == Failure::TransportDown {
                    self.down = Some(problem);
                }
            }
        }
        (listener.done)();
        // A connection that ended meanwhile does not wait for it.
        let _ = outcome.done.send(());
    }
}

async fn one_by_one(
    shared: Arc<Shared>,
    mailer: Arc<Mailer>,
    outcomes: mpsc::Sender<Outcome>,
) -> Ended {
    let mut unsettled = VecDeque::new();
    let ended = loop {
        let now = (shared.clock)();
        if shared.stop.load(Ordering::SeqCst) || !shared.lease.is_held(now) {
            break Ended::Stopped;
        }
        let next = shared.letters.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        let Some(letter) = next else { break Ended::NothingLeft };
        let (result, chat) = match sent(&shared, &mailer, &letter, now).await {
            Ok(sent) => sent,
            Err(problem) => {
                tracing::error!(%problem, "a connection ended");
                break Ended::Stopped;
            }
        };
        let is_down =
            result.as_ref().is_err_and(|problem| problem.failure() == Failure::TransportDown);
        let invitation_id = match &letter.content {
            Content::Asked(addressee, _) => Some(addressee.invitation_id),
            _ => None,
        };
        let (done, settled) = oneshot::channel();
        let at = (shared.clock)();
        let outcome = Outcome { job: letter.job, invitation_id, result, chat, at, done };
        if outcomes.send(outcome).await.is_err() {
            return Ended::Stopped;
        }
        unsettled.push_back(settled);
        if is_down {
            break Ended::Down;
        }
        if unsettled.len() >= MOST_UNSETTLED
            && let Some(oldest) = unsettled.pop_front()
            && oldest.await.is_err()
        {
            return Ended::Stopped;
        }
    };
    for settled in unsettled {
        if settled.await.is_err() {
            return Ended::Stopped;
        }
    }
    ended
}

/// The chat first, where there is one, and the mail for whomever it does not reach.
async fn sent(
    shared: &Shared,
    mailer: &Mailer,
    letter: &Letter,
    now: Timestamp,
) -> Result<(Result<(), MailError>, ChatPart), AppError> {
    let part = match &shared.chat {
        None => ChatPart::Nothing,
        Some(chat) => match chat.send(&shared.desk, letter, now).await? {
            ByChat::Taken => return Ok((Ok(()), ChatPart::Took)),
            ByChat::Waits(until) => return Ok((Ok(()), ChatPart::Rests(until))),
            ByChat::PutOff(problem) => {
                let said = problem.to_string();
                return Ok((Err(MailError::Chat { said }), ChatPart::Nothing));
            }
            ByChat::Mailed(None) => ChatPart::Nothing,
            ByChat::Mailed(Some(problem)) => ChatPart::InTrouble(problem),
        },
    };
    let result = match shared.desk.message(letter, now) {
        Ok(message) => mailer.send(&message).await,
        Err(problem) => Err(problem),
    };
    Ok((result, part))
}

/// Makes outcomes durable, all at once.
async fn settle_all(
    app: &App,
    outcomes: Vec<Outcome>,
    holder: RowId,
) -> Result<Vec<Outcome>, AppError> {
    let app = app.clone();
    let settling = tokio::task::spawn_blocking(move || {
        app.store().write(|tx| {
            outcomes.iter().try_for_each(|outcome| settle(tx, outcome, &holder))?;
            settle_chat(tx, &outcomes)
        })?;
        Ok(outcomes)
    });
    settling.await.map_err(AppError::Worker)?
}

fn settle(tx: &mut Tx<'_>, outcome: &Outcome, holder: &RowId) -> Result<(), AppError> {
    let Outcome { job, invitation_id, result, at, chat, .. } = outcome;
    if let ChatPart::Rests(until) = chat {
        return Ok(tx.mail_job_wait(&job.id, *until)?);
    }
    match result {
        Ok(()) => tx.mail_job_sent(&job.id, invitation_id.as_ref())?,
        Err(problem) if problem.failure() == Failure::Refused => {
            tx.mail_job_dead(job, holder, &problem.said())?;
        }
        Err(problem) => {
            let wait = backoff(job.attempts.saturating_add(1), rand::random());
            let next = at.saturating_add(wait).unwrap_or(Timestamp::MAX);
            tx.mail_job_put_off(job, holder, next, &problem.said())?;
        }
    }
    Ok(())
}

/// Keeps in mind what is wrong with the chat, until it takes a message again.
fn settle_chat(tx: &mut Tx<'_>, outcomes: &[Outcome]) -> Result<(), AppError> {
    let in_trouble = |outcome: &&Outcome| matches!(outcome.chat, ChatPart::InTrouble(_));
    let mailed = outcomes.iter().filter(in_trouble).filter(|one| one.result.is_ok()).count();
    let last = outcomes.iter().rev().find_map(|outcome| match &outcome.chat {
        ChatPart::InTrouble(problem) => Some((problem, outcome.at)),
        _ => None,
    });
    if let Some((problem, at)) = last {
        return note_chat_trouble(tx, u64::try_from(mailed).unwrap_or(u64::MAX), problem, at);
    }
    if outcomes.iter().any(|outcome| matches!(outcome.chat, ChatPart::Took)) {
        forget_chat_trouble(tx)?;
    }
    Ok(())
}
