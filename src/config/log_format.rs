use serde::Deserialize;

/// How a line of the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One object a line, for what collects logs.
    Json,
}

impl LogFormat {
    pub const fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Text, Self::Json].into_iter().find(|format| format.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;

    #[test]
    fn it_is_read_as_it_is_named() {
        for format in [LogFormat::Text, LogFormat::Json] {
            assert_eq!(LogFormat::parse(format.id()), Some(format));
            let said = format!("log_format = \"{}\"", format.id());
            assert_eq!(Settings::parse("x", &said).unwrap().log_format, format);
        }
        assert_eq!(LogFormat::parse("xml"), None);
        assert!(Settings::parse("x", "log_format = \"xml\"").is_err());
    }
}
