use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use clap::Subcommand;
use indicatif::ProgressBar;
use serde_json::json;

use super::data::{Data, now, read_input_or_stdin};
use super::failure::InputRefusal;
use super::output::Output;
use super::user::address;
use super::{mail_came_of_it, mail_domain, mail_queue, runtime};
use crate::app::{
    App, LARGEST_BOUNCES, Listener, MailPass, MailReport, Refusal, Reminded, Sent, WAVE_MAIL,
    hurry_mail, is_nothing_to_mail, mail_pass, read_bounces, remind, retry_mail, send_link_again,
    send_test_mail,
};
use crate::domain::{MailPurpose, Reminders};
use crate::mail::MailError;

/// How soon to look again whether another process is done with its mail.
const GLANCE: Duration = Duration::from_millis(200);

#[derive(Subcommand)]
pub enum Mail {
    /// Send now what waits: invitations, that a wave ends early, what leads and observers are told
    Run,
    /// Send somebody a new link to the open wave; the old one works, too
    Again {
        /// Their address in the people list
        email: String,
    },
    /// Send the one reminder of the open wave now, to those whom its terms name
    Remind {
        /// Also within three days of the wave's opening
        #[arg(long = "now")]
        at_once: bool,
    },
    /// Tell everybody what came of a closed wave, once: the same to all, whether or not they took part
    CameOfIt {
        /// Of `wave list`
        wave: String,
        /// Print the text, and how many people would get it; send nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Send observers what waits for them: where the logs end, and what happened to waves and clock
    Observers,
    /// List what waits, what is tried again, and what came back with the server's words
    Queue,
    /// Send once more what came back, to the addresses of today
    Retry {
        /// Of `mail queue`
        #[arg(required_unless_present = "all")]
        id: Option<String>,
        /// Everything that came back
        #[arg(long, conflicts_with = "id")]
        all: bool,
    },
    /// Read what mail servers sent back, and mark the mails that will not arrive
    Bounces {
        /// One message or an mbox; - reads what is piped in
        file: PathBuf,
    },
    /// Ask a name server what the sender's domain publishes: SPF, DKIM, DMARC, each right, missing, wrong or unseen
    Domain,
    /// Make a key that signs mail (DKIM), and print what the sender's domain is to publish
    DkimKey {
        /// Under which name the domain publishes it; pulse1 if not given
        #[arg(long)]
        selector: Option<String>,
        /// A new file, seen from the data folder; dkim.pem if not given
        #[arg(long)]
        file: Option<PathBuf>,
    },
    /// Send one mail to one address by the settings in force, and print what the server said
    Test {
        /// Who gets it
        email: String,
    },
}

impl Mail {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let app = data.app()?;
        match self {
            Self::Test { email } => test(&app, data, output, &email),
            Self::Domain => mail_domain::look(&app, output),
            Self::DkimKey { selector, file } => {
                mail_domain::make_key(&app, data, output, selector, file)
            }
            Self::Observers => {
                let report = send(&app, data, output, &[MailPurpose::Notice])?;
                let sent = report.of(&[MailPurpose::Notice]);
                answer(sent, output)?;
                all_went_out(sent, report.down)
            }
            Self::Again { email } => {
                let email = address(&email)?;
                send_link_again(&app, &email, now())?;
                let (report, said) = send_heard(&app, data, output, &[MailPurpose::Again])?;
                if let Some(problem) = report.down {
                    return Err(problem.into());
                }
                if let Some(said) = said {
                    return Err(app_refusal(Refusal::NotMailed { email, said }));
                }
                note_outbox("invitations", report.of(&[MailPurpose::Again]), &app, data, output);
                let said = format!("A new link went to {email}; the old one works, too.");
                output.answer(&json!({ "sent": 1, "failed": 0 }), &said)
            }
            Self::Run => {
                if is_nothing_to_mail(&app)? {
                    return Err(app_refusal(Refusal::NoOpenWave));
                }
                let report = send(&app, data, output, &MailPurpose::ALL)?;
                let mut told = WAVE_MAIL.to_vec();
                told.extend([MailPurpose::ReportOpen, MailPurpose::CameOfIt]);
                let sent = report.of(&told);
                note_outbox("invitations", report.of(&WAVE_MAIL), &app, data, output);
                answer(sent, output)?;
                all_went_out(sent, report.down)
            }
            Self::Remind { at_once } => {
                let reminded = remind(&app, at_once, now())?;
                let report = send(&app, data, output, &[MailPurpose::Reminder])?;
                let sent = report.of(&[MailPurpose::Reminder]);
                note_outbox("reminders", sent, &app, data, output);
                say_reminded(&reminded, sent, output)?;
                all_went_out(sent, report.down)
            }
            Self::CameOfIt { wave, dry_run } => {
                mail_came_of_it::run(&app, data, output, &wave, dry_run)
            }
            Self::Queue => mail_queue::show(&app, output),
            Self::Retry { id, .. } => {
                let again = retry_mail(&app, id.as_deref(), now())?;
                let said = format!("{again} wait again: `sdt-pulse mail run` sends them now.");
                output.answer(&json!({ "waiting": again }), &said)
            }
            Self::Bounces { file } => {
                // One more than may be, so that too many are known as too many.
                let most = u64::try_from(LARGEST_BOUNCES).unwrap_or(u64::MAX).saturating_add(1);
                let bytes = read_input_or_stdin(&file, most)?;
                mail_queue::say_bounces(read_bounces(&app, &bytes)?, output)
            }
        }
    }
}

