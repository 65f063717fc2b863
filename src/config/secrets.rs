use url::Url;

/// Whether the address of a server names a password, beside the user or among its parameters.
pub fn holds_password(address: &str) -> bool {
    Url::parse(address.trim()).is_ok_and(|url| {
        url.password().is_some_and(|password| !password.is_empty())
            || url.query_pairs().any(|(key, value)| key.contains("password") && !value.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_found_wherever_it_stands() {
        for with in [
            "postgres://u:p@localhost/x",
            "postgresql://u@%2Frun%2Fpostgresql/x?password=p",
            "postgres://u@localhost/x?sslmode=disable&sslpassword=p",
            "smtps://u:p@mail.example",
            "smpt://u:p@mail.example",
            " smtp://u:p@mail.example",
        ] {
            assert!(holds_password(with), "{with}");
        }
        for without in [
            "postgres://u@localhost/x",
            "postgres://u:@localhost/x",
            "smtp://127.0.0.1:25",
            "sqlite:data/pulse.db",
            "sqlite:/srv/password@home.db",
            "",
        ] {
            assert!(!holds_password(without), "{without}");
        }
    }
}
