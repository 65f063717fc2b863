use std::fmt;
use std::net::IpAddr;

use lettre::transport::smtp::authentication::Credentials;
use url::{ParseError, Url};

/// Which mail server, and how: `smtp://user:password@host:587` or `smtps://user:password@host`.
#[derive(Clone)]
pub struct SmtpUrl {
    tls_from_the_start: bool,
    user: Option<String>,
    password: Option<String>,
    host: String,
    port: Option<u16>,
}

/// How a connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (`smtps`).
    Tls,
    /// A plain beginning that must turn into TLS before anything is said.
    StartTls,
    /// No TLS: only to this machine itself, and only without a password.
    Plain,
}

/// Why an SMTP address cannot be used. It never repeats the address: that may hold a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmtpUrlError {
    #[error(
        "the SMTP address cannot be read. Write `smtp://user:password@host:587`, with every \
         @ : / # ? % of user and password as %40 %3A %2F %23 %3F %25."
    )]
    Unreadable(#[source] ParseError),
    #[error("an SMTP address begins with smtp:// (STARTTLS) or smtps:// (TLS from the start)")]
    Scheme,
    #[error("the SMTP address names no host. Write `smtp://user:password@host:587`.")]
    Host,
    #[error(
        "the SMTP address goes on after host and port. Remove the rest; if it belongs to the \
         password, write / # ? as %2F %23 %3F."
    )]
    Rest,
    #[error(
        "the SMTP address has a user without a password, or the other way round. Give both or neither."
    )]
    Credentials,
    #[error("user or password of the SMTP address has a % that is no code. Write % as %25.")]
    PercentCode,
}

impl SmtpUrl {
    pub fn parse(text: &str) -> Result<Self, SmtpUrlError> {
        let url = Url::parse(text.trim()).map_err(|problem| match problem {
            ParseError::RelativeUrlWithoutBase => SmtpUrlError::Scheme,
            ParseError::EmptyHost => SmtpUrlError::Host,
            other => SmtpUrlError::Unreadable(other),
        })?;
        let tls_from_the_start = match url.scheme() {
            "smtp" => false,
            "smtps" => true,
            _ => return Err(SmtpUrlError::Scheme),
        };
        let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
        if host.is_empty() || host.contains('%') {
            return Err(SmtpUrlError::Host);
        }
        if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
            return Err(SmtpUrlError::Rest);
        }
        let user = (!url.username().is_empty()).then(|| percent_decoded(url.username()));
        let password = url.password().filter(|p| !p.is_empty()).map(percent_decoded);
        if user.is_some() != password.is_some() {
            return Err(SmtpUrlError::Credentials);
        }
        Ok(Self {
            tls_from_the_start,
            user: user.transpose()?,
            password: password.transpose()?,
            host: host.to_owned(),
            port: url.port(),
        })
    }

    pub fn host(&self) -> &str {
        &self.host
    }

    pub fn user(&self) -> Option<&str> {
        self.user.as_deref()
    }

    /// Never shown to anybody.
    pub(super) fn password(&self) -> Option<&str> {
        self.password.as_deref()
    }

    /// The given port, or the customary one: 465 with TLS from the start, 587 with STARTTLS, 25
    /// to a plain server on this machine.
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(match self.security() {
            Security::Tls => 465,
            Security::StartTls => 587,
            Security::Plain => 25,
        })
    }

    pub fn security(&self) -> Security {
        if self.tls_from_the_start {
            Security::Tls
        } else if self.is_loopback() && self.user.is_none() {
            Security::Plain
        } else {
            Security::StartTls
        }
    }

    fn is_loopback(&self) -> bool {
        self.host.eq_ignore_ascii_case("localhost")
            || self.host.parse().is_ok_and(|address: IpAddr| address.is_loopback())
    }

    pub(super) fn credentials(&self) -> Option<Credentials> {
        Some(Credentials::new(self.user.clone()?, self.password.clone()?))
    }
}

/// As it was written, except for the password.
impl fmt::Display for SmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.tls_from_the_start { "smtps" } else { "smtp" };
        let user = self.user.as_deref().map_or_else(String::new, |user| format!("{user}:***@"));
        let host =
            if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        write!(f, "{scheme}://{user}{host}:{}", self.port())
    }
}

impl fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SmtpUrl({self})")
    }
}

fn percent_decoded(text: &str) -> Result<String, SmtpUrlError> {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2).ok_or(SmtpUrlError::PercentCode)?;
        let byte = u8::from_str_radix(code, 16).map_err(|_| SmtpUrlError::PercentCode)?;
        bytes.push(byte);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).map_err(|_| SmtpUrlError::PercentCode)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn security(text: &str) -> Security {
        SmtpUrl::parse(text).unwrap().security()
    }

    #[test]
    fn only_a_loopback_host_without_a_password_goes_without_tls() {
        for plain in
            ["smtp://localhost", "smtp://127.0.0.1:2525", "smtp://[::1]:25", "smtp://LOCALHOST"]
        {
            assert_eq!(security(plain), Security::Plain, "{plain}");
        }
        for starttls in [
            "smtp://mail.example",
            "smtp://u:p@mail.example:25",
            "smtp://10.0.0.1",
            "smtp://localhost.example",
            "smtp://127.0.0.1.example",
            "smtp://u:p@localhost",
        ] {
            assert_eq!(security(starttls), Security::StartTls, "{starttls}");
        }
        assert_eq!(security("smtps://localhost"), Security::Tls);
        assert_eq!(security("smtps://u:p@mail.example"), Security::Tls);
    }

    #[test]
    fn ports_are_the_customary_ones_unless_given() {
        for (text, port) in [
            ("smtp://mail.example", 587),
            ("smtps://mail.example", 465),
            ("smtp://localhost", 25),
            ("smtp://mail.example:2525", 2525),
        ] {
            assert_eq!(SmtpUrl::parse(text).unwrap().port(), port, "{text}");
        }
    }

    #[test]
    fn the_password_is_in_no_output() {
        let url = SmtpUrl::parse("smtp://ana:s3cret%40%2F@mail.example:587").unwrap();
        assert_eq!(url.password.as_deref(), Some("s3cret@/"));
        assert_eq!(url.to_string(), "smtp://ana:***@mail.example:587");
        assert_eq!(format!("{url:?}"), "SmtpUrl(smtp://ana:***@mail.example:587)");
    }

    #[test]
    fn a_problem_says_how_to_mend_it_and_repeats_no_password() {
        for (text, says) in [
            ("mail.example:587", "smtps://"),
            ("https://s3cret@mail.example", "smtp://"),
            ("smtp://", "names no host"),
            ("smtp://u:s3cret@", "names no host"),
            ("smtp://u@mail.example", "Give both or neither"),
            ("smtp://:s3cret@mail.example", "Give both or neither"),
            ("smtp://u:s3c/ret@mail.example", "%2F"),
            ("smtp://u:s3c#ret@mail.example", "%23"),
            ("smtp://u:s3cret%zz@mail.example", "%25"),
            ("smtp://u:s3cret%@mail.example", "%25"),
            ("smtp://mail.example/inbox", "Remove the rest"),
            ("smtp://mail.example:99999", "smtp://user:password@host:587"),
        ] {
            let problem = SmtpUrl::parse(text).expect_err(text);
            let problem = format!("{problem} {problem:?}");
            assert!(problem.contains(says), "{text} gives {problem}");
            assert!(!problem.contains("s3c"), "{problem}");
        }
    }
}
