use clap::Subcommand;
use serde_json::json;

use super::data::Data;
use super::failure::InputRefusal;
use super::output::Output;
use super::runtime;
use super::user::address;
use crate::app::send_test_chat;

/// Where invitations and reminders go before they are mailed; set by `settings set chat`
#[derive(Subcommand)]
pub enum Chat {
    /// Write to one person by the settings in force, without a link
    Test {
        /// Their address in the people list, which is the one that the chat knows them by
        email: String,
    },
}

impl Chat {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let Self::Test { email } = self;
        let (app, to) = (data.app()?, address(&email)?);
        let settings = app.settings();
        let way = settings.chat;
        if !way.is_on() {
            let said = "no chat is set: `sdt-pulse settings set chat slack`, teams or mattermost";
            return Err(InputRefusal::Said(said.to_owned()).into());
        }
        let sent = send_test_chat(&app, settings, &to, app.default_locale());
        match runtime()?.block_on(sent)? {
            Ok(()) => output.answer(
                &json!({ "sent_to": to.as_str(), "chat": way.id() }),
                &format!("{} took the message to {to}. Look whether it arrived.", way.name()),
            ),
            Err(problem) => Err(InputRefusal::Said(problem.to_string()).into()),
        }
    }
}