fn app_refusal(refusal: Refusal) -> anyhow::Error {
    crate::app::AppError::from(refusal).into()
}

fn answer(sent: Sent, output: &Output) -> anyhow::Result<()> {
    output.answer(&json!({ "sent": sent.sent, "failed": sent.failed }), &counted(sent))
}

pub(super) fn send(
    app: &App,
    data: &Data,
    output: &Output,
    only: &[MailPurpose],
) -> anyhow::Result<MailReport> {
    Ok(send_heard(app, data, output, only)?.0)
}

/// Sends what waits of these purposes, and says what the last that failed failed of. Where another process is
/// sending, it waits until that one is done.
fn send_heard(
    app: &App,
    data: &Data,
    output: &Output,
    only: &[MailPurpose],
) -> anyhow::Result<(MailReport, Option<String>)> {
    let pass = MailPass::new(data.mail_route(app.settings())?, Arc::new(now)).only(only);
    let bar = output.progress("Mailing", hurry_mail(app, only, now())?)?;
    let mut report = MailReport::default();
    let mut said = None;
    let (mut is_noted, runtime) = (false, runtime()?);
    loop {
        let done = &mut || bar.inc(1);
        let failed = &mut |problem: &MailError| {
            bar.suspend(|| output.note(&format!("not sent: {problem}")));
            said = Some(problem.to_string());
        };
        let passed = runtime.block_on(mail_pass(app, &pass, Listener { done, failed }))?;
        let Some(next) = passed else {
            if !std::mem::replace(&mut is_noted, true) {
                let note = "Another process is sending mail: this waits until it is done.";
                bar.suspend(|| output.note(note));
            }
            std::thread::sleep(GLANCE);
            continue;
        };
        report.after(next);
        match report.more_at {
            Some(at) => wait_until(at, &bar),
            None if report.is_cut_short => {}
            None => break,
        }
    }
    bar.finish_and_clear();
    Ok((report, said))
}

fn wait_until(at: jiff::Timestamp, bar: &ProgressBar) {
    bar.tick();
    let wait = at.duration_since(now()).try_into();
    std::thread::sleep(wait.unwrap_or(Duration::from_millis(1)));
}

