use serde_json::json;

use super::data::{Data, now};
use super::mail::{all_went_out, counted, send};
use super::output::Output;
use crate::app::{self, App};
use crate::domain::{Actor, MailPurpose};

/// Tells everybody what came of a wave, or prints what they would be told.
pub fn run(
    app: &App,
    data: &Data,
    output: &Output,
    wave: &str,
    dry_run: bool,
) -> anyhow::Result<()> {
    if dry_run {
        let mail = app::came_of_it(app, wave, now())?;
        let value = json!({
            "wave": mail.wave.id, "people": mail.people, "told_on": mail.told_on, "text": mail.text,
        });
        let said = match mail.told_on {
            Some(day) => format!("Everybody was told on {day}."),
            None => format!("It would go to {} people. Nothing was sent.", mail.people),
        };
        return output.answer(&value, &format!("{}\n\n{said}", mail.text.trim_end()));
    }
    let queued = app::tell_what_came_of_it(app, &Actor::CommandLine, wave, None, now())?;
    let only = [MailPurpose::CameOfIt];
    let report = send(app, data, output, &only)?;
    let sent = report.of(&only);
    let waiting = queued.saturating_sub(sent.sent + sent.failed);
    let wait = if waiting > 0 {
        format!("; {waiting} wait for the programme's hours of sending")
    } else {
        String::new()
    };
    let value = json!({
        "wave": wave, "queued": queued, "sent": sent.sent, "failed": sent.failed, "waiting": waiting,
    });
    output.answer(&value, &format!("{}: what came of wave {wave}{wait}", counted(sent)))?;
    all_went_out(sent, report.down)
}
