//! What a provider may get wrong, and what does not belong to a sign-in.

use actix_web::rt::System;
use serde_json::{Value, json};

use super::{Answer, BACK, Site};
use crate::access::two_teams as people;
use crate::support::both_databases;
use crate::support::oidc::{FakeProvider, Plan, Signer};
use crate::support::ports::unused_port;

fn lead() -> Value {
    json!({ "email": "lead@elm.example" })
}

fn site(url: &str) -> Site {
    let site = Site::new(url);
    site.house.import(&people());
    site.provider.plan().claims = lead();
    site
}

impl Site {
    /// Signs in with a provider that was changed so.
    async fn with(&self, change: impl FnOnce(&mut Plan)) -> Answer {
        let sent = self.go().await;
        let before = self.provider.plan().clone();
        change(&mut self.provider.plan());
        let answer = self.come_back(&sent).await;
        *self.provider.plan() = before;
        answer
    }
}

fn claims(over: Value) -> impl FnOnce(&mut Plan) {
    move |plan| {
        for (name, value) in over.as_object().unwrap() {
            plan.claims[name] = value.clone();
        }
    }
}

#[test]
fn what_goes_to_the_provider_and_back_is_by_the_book() {
    both_databases(|url| {
        System::new().block_on(async {
            let site = site(url);
            let page = site.get("/app/sign-in", None).await.body;
            let (button, mail) =
                (page.find("Sign in with Elm Street login"), page.find("name=\"email\""));
            assert!(button.is_some() && button < mail, "{page}");
            let sent = site.go().await;
            let (redirect, query) = (format!("http://127.0.0.1:8080{BACK}"), &sent.query);
            for (name, value) in [
                ("response_type", "code"),
                ("client_id", "pulse"),
                ("scope", "openid email groups"),
                ("redirect_uri", redirect.as_str()),
                ("code_challenge_method", "S256"),
                ("tenant", "a b"),
            ] {
                assert_eq!(query[name], value, "{name}");
            }
            assert!(query["state"].len() == 43 && query["nonce"].len() == 43);
            assert_ne!(query["state"], query["nonce"]);
            let cookie = &sent.cookie;
            assert!(cookie.http_only() == Some(true) && cookie.path() == Some("/app/sign-in/oidc"));
            assert_eq!(cookie.same_site(), Some(actix_web::cookie::SameSite::Lax));
            let again = site.go().await;
            assert!(
                ["state", "nonce", "code_challenge"]
                    .iter()
                    .all(|one| again.query[*one] != query[*one])
            );
            let answer = site.come_back(&again).await;
            assert_eq!((answer.status, answer.location.as_str()), (303, "/app"));
            let session = answer.session().unwrap();
            assert_eq!(session.same_site(), Some(actix_web::cookie::SameSite::Strict));
            let removed = answer.cookies.iter().find(|one| one.name() == "sdt_pulse_oidc").unwrap();
            assert!(removed.value().is_empty());
            assert_eq!(site.provider.wrong(), Vec::<String>::new());
            // The secret in the form, where the provider takes it nowhere else.
            let post = json!({ "token_endpoint_auth_methods_supported": ["client_secret_post"] });
            site.provider.plan().discovery = post;
            site.set_clock("2026-11-24T08:00:00Z");
            site.signed_in().await;
            assert_eq!(site.provider.wrong(), Vec::<String>::new());
        });
    });
}

#[test]
fn a_token_that_proves_nothing_signs_nobody_in() {
    both_databases(|url| {
        System::new().block_on(async {
            let site = site(url);
            site.signed_in().await;
            let other = json!({ "aud": ["other", "pulse"], "azp": "pulse" });
            assert_eq!(site.with(claims(other)).await.status, 303, "for both, by us");
            let refused = [
                json!({ "iss": "http://other.example" }),
                json!({ "iss": null }),
                json!({ "aud": "other" }),
                json!({ "aud": ["pulse", "other"] }),
                json!({ "aud": "pulse", "azp": "other" }),
                json!({ "nonce": "another" }),
                json!({ "nonce": null }),
                json!({ "exp": null }),
                json!({ "iat": null }),
                json!({ "sub": null }),
            ];
            for over in refused {
                let answer = site.with(claims(over.clone())).await;
                assert_eq!(answer.status, 502, "{over}: {}", answer.body);
                assert!(answer.session().is_none());
                assert!(
                    answer.body.contains("What Elm Street login answered does not hold"),
                    "{over}"
                );
                assert!(
                    answer.body.contains("All ways to sign in")
                        && answer.body.contains("login-link")
                );
            }
            for signed in [Signer::Stranger, Signer::Secret, Signer::PublicText, Signer::Nobody] {
                let answer = site.with(|plan| plan.signed = signed).await;
                assert_eq!((answer.status, answer.session().is_none()), (502, true), "{signed:?}");
            }
            site.signed_in().await;
        });
    });
}

