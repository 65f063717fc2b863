use serde_json::{Map, Value};

use super::OidcError;
use crate::domain::EmailAddress;

/// Whom a provider vouches for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vouched {
    pub email: EmailAddress,
    /// As the provider names them.
    pub groups: Vec<String>,
}

impl Vouched {
    /// Reads the claims; an address that the provider calls unverified is none.
    pub(super) fn read(
        claims: &Map<String, Value>,
        groups_claim: Option<&str>,
    ) -> Result<Self, OidcError> {
        let email = claims.get("email").and_then(Value::as_str).unwrap_or_default();
        let email = EmailAddress::parse(email.trim()).map_err(|_| OidcError::NoEmail)?;
        // Some write a word where others write a boolean; some nothing, since they know no other.
        let unverified = match claims.get("email_verified") {
            Some(Value::Bool(verified)) => !verified,
            Some(Value::String(verified)) => !verified.eq_ignore_ascii_case("true"),
            _ => false,
        };
        if unverified {
            return Err(OidcError::Unverified);
        }
        Ok(Self { email, groups: groups(groups_claim.and_then(|name| claim(claims, name))) })
    }
}

/// A claim by its name, or by a way through claims that hold claims: `realm_access.roles`.
pub(super) fn claim<'a>(claims: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    if let Some(found) = claims.get(name) {
        return Some(found);
    }
    let (first, rest) = name.split_once('.')?;
    claim(claims.get(first)?.as_object()?, rest)
}

fn groups(found: Option<&Value>) -> Vec<String> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    match found {
        Some(Value::Array(all)) => all.iter().filter_map(text).collect(),
        Some(one) => text(one).into_iter().collect(),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(claims: &Value, groups_claim: &str) -> Result<Vouched, OidcError> {
        Vouched::read(claims.as_object().unwrap(), Some(groups_claim))
    }

    #[test]
    fn groups_are_found_wherever_a_provider_puts_them() {
        let claims = json!({
            "email": " Ruth@Elm.example", "groups": ["a", 7, "b"], "one": "c",
            "realm_access": {"roles": ["d"]}, "https://elm.example/groups": ["e"],
        });
        for (name, expected) in [
            ("groups", vec!["a", "b"]),
            ("one", vec!["c"]),
            ("realm_access.roles", vec!["d"]),
            ("https://elm.example/groups", vec!["e"]),
            ("other", vec![]),
            ("groups.none", vec![]),
        ] {
            let vouched = read(&claims, name).unwrap();
            assert_eq!(vouched.groups, expected, "{name}");
            assert_eq!(vouched.email.as_str(), "ruth@elm.example");
        }
    }

    #[test]
    fn an_address_must_be_there_and_not_called_unverified() {
        for verified in [json!(true), json!("true"), Value::Null] {
            let claims = json!({"email": "a@elm.example", "email_verified": verified});
            assert!(read(&claims, "groups").is_ok());
        }
        for verified in [json!(false), json!("false"), json!("")] {
            let claims = json!({"email": "a@elm.example", "email_verified": verified});
            assert!(matches!(read(&claims, "groups"), Err(OidcError::Unverified)));
        }
        for claims in
            [json!({}), json!({"email": ""}), json!({"email": 7}), json!({"email": "ruth"})]
        {
            assert!(matches!(read(&claims, "groups"), Err(OidcError::NoEmail)));
        }
    }
}
