use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use url::{Host, Url};

/// A provider of `OpenID Connect` by which people sign in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OidcProvider {
    /// What the access log and the environment call it: a-z, 0-9 and `-`.
    pub id: String,
    /// On the button: "Sign in with NAME".
    pub name: String,
    /// As the provider writes it; discovery is below it.
    pub issuer: String,
    pub client_id: String,
    /// May come by [`Self::secret_variable`] instead.
    #[serde(default)]
    pub client_secret: Secret,
    /// The claim with somebody's groups; dots lead into claims that hold claims.
    #[serde(default = "usual_groups_claim")]
    pub groups_claim: String,
    /// What is asked for beside `openid`.
    #[serde(default = "usual_scopes")]
    pub scopes: Vec<String>,
    /// What a group may read, for the session alone.
    #[serde(default)]
    pub roles: BTreeMap<String, GroupRole>,
}

/// A role that a group gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GroupRole {
    Hr,
    Observer,
}

/// What no log and no error shows.
#[derive(Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

fn usual_groups_claim() -> String {
    "groups".to_owned()
}

fn usual_scopes() -> Vec<String> {
    vec!["email".to_owned(), "profile".to_owned()]
}

impl Secret {
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// For the provider alone.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

/// One field that is wrong: which, and how to mend it.
type Mistake = (&'static str, String);

impl OidcProvider {
    /// The environment variable that may hold the secret: `SDT_PULSE_OIDC_KEYCLOAK_SECRET`.
    pub fn secret_variable(&self) -> String {
        format!("SDT_PULSE_OIDC_{}_SECRET", self.id.to_ascii_uppercase().replace('-', "_"))
    }

    /// Checks every field, and brings it to one form.
    pub(super) fn check(&mut self) -> Result<(), Mistake> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.id.is_empty() || self.id.len() > 20 || !self.id.chars().all(plain) {
            return wrong("id", &self.id, "write 1 to 20 of a-z, 0-9 and -, such as keycloak");
        }
        self.name = self.name.trim().to_owned();
        let length = self.name.chars().count();
        if !(1..=60).contains(&length) || self.name.chars().any(char::is_control) {
            return wrong("name", &self.name, "write 1 to 60 characters; they stand on the button");
        }
        if !is_issuer(&self.issuer) {
            return wrong(
                "issuer",
                &self.issuer,
                "write it as the provider's discovery document does, an https address without query, such as \
                 https://login.example.com/realms/work (http is taken for this machine alone)",
            );
        }
        if self.client_id.trim().is_empty() {
            return wrong("client_id", "", "write the one that the provider gave this client");
        }
        if self.client_secret.reveal().is_empty() {
            let mend = format!("write it there, or set {}", self.secret_variable());
            return Err(("client_secret", format!("is missing: {mend}")));
        }
        if self.groups_claim.trim().is_empty() {
            return wrong("groups_claim", "", "write the claim that holds groups, or leave it out");
        }
        if let Some(scope) = self.scopes.iter().find(|one| !is_scope(one)) {
            return wrong("scopes", scope, "write one word for each, without blanks");
        }
        self.scopes.retain(|scope| scope != "openid");
        if self.roles.keys().any(|group| group.trim().is_empty()) {
            return wrong("roles", "", "write a group's name before each role");
        }
        Ok(())
    }
}

fn wrong(field: &'static str, value: &str, mend: &str) -> Result<(), Mistake> {
    Err((field, format!("is `{value}`: {mend}")))
}

fn is_scope(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic() && c != '"' && c != '\\')
}

/// Without TLS nobody could believe what a provider says, unless it is on this machine.
fn is_issuer(text: &str) -> bool {
    let Ok(url) = Url::parse(text) else { return false };
    let is_here = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => return false,
    };
    let is_plain = url.query().is_none() && url.fragment().is_none() && url.password().is_none();
    is_plain
        && url.username().is_empty()
        && (url.scheme() == "https" || (url.scheme() == "http" && is_here))
}

#[cfg(test)]
mod tests {
    use super::super::{Settings, SettingsError};
    use super::*;