#[test]
fn clocks_may_differ_by_two_minutes_and_a_page_says_by_how_much_they_do() {
    both_databases(|url| {
        System::new().block_on(async {
            let site = site(url);
            let now = site.house.now().as_second();
            // The last is how Entra dates its tokens, with a clock that is behind.
            for seconds in [-119, 119, -300 - 119] {
                assert_eq!(
                    site.with(|plan| plan.now = now + seconds).await.status,
                    303,
                    "{seconds}"
                );
            }
            for (seconds, said) in
                [(600, "10 minutes ahead of this server"), (-600, "10 minutes behind this server")]
            {
                let answer = site.with(|plan| plan.now = now + seconds).await;
                assert_eq!(answer.status, 502);
                assert!(
                    answer.body.contains(said) && answer.session().is_none(),
                    "{}",
                    answer.body
                );
            }
            let expired = site.with(claims(json!({ "iat": now - 400, "exp": now - 121 }))).await;
            assert!(
                expired.status == 502 && expired.body.contains("Two clocks differ"),
                "{}",
                expired.body
            );
            let early = site.with(claims(json!({ "nbf": now + 121 }))).await;
            assert!(early.status == 502 && early.body.contains("Two clocks differ"));
        });
    });
}

#[test]
fn without_a_verified_address_nobody_is_known() {
    both_databases(|url| {
        System::new().block_on(async {
            let site = site(url);
            for (over, said) in [
                (json!({ "email": null }), "gives no e-mail address of yours"),
                (json!({ "email": "lead" }), "gives no e-mail address of yours"),
                (json!({ "email_verified": false }), "has not verified your address"),
                (json!({ "email_verified": "false" }), "has not verified your address"),
            ] {
                let answer = site.with(claims(over.clone())).await;
                assert_eq!((answer.status, answer.session().is_none()), (403, true), "{over}");
                assert!(answer.body.contains(said), "{over}: {}", answer.body);
            }
            assert_eq!(site.with(claims(json!({ "email_verified": null }))).await.status, 303);
            // What the ID token leaves out is told to whoever holds the access token.
            let told = |over: Value| {
                move |plan: &mut Plan| {
                    plan.claims["email"] = Value::Null;
                    plan.userinfo = over;
                }
            };
            assert_eq!(site.with(told(lead())).await.status, 303);
            let somebody_else = json!({ "sub": "8", "email": "lead@elm.example" });
            assert_eq!(site.with(told(somebody_else)).await.status, 502);
        });
    });
}

#[test]
fn a_sign_in_is_of_one_browser_and_works_once() {
    both_databases(|url| {
        System::new().block_on(async {
            let site = site(url);
            let (sent, other) = (site.go().await, site.go().await);
            let gone = |answer: &Answer| {
                answer.status == 410
                    && answer.body.contains("This sign-in has ended")
                    && answer.session().is_none()
            };
            // Another browser's state, none, and a cookie that was changed.
            let answer = other.answer();
            assert!(gone(&site.get(&format!("{BACK}?{answer}"), Some(&sent.cookie)).await));
            assert!(gone(&site.post(BACK, Some(&sent.cookie), &[("answer", &answer)]).await));
            assert!(gone(&site.get(&format!("{BACK}?{answer}"), None).await));
            assert!(gone(&site.post(BACK, None, &[("answer", &answer)]).await));
            let mut changed = other.cookie.clone();
            changed.set_value(format!("{}x", changed.value()));
            assert!(gone(&site.post(BACK, Some(&changed), &[("answer", &answer)]).await));
            assert_eq!(site.provider.asked("/token"), 0);
            // Once: a kept cookie and the same code are worth nothing afterwards, even to a provider that
            // takes a code twice.
            assert_eq!(site.come_back(&other).await.status, 303);
            assert!(gone(&site.come_back(&other).await));
            assert_eq!(
                site.log().iter().filter(|line| line.contains("sign-in keycloak")).count(),
                1
            );
            // A code that the provider takes no more.
            let used =
                Some((400, json!({ "error": "invalid_grant", "error_description": "<b>x" })));
            assert!(gone(&site.with(|plan| plan.answer = used).await));
            // Ten minutes.
            let late = site.go().await;
            site.set_clock("2026-11-23T08:10:00Z");
            assert!(gone(
                &site.post(BACK, Some(&late.cookie), &[("answer", &late.answer())]).await
            ));
        });
    });
}

