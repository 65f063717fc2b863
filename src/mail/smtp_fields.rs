use url::Url;

use super::{Security, SmtpUrl, SmtpUrlError};

/// A mail server field by field, as a form has it.
#[derive(Clone, Default)]
pub struct SmtpFields {
    pub host: String,
    /// Empty: the customary one.
    pub port: String,
    pub tls_from_the_start: bool,
    pub user: String,
    pub password: String,
}

impl SmtpFields {
    /// The address as `smtp_url` has it; what stands in it for itself is encoded.
    pub fn url(&self) -> Result<String, SmtpUrlError> {
        let scheme = if self.tls_from_the_start { "smtps" } else { "smtp" };
        let (host, port) = (self.host.trim(), self.port.trim());
        let is_bare_ipv6 = host.contains(':') && !host.starts_with('[');
        let host = if is_bare_ipv6 { format!("[{host}]") } else { host.to_owned() };
        let port = if port.is_empty() { String::new() } else { format!(":{port}") };
        let text = format!("{scheme}://{host}{port}");
        SmtpUrl::parse(&text)?;
        let mut url = Url::parse(&text).map_err(SmtpUrlError::Unreadable)?;
        // The library leaves a % as it stands, as if it began a code.
        let literal = |text: &str| text.replace('%', "%25");
        let user = literal(self.user.trim());
        let password = (!self.password.is_empty()).then(|| literal(&self.password));
        if url.set_username(&user).is_err() || url.set_password(password.as_deref()).is_err() {
            return Err(SmtpUrlError::Host);
        }
        SmtpUrl::parse(url.as_str())?;
        Ok(url.into())
    }

    /// The fields of an address, without its password.
    pub fn of(url: &SmtpUrl) -> Self {
        Self {
            host: url.host().to_owned(),
            port: url.port().to_string(),
            tls_from_the_start: url.security() == Security::Tls,
            user: url.user().unwrap_or_default().to_owned(),
            password: String::new(),
        }
    }

    /// The same with the password of an address; `None` where it has none.
    pub fn with_password_of(self, url: &SmtpUrl) -> Option<Self> {
        Some(Self { password: url.password()?.to_owned(), ..self })
    }

    /// Whether the other one is of the same server and user: a stored password may be used again then.
    pub fn is_account_of(&self, other: &Self) -> bool {
        self.host.trim() == other.host && self.user.trim() == other.user
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(user: &str, password: &str) -> SmtpFields {
        SmtpFields {
            host: "mail.elm.example".to_owned(),
            port: "587".to_owned(),
            tls_from_the_start: false,
            user: user.to_owned(),
            password: password.to_owned(),
        }
    }

    #[test]
    fn whatever_is_in_a_password_comes_out_again() {
        for (user, password) in [("pulse@elm.example", "a b%c/d:e@f?#[]"), ("ü", "ß%41"), ("", "")]
        {
            let url = SmtpUrl::parse(&fields(user, password).url().unwrap()).unwrap();
            assert_eq!(url.user().unwrap_or_default(), user);
            assert_eq!(url.password().unwrap_or_default(), password);
            let back = SmtpFields::of(&url);
            assert!(back.password.is_empty() && back.is_account_of(&fields(user, "x")));
            assert_eq!((back.host.as_str(), back.port.as_str()), ("mail.elm.example", "587"));
        }
    }

    #[test]
    fn a_host_that_is_none_and_half_an_account_are_refused() {
        let with = |host: &str, port: &str| {
            SmtpFields { host: host.to_owned(), port: port.to_owned(), ..fields("", "") }.url()
        };
        assert!(with("", "587").is_err());
        assert!(with("a/b", "587").is_err());
        assert!(with("u:p@a", "587").is_err(), "a password does not belong there");
        assert!(with("mail.elm.example", "x").is_err());
        assert_eq!(with("::1", "25").unwrap(), "smtp://[::1]:25");
        assert!(fields("pulse", "").url().is_err());
    }
}