    const WORK: &str = r#"
        [[oidc]]
        id = "keycloak"
        name = " Elm Street login "
        issuer = "https://login.elm.example/realms/work"
        client_id = "pulse"
        client_secret = "s3cret"
        scopes = ["openid", "email", "groups"]
        [oidc.roles]
        "People team" = "hr"
        council = "observer"
    "#;

    fn read(text: &str) -> Result<Settings, SettingsError> {
        Settings::parse("sdt-pulse.toml", text)?.checked()
    }

    #[test]
    fn several_providers_are_read_with_their_roles() {
        let second = WORK.replace("keycloak", "entra-id");
        let settings = read(&format!("{WORK}{second}")).unwrap();
        let [first, second] = settings.oidc.as_slice() else { panic!("{:?}", settings.oidc) };
        assert_eq!(
            (first.name.as_str(), first.groups_claim.as_str()),
            ("Elm Street login", "groups")
        );
        assert_eq!(first.scopes, ["email", "groups"]);
        assert_eq!(first.roles["People team"], GroupRole::Hr);
        assert_eq!(second.secret_variable(), "SDT_PULSE_OIDC_ENTRA_ID_SECRET");
        assert!(settings.sign_in_by_mail);
    }

    #[test]
    fn each_mistake_is_named_by_provider_field_and_mend() {
        for (from, to, said) in [
            ("id = \"keycloak\"", "id = \"Key cloak\"", "id is `Key cloak`: write 1 to 20"),
            (
                "https://login",
                "http://login",
                "issuer is `http://login.elm.example/realms/work`: write",
            ),
            ("/realms/work", "/realms?x=1", "without query"),
            ("\" Elm Street login \"", "\"  \"", "name is ``: write 1 to 60"),
            ("\"pulse\"", "\"\"", "client_id is ``: write"),
            (
                "\"s3cret\"",
                "\"\"",
                "client_secret is missing: write it there, or set SDT_PULSE_OIDC_KEYCLOAK_SECRET",
            ),
            ("\"groups\"]", "\"two words\"]", "scopes is `two words`"),
            ("\"hr\"", "\"boss\"", "unknown variant `boss`, expected `hr` or `observer`"),
            ("client_id =", "client =", "unknown field `client`"),
        ] {
            let problem = read(&WORK.replace(from, to)).unwrap_err().to_string();
            assert!(problem.contains(said), "{said}: {problem}");
            assert!(!problem.contains("s3cret"), "{problem}");
        }
        let twice = read(&format!("{WORK}{WORK}")).unwrap_err().to_string();
        assert!(twice.contains("keycloak") && twice.contains("twice"), "{twice}");
    }

    #[test]
    fn a_secret_is_in_no_error_and_in_no_debug_text() {
        for broken in
            ["client_secret = 512345", "client_secret = \"s3cret", "client_secret = [\"512345\"]"]
        {
            let problem = read(&WORK.replace("client_secret = \"s3cret\"", broken)).unwrap_err();
            let said = format!("{problem} {problem:?}");
            assert!(!said.contains("s3cret") && !said.contains("512345"), "{said}");
            assert!(said.contains("line 7") && said.contains("in quotes"), "{said}");
        }
        let long = WORK.replace("\"s3cret\"", "\"\"\"\ns3cret\n\\q\"\"\"");
        let problem = read(&long).unwrap_err().to_string();
        assert!(!problem.contains("s3cret") && problem.contains("in quotes"), "{problem}");
        assert!(!format!("{:?}", read(WORK).unwrap()).contains("s3cret"));
    }

    #[test]
    fn a_provider_on_this_machine_may_do_without_tls() {
        for issuer in [
            "http://127.0.0.1:3000",
            "http://localhost:3000/a",
            "http://[::1]:1",
            "https://x.example",
        ] {
            assert!(is_issuer(issuer), "{issuer}");
        }
        for issuer in [
            "http://x.example",
            "ftp://x.example",
            "https://u:p@x.example",
            "x.example",
            "https://x/#y",
        ] {
            assert!(!is_issuer(issuer), "{issuer}");
        }
    }
}