fn test(app: &App, data: &Data, output: &Output, email: &str) -> anyhow::Result<()> {
    let (to, settings) = (address(email)?, app.settings());
    let route = data.mail_route(settings)?;
    let locale = app.default_locale();
    let sent = runtime()?.block_on(send_test_mail(app, settings, &route, &to, locale, now()))?;
    let dialogue = match &sent {
        Ok(dialogue) => dialogue,
        Err(failed) => &failed.dialogue,
    };
    for line in dialogue.lines() {
        output.note(line);
    }
    match &sent {
        Ok(_) => output.answer(
            &json!({ "sent_to": to.as_str(), "dialogue": dialogue.lines() }),
            &format!("The test mail to {to} was taken. Look whether it arrived."),
        ),
        Err(failed) => Err(InputRefusal::Said(failed.error.to_string()).into()),
    }
}

/// Tells observers at once of what a command did. It is done all the same where no mail goes out: they
/// are told by whichever process mails next.
pub fn tell_observers(app: &App, data: &Data, output: &Output) -> anyhow::Result<()> {
    let pass = MailPass::new(data.mail_route(app.settings())?, Arc::new(now));
    let pass = pass.only(&[MailPurpose::Notice]);
    let mut problems: Vec<String> = Vec::new();
    let failed = &mut |problem: &MailError| problems.push(problem.to_string());
    let listener = Listener { done: &mut || {}, failed };
    if let Err(error) = runtime()?.block_on(mail_pass(app, &pass, listener)) {
        problems.push(format!("{:#}", anyhow::Error::new(error)));
    }
    for problem in problems {
        output.note(&format!(
            "Observers could not be told by mail: {problem} They are told by the next `sdt-pulse mail \
             run` or `mail observers`, or by the server."
        ));
    }
    Ok(())
}

fn note_outbox(what: &str, sent: Sent, app: &App, data: &Data, output: &Output) {
    if sent.sent == 0 || !app.settings().smtp_url.is_empty() {
        return;
    }
    output.note(&format!(
        "The {what} lie as .eml files in {}. Each holds its person's link: whoever reads them can \
         answer in their place. Delete them once they are delivered.",
        data.outbox().display()
    ));
}

/// A timer that runs this learns by the exit code, 1, that somebody got no mail.
pub(super) fn all_went_out(
    Sent { failed, .. }: Sent,
    down: Option<MailError>,
) -> anyhow::Result<()> {
    if let Some(problem) = down {
        return Err(problem).context("the mail could not be sent");
    }
    anyhow::ensure!(
        failed == 0,
        "{failed} message(s) could not be sent: `sdt-pulse mail queue` says why, and which are tried again"
    );
    Ok(())
}

pub(super) fn counted(Sent { sent, failed }: Sent) -> String {
    format!("{sent} sent, {failed} failed")
}

fn say_reminded(reminded: &Reminded, run: Sent, output: &Output) -> anyhow::Result<()> {
    let Reminded { wave, reminders, never_mailed, .. } = reminded;
    if *reminders == Reminders::Unanswered && run.sent > 0 {
        output.note(
            "By the terms of this wave only those were mailed whose link was unused: whoever sees to \
             whom these mails went knows who had not answered.",
        );
    }
    if *never_mailed > 0 {
        output.note(&format!(
            "{never_mailed} of the invited were never mailed, and were not reminded: send their \
             invitations with `sdt-pulse mail run`."
        ));
    }
    let whom = match reminders {
        Reminders::Everybody => "everybody who was invited",
        Reminders::Unanswered => "those whose link was unused",
    };
    let said = if run == Sent::default() {
        format!("0 sent: nobody of wave {wave} is left to remind")
    } else {
        format!("{}: the reminder of wave {wave}, to {whom}", counted(run))
    };
    let value = json!({
        "wave": wave, "reminders": reminders, "sent": run.sent, "failed": run.failed,
        "never_mailed": never_mailed,
    });
    output.answer(&value, &said)
}
