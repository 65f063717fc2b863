use std::fmt;
use std::path::{Path, PathBuf};

/// Where the database is: `sqlite:PATH`, or `postgres://…`. Shown without its password.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(Kind);

#[derive(Clone, PartialEq, Eq)]
enum Kind {
    Sqlite(PathBuf),
    Postgres(Box<url::Url>),
}

/// What a database's library connects with.
pub(super) enum Target<'a> {
    Sqlite(&'a Path),
    Postgres(String),
}

/// How long a server may be silent, unless the URL says otherwise: seconds to connect, milliseconds until
/// what was sent is acknowledged, seconds and number of the looks at a connection on which nothing is said.
/// A machine that has vanished answers nothing at all.
const PATIENCE: [(&str, &str); 5] = [
    ("connect_timeout", "3"),
    ("tcp_user_timeout", "5000"),
    ("keepalives_idle", "10"),
    ("keepalives_interval", "2"),
    ("keepalives_count", "3"),
];

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DatabaseUrlError {
    #[error(
        "`{0}` is no database URL: write sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE"
    )]
    Scheme(String),
    #[error("the database URL names no file: write sqlite:PATH")]
    NoPath,
    #[error("the postgres URL cannot be read ({0}): write postgres://USER:PASSWORD@HOST/DATABASE")]
    Postgres(url::ParseError),
    #[error(
        "{0} is another machine, and this build has no TLS for PostgreSQL: answers and addresses \
         would cross the network in plain text. Use a local socket or tunnel, or add \
         ?sslmode=disable if the network is trusted"
    )]
    Unencrypted(String),
}

impl DatabaseUrl {
    pub fn sqlite(path: PathBuf) -> Self {
        Self(Kind::Sqlite(path))
    }

    pub fn parse(text: &str) -> Result<Self, DatabaseUrlError> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            let path = (!path.is_empty()).then(|| PathBuf::from(path));
            return path.map(Self::sqlite).ok_or(DatabaseUrlError::NoPath);
        }
        if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
            // A mistyped URL may hold a password: only the part before it is repeated.
            let shown = text.split([':', '@', '?']).next().unwrap_or_default();
            return Err(DatabaseUrlError::Scheme(shown.to_owned()));
        }
        let url = url::Url::parse(text).map_err(DatabaseUrlError::Postgres)?;
        let host = url.host_str().unwrap_or_default();
        // A percent-encoded slash is a folder with a socket.
        let here = host.is_empty()
            || ["localhost", "127.0.0.1", "[::1]"].contains(&host)
            || host.to_ascii_lowercase().starts_with("%2f");
        let plain_on_purpose =
            url.query_pairs().any(|(key, value)| key == "sslmode" && value == "disable");
        let host_by_parameter = url
            .query_pairs()
            .any(|(key, value)| (key == "host" || key == "hostaddr") && !value.starts_with('/'));
        if (here && !host_by_parameter) || plain_on_purpose {
            Ok(Self(Kind::Postgres(Box::new(url))))
        } else {
            Err(DatabaseUrlError::Unencrypted(host.to_owned()))
        }
    }

    pub fn sqlite_path(&self) -> Option<&Path> {
        match &self.0 {
            Kind::Sqlite(path) => Some(path),
            Kind::Postgres(_) => None,
        }
    }

    /// The postgres URL for other programs; its password is left out, wherever it stood.
    pub fn postgres_without_password(&self) -> Option<String> {
        let Kind::Postgres(url) = &self.0 else { return None };
        let mut plain = url::Url::clone(url);
        // Refused only where there is no host, and then there is no password either.
        if plain.password().is_some() && plain.set_password(None).is_err() {
            return None;
        }
        let kept: Vec<(String, String)> = url
            .query_pairs()
            .filter(|(key, _)| key != "password")
            .map(|(key, value)| (key.into_owned(), value.into_owned()))
            .collect();
        if kept.is_empty() {
            plain.set_query(None);
        } else {
            plain.query_pairs_mut().clear().extend_pairs(kept);
        }
        Some(plain.into())
    }

    /// What a connection is made with, password included.
    pub(super) fn target(&self) -> Target<'_> {
        match &self.0 {
            Kind::Sqlite(path) => Target::Sqlite(path),
            Kind::Postgres(url) => Target::Postgres(with_patience(url)),
        }
    }
}

