use clap::Subcommand;
use serde_json::json;

use super::data::{Data, now};
use super::failure::InputRefusal;
use super::output::Output;
use super::user::address;
use crate::app::{
    App, MailLock, Reminded, Sent, send_link_again, send_notices, send_reminders, send_test_mail,
    send_waiting,
};
use crate::domain::Reminders;
use crate::mail::MailError;

#[derive(Subcommand)]
pub enum Mail {
    /// Send now what waits: every unsent invitation of the open wave, and that it ends early
    Run,
    /// Send somebody a new link to the open wave; the old one works, too
    Again {
        /// Their address in the people list
        email: String,
    },
    /// Send the one reminder of the open wave now, to those whom its terms name
    Remind,
    /// Send observers what waits for them: where the logs end, and what happened to waves and clock
    Observers,
    /// Send one mail to one address by the settings in force, and print what the server said
    Test {
        /// Who gets it
        email: String,
    },
}

impl Mail {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let app = data.app()?;
        let mailer = data.mailer(app.settings())?;
        let to_outbox = app.settings().smtp_url.is_empty();
        // Held until the end: two runs at once would mail everybody twice.
        let _alone = MailLock::take(&data.settings_path())?;
        let bar = output.progress("Mailing", 0)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let progress = &mut |done: usize, all: usize| {
            bar.set_length(u64::try_from(all).unwrap_or(u64::MAX));
            bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
        };
        let failed = &mut |problem: &MailError| {
            bar.suspend(|| output.note(&format!("not sent: {problem}")));
        };
        match self {
            Self::Test { email } => {
                bar.finish_and_clear();
                test(&app, data, output, &runtime, &email)
            }
            Self::Observers => {
                let sent = runtime.block_on(send_notices(&app, &mailer, now(), failed))?;
                bar.finish_and_clear();
                output
                    .answer(&json!({ "sent": sent.sent, "failed": sent.failed }), &counted(sent))?;
                all_went_out(sent)
            }
            Self::Again { email } => {
                bar.finish_and_clear();
                let email = address(&email)?;
                runtime.block_on(send_link_again(&app, &mailer, &email, now()))?;
                if to_outbox {
                    note_outbox("invitations", data, output);
                }
                let said = format!("A new link went to {email}; the old one works, too.");
                output.answer(&json!({ "sent": 1, "failed": 0 }), &said)
            }
            Self::Run => {
                let run = send_waiting(&app, &mailer, now(), progress, failed);
                let sent = runtime.block_on(run)?;
                bar.finish_and_clear();
                if to_outbox && sent.sent > 0 {
                    note_outbox("invitations", data, output);
                }
                output
                    .answer(&json!({ "sent": sent.sent, "failed": sent.failed }), &counted(sent))?;
                all_went_out(sent)
            }
            Self::Remind => {
                let run = send_reminders(&app, &mailer, now(), progress, failed);
                let reminded = runtime.block_on(run)?;
                bar.finish_and_clear();
                if to_outbox && reminded.run.sent > 0 {
                    note_outbox("reminders", data, output);
                }
                say_reminded(&reminded, output)?;
                all_went_out(reminded.run)
            }
        }
    }
}

fn test(
    app: &App,
    data: &Data,
    output: &Output,
    runtime: &tokio::runtime::Runtime,
    email: &str,
) -> anyhow::Result<()> {
    let (to, settings) = (address(email)?, app.settings());
    let route = data.mail_route(settings)?;
    let locale = app.default_locale();
    let sent = runtime.block_on(send_test_mail(app, settings, &route, &to, locale, now()))?;
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
/// are told with the next run.
pub fn tell_observers(app: &App, data: &Data, output: &Output) -> anyhow::Result<()> {
    let mailer = data.mailer(app.settings())?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut problems: Vec<String> = Vec::new();
    let failed = &mut |problem: &MailError| problems.push(problem.to_string());
    if let Err(error) = runtime.block_on(send_notices(app, &mailer, now(), failed)) {
        problems.push(format!("{:#}", anyhow::Error::new(error)));
    }
    for problem in problems {
        output.note(&format!(
            "Observers could not be told by mail: {problem} They are told by the next `sdt-pulse mail \
             run` or `mail observers`."
        ));
    }
    Ok(())
}

fn note_outbox(what: &str, data: &Data, output: &Output) {
    output.note(&format!(
        "The {what} lie as .eml files in {}. Each holds its person's link: whoever reads them can \
         answer in their place. Delete them once they are delivered.",
        data.outbox().display()
    ));
}

/// A timer that runs this learns by the exit code, 1, that somebody got no mail.
fn all_went_out(Sent { failed, .. }: Sent) -> anyhow::Result<()> {
    anyhow::ensure!(
        failed == 0,
        "{failed} message(s) could not be sent; the next run tries them again"
    );
    Ok(())
}

fn counted(Sent { sent, failed }: Sent) -> String {
    format!("{sent} sent, {failed} failed")
}

fn say_reminded(reminded: &Reminded, output: &Output) -> anyhow::Result<()> {
    let Reminded { wave, reminders, run, never_mailed } = reminded;
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
    let said = if *run == Sent::default() {
        format!("0 sent: nobody of wave {wave} is left to remind")
    } else {
        format!("{}: the reminder of wave {wave}, to {whom}", counted(*run))
    };
    let value = json!({
        "wave": wave, "reminders": reminders, "sent": run.sent, "failed": run.failed,
        "never_mailed": never_mailed,
    });
    output.answer(&value, &said)
}
