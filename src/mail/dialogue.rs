use lettre::transport::smtp;
use lettre::transport::smtp::response::Response;

/// What was said to a mail server and what it answered, a line each. Whatever would tell a user or a
/// password is not among it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dialogue(Vec<String>);

impl Dialogue {
    pub fn lines(&self) -> &[String] {
        &self.0
    }

    pub(super) fn note(&mut self, text: impl Into<String>) {
        self.0.push(text.into());
    }

    /// A command of ours.
    pub(super) fn said(&mut self, command: impl std::fmt::Display) {
        self.0.push(format!("> {}", command.to_string().trim_end()));
    }

    pub(super) fn heard(&mut self, response: &Response) {
        let code = response.code();
        self.0.extend(response.message().map(|line| format!("{code} {line}")));
    }

    /// What an error has of the server's answer; else what broke.
    pub(super) fn failed(&mut self, error: &smtp::Error) {
        let text = error.to_string();
        match error.status() {
            Some(code) => {
                let said = text.split_once("): ").map_or("", |(_, said)| said);
                self.0.extend(said.lines().map(|line| format!("{code} {line}")));
                if said.is_empty() {
                    self.0.push(code.to_string());
                }
            }
            None => self.0.push(format!("* {text}")),
        }
    }

    /// Passes an outcome on, and keeps what the server said.
    pub(super) fn hear(
        &mut self,
        outcome: Result<Response, smtp::Error>,
    ) -> Result<Response, smtp::Error> {
        match &outcome {
            Ok(response) => self.heard(response),
            Err(error) => self.failed(error),
        }
        outcome
    }
}
