use super::{Settings, SettingsError};
use crate::domain::ChatWay;

impl Settings {
    /// What a chat needs; no value of it is repeated.
    pub(super) fn check_chat(&self) -> Result<(), SettingsError> {
        let refused = |key, value: &str, write| {
            Err(SettingsError::Value { key, value: value.to_owned(), write })
        };
        let address = self.chat_url.reveal().trim();
        let is_fit = url::Url::parse(address).is_ok_and(|url| {
            let is_whole = url.has_host() && url.username().is_empty() && url.fragment().is_none();
            let is_here = || Self { base_url: address.to_owned(), ..Self::default() };
            is_whole && (url.scheme() == "https" || is_here().is_this_machine())
        });
        if !address.is_empty() && !is_fit {
            return refused("chat_url", "…", "https:// and where the chat's server or workflow is");
        }
        if self.chat.needs_address() && address.is_empty() {
            let write = match self.chat {
                ChatWay::Teams => "the address that the workflow gives, before chat is set",
                _ => "https:// and the chat's server, before chat is set",
            };
            return refused("chat_url", "", write);
        }
        if self.chat.takes_token() && self.chat_token.reveal().trim().is_empty() {
            return refused(
                "chat_token",
                "",
                "the token of the bot that writes, before chat is set",
            );
        }
        let is_one_word = |text: &str| text.trim().chars().all(|c| c.is_ascii_graphic());
        if !is_one_word(self.chat_token.reveal()) {
            return refused("chat_token", "…", "the token as it was given: one word");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Secret;

    fn checked(chat: ChatWay, url: &str, token: &str) -> Result<Settings, String> {
        let secret = |text: &str| Secret::new(text.to_owned());
        let (chat_url, chat_token) = (secret(url), secret(token));
        let settings = Settings { chat, chat_url, chat_token, ..Settings::default() };
        settings.checked().map_err(|problem| problem.to_string())
    }

    #[test]
    fn what_a_chat_lacks_is_said_and_no_secret_is() {
        for (chat, url, token) in [
            (ChatWay::Off, "", ""),
            (ChatWay::Slack, "", "xoxb-1"),
            (ChatWay::Teams, "https://x.example/workflows/1?sig=geheim", ""),
            (ChatWay::Mattermost, "https://chat.example", "abc"),
            (ChatWay::Mattermost, "http://127.0.0.1:8065", "abc"),
        ] {
            assert!(checked(chat, url, token).is_ok(), "{chat:?} {url}");
        }
        for (chat, url, token, said) in [
            (ChatWay::Slack, "", "", "chat_token is ``: write the token"),
            (ChatWay::Teams, "", "", "chat_url is ``: write the address that the workflow"),
            (ChatWay::Mattermost, "", "abc", "chat_url is ``: write https://"),
            (ChatWay::Off, "http://geheim.example/", "", "chat_url is `…`"),
            (ChatWay::Off, "https://u:geheim@chat.example/", "", "chat_url is `…`"),
            (ChatWay::Slack, "", "xoxb-geheim two", "chat_token is `…`"),
        ] {
            let problem = checked(chat, url, token).unwrap_err();
            assert!(problem.starts_with(said) && !problem.contains("geheim"), "{problem}");
        }
    }

    #[test]
    fn no_line_of_the_file_with_a_secret_is_repeated() {
        for line in ["chat_token = xoxb-geheim", "chat_url = \"https://x/geheim"] {
            let problem = Settings::parse("x", line).unwrap_err().to_string();
            assert!(problem.contains("line 1") && !problem.contains("geheim"), "{problem}");
        }
        let file = "chat = \"slack\"\nchat_token = \"xoxb-geheim\"";
        let read = Settings::parse("x", file).unwrap();
        assert_eq!((read.chat, read.chat_token.reveal()), (ChatWay::Slack, "xoxb-geheim"));
        assert!(!format!("{read:?}").contains("geheim"));
    }
}
