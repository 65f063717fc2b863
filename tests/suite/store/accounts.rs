use std::sync::Barrier;
use std::thread;

use jiff::Timestamp;
use sdt_pulse::domain::EmailAddress;
use sdt_pulse::store::SignInLink;

use super::store_at;
use crate::support::both_databases;
use crate::support::sql::Sql;

const THREADS: usize = 8;
const ROUNDS: u8 = 20;

fn at_once<T: Send>(work: impl Fn() -> T + Sync) -> Vec<T> {
    let start = Barrier::new(THREADS);
    thread::scope(|scope| {
        let one = || {
            start.wait();
            work()
        };
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(one)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

#[test]
fn a_sign_in_link_signs_in_once_however_many_try_at_once() {
    both_databases(|url| {
        let store = store_at(url);
        let now: Timestamp = "2026-11-23T08:00:00Z".parse().unwrap();
        let email = EmailAddress::parse("hr@elm.example").unwrap();
        for round in 0..ROUNDS {
            let mac = [round; 32];
            let link = SignInLink {
                mac,
                email: email.clone(),
                expires_at: Timestamp::MAX,
                reusable: false,
            };
            store.write(|tx| tx.sign_in_link_insert(&link)).unwrap();
            let taken = at_once(|| store.write(|tx| tx.sign_in_link_take(&mac, now)).unwrap());
            let signed_in: Vec<_> = taken.into_iter().flatten().collect();
            assert_eq!(signed_in, std::slice::from_ref(&email));
        }
    });
}

#[test]
fn an_expired_link_is_gone_and_a_reusable_one_stays() {
    both_databases(|url| {
        let store = store_at(url);
        let now: Timestamp = "2026-11-23T08:00:00Z".parse().unwrap();
        let email = EmailAddress::parse("hr@elm.example").unwrap();
        let link = |mac, expires_at, reusable| SignInLink {
            mac,
            email: email.clone(),
            expires_at,
            reusable,
        };
        let take = |mac| store.write(|tx| tx.sign_in_link_take(&mac, now)).unwrap();
        store.write(|tx| tx.sign_in_link_insert(&link([1; 32], now, false))).unwrap();
        store.write(|tx| tx.sign_in_link_insert(&link([2; 32], Timestamp::MAX, true))).unwrap();
        assert_eq!(take([1; 32]), None);
        assert_eq!([take([2; 32]), take([2; 32])], [Some(email.clone()), Some(email.clone())]);
        assert_eq!(Sql::open(url).count("sign_in_link", "TRUE"), 1);
    });
}

#[test]
fn a_role_that_several_grant_at_once_is_granted() {
    both_databases(|url| {
        let store = store_at(url);
        for round in 0..ROUNDS {
            let email = EmailAddress::parse(&format!("p{round}@elm.example")).unwrap();
            let granted = at_once(|| store.write(|tx| tx.account_grant(&email, "hr")));
            for result in granted {
                result.unwrap();
            }
        }
        assert_eq!(Sql::open(url).count("account", "role = 'hr'"), i64::from(ROUNDS));
    });
}