#[test]
fn what_comes_back_instead_of_a_code_is_a_page_with_a_next_step() {
    both_databases(|url| {
        System::new().block_on(async {
            let site = site(url);
            let sent = site.go().await;
            let state = &sent.query["state"];
            let said_no =
                format!("{BACK}?error=access_denied&error_description=%3Cb%3E&state={state}");
            let answer = site.get(&said_no, Some(&sent.cookie)).await;
            assert_eq!(answer.status, 403);
            assert!(
                answer.body.contains("Elm Street login did not sign you in"),
                "{}",
                answer.body
            );
            assert!(
                answer.body.contains("name=\"provider\" value=\"keycloak\""),
                "{}",
                answer.body
            );
            let other = format!("{BACK}?error=%3Cscript%3E&state={state}");
            let answer = site.get(&other, Some(&sent.cookie)).await;
            assert!(answer.status == 502 && !answer.body.contains("script"), "{}", answer.body);
            // The answer of another provider (RFC 9207).
            let mixed = format!("{}&iss=http%3A%2F%2Fother.example", sent.answer());
            assert_eq!(
                site.post(BACK, Some(&sent.cookie), &[("answer", &mixed)]).await.status,
                502
            );
            assert_eq!(site.provider.asked("/token"), 0);
            site.provider.plan().discovery =
                json!({ "authorization_response_iss_parameter_supported": true });
            site.set_clock("2026-11-24T08:00:00Z");
            assert_eq!(site.sign_in().await.status, 502, "none is named");
            let sent = site.go().await;
            let named = url::form_urlencoded::Serializer::new(sent.answer())
                .append_pair("iss", site.provider.issuer())
                .finish();
            assert_eq!(
                site.post(BACK, Some(&sent.cookie), &[("answer", &named)]).await.status,
                303
            );
        });
    });
}

#[test]
fn a_provider_that_is_away_or_set_up_otherwise_is_named_with_another_way() {
    both_databases(|url| {
        System::new().block_on(async {
            let site = site(url);
            site.provider.plan().discovery = json!({ "issuer": "http://127.0.0.1:1" });
            let answer = site.begin().await;
            assert!(
                answer.status == 502 && answer.body.contains("does not hold"),
                "{}",
                answer.body
            );
            site.provider.plan().discovery =
                json!({ "jwks_uri": format!("{}/nowhere", site.provider.issuer()) });
            assert_eq!(site.begin().await.status, 503);
            site.provider.plan().discovery = json!({});
            let sent = site.go().await;
            for (status, body, expected) in [
                (401, json!({ "error": "invalid_client" }), 502),
                (500, json!({}), 503),
                (302, json!({}), 503),
                (200, json!({ "access_token": "x" }), 502),
            ] {
                site.provider.plan().answer = Some((status, body));
                assert_eq!(site.come_back(&sent).await.status, expected, "{status}");
            }
            assert_eq!(
                site.post("/app/sign-in/oidc", None, &[("provider", "other")]).await.status,
                404
            );
            // Gone, and back at the same address: what was in memory is too old by then.
            let port = unused_port();
            let provider = FakeProvider::start_at(port);
            let issuer = provider.issuer().to_owned();
            drop(provider);
            let house = super::house(url, vec![super::registered("keycloak", &issuer)]);
            let away = Site { house, provider: site.provider };
            let answer = away.begin().await;
            assert_eq!(answer.status, 503);
            assert!(answer.body.contains("Elm Street login cannot be reached"), "{}", answer.body);
            let site = Site { provider: FakeProvider::start_at(port), ..away };
            site.set_clock("2026-11-24T08:00:00Z");
            site.provider.plan().claims = lead();
            site.signed_in().await;
        });
    });
}

#[test]
fn documents_are_remembered_and_new_keys_are_found() {
    both_databases(|url| {
        System::new().block_on(async {
            let site = site(url);
            for _ in 0..3 {
                site.signed_in().await;
            }
            assert_eq!(site.provider.asked("openid-configuration"), 1);
            site.provider.plan().signing = 1;
            site.set_clock("2026-11-23T08:01:00Z");
            assert_eq!(site.sign_in().await.status, 502, "not published");
            assert_eq!(site.provider.asked("openid-configuration"), 2);
            // Another unknown key right after has nobody asked.
            assert_eq!(site.sign_in().await.status, 502);
            assert_eq!(site.provider.asked("openid-configuration"), 2);
            site.provider.plan().published = 2;
            site.set_clock("2026-11-23T08:02:00Z");
            site.signed_in().await;
            assert_eq!(site.provider.asked("openid-configuration"), 3);
            site.set_clock("2026-11-23T20:02:00Z");
            site.signed_in().await;
            assert_eq!(site.provider.asked("openid-configuration"), 4);
        });
    });
}
