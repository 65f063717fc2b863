use serde_json::{Value, json};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Ok,
    Warning,
    Wrong,
}

impl State {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warning => "warning",
            Self::Wrong => "wrong",
        }
    }
}

/// What is looked at, and why it matters for anonymity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    pub name: &'static str,
    pub why: &'static str,
}

/// What one check found; a fix unless all is well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub check: Check,
    pub state: State,
    pub found: String,
    pub fix: Option<String>,
}

impl Check {
    pub const fn new(name: &'static str, why: &'static str) -> Self {
        Self { name, why }
    }

    pub fn ok(self, found: impl Into<String>) -> Finding {
        Finding { check: self, state: State::Ok, found: found.into(), fix: None }
    }

    pub fn warning(self, found: impl Into<String>, fix: impl Into<String>) -> Finding {
        let fix = Some(fix.into());
        Finding { check: self, state: State::Warning, found: found.into(), fix }
    }

    pub fn wrong(self, found: impl Into<String>, fix: impl Into<String>) -> Finding {
        Finding { state: State::Wrong, ..self.warning(found, fix) }
    }
}

impl Finding {
    pub fn value(&self) -> Value {
        json!({
            "check": self.check.name, "state": self.state.name(), "found": self.found,
            "why": self.check.why, "fix": self.fix,
        })
    }

    /// One line if all is well, else three.
    pub fn text(&self) -> String {
        let line = format!("{:<8} {}: {}", self.state.name(), self.check.name, self.found);
        match &self.fix {
            None => line,
            Some(fix) => {
                format!("{line}\n         why:  {}\n         fix: {fix}", self.check.why)
            }
        }
    }
}