fn with_patience(url: &url::Url) -> String {
    let mut patient = url.clone();
    for (name, value) in PATIENCE {
        if !url.query_pairs().any(|(key, _)| key == name) {
            patient.query_pairs_mut().append_pair(name, value);
        }
    }
    patient.into()
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Kind::Postgres(url) => {
                let user = if url.username().is_empty() { "" } else { "…@" };
                let host = url.host_str().unwrap_or_default();
                let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
                write!(f, "postgres://{user}{host}{port}{}", url.path())
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_chosen_by_its_scheme() {
        let sqlite = DatabaseUrl::parse("sqlite:data/pulse.db").unwrap();
        assert_eq!(sqlite.sqlite_path(), Some(Path::new("data/pulse.db")));
        assert!(DatabaseUrl::parse("postgres://p@%2Ftmp%2Fsocket/db").is_ok());
        for mistyped in ["postgre://localhost/x", "data/pulse.db", "mysql://h/x", ""] {
            assert!(matches!(DatabaseUrl::parse(mistyped), Err(DatabaseUrlError::Scheme(_))));
        }
        assert_eq!(DatabaseUrl::parse("sqlite:"), Err(DatabaseUrlError::NoPath));
    }

    #[test]
    fn a_remote_server_without_encryption_is_refused_unless_meant() {
        let remote = DatabaseUrl::parse("postgres://u:p@db.example/x");
        assert_eq!(remote, Err(DatabaseUrlError::Unencrypted("db.example".to_owned())));
        assert!(DatabaseUrl::parse("postgres://localhost/x?host=db.example").is_err());
        assert!(DatabaseUrl::parse("postgres://u:p@db.example/x?sslmode=disable").is_ok());
        assert!(DatabaseUrl::parse("postgres://u:p@localhost/x").is_ok());
    }

    #[test]
    fn a_silent_server_is_waited_for_as_long_as_the_url_says() {
        let connects_with = |text: &str| match DatabaseUrl::parse(text).unwrap().target() {
            Target::Postgres(url) => url,
            Target::Sqlite(_) => panic!(),
        };
        let usual = connects_with("postgres://u@localhost/x");
        assert!(usual.contains("?connect_timeout=3&tcp_user_timeout=5000&"), "{usual}");
        let chosen = connects_with("postgres://u@localhost/x?connect_timeout=20");
        assert!(chosen.contains("?connect_timeout=20&tcp_user_timeout=5000"), "{chosen}");
    }

    #[test]
    fn a_password_is_never_shown() {
        let url = DatabaseUrl::parse("postgres://u:secret@localhost:5433/x").unwrap();
        assert_eq!(
            format!("{url} {url:?}"),
            "postgres://…@localhost:5433/x postgres://…@localhost:5433/x"
        );
        let shared = |text: &str| DatabaseUrl::parse(text).unwrap().postgres_without_password();
        assert_eq!(shared("postgres://u:secret@localhost/x").unwrap(), "postgres://u@localhost/x");
        assert_eq!(
            shared("postgres://u@localhost/x?password=secret&sslmode=disable").unwrap(),
            "postgres://u@localhost/x?sslmode=disable"
        );
        assert_eq!(shared("postgres:///x?password=secret").unwrap(), "postgres:///x");
        assert_eq!(shared("sqlite:x"), None);
        let mistyped = DatabaseUrl::parse("postgers://u:secret@localhost/x").unwrap_err();
        assert!(!mistyped.to_string().contains("secret"));
    }
}
