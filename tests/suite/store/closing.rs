//! Answers that come while another connection closes their wave: counted or refused, never lost.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use jiff::ToSpan;
use jiff::tz::TimeZone;
use sdt_pulse::app;
use sdt_pulse::ballot_box::{
    BallotUnit, Capacity, KeyDirectory, PublicKey, Sheet, Token, random, seal,
};
use sdt_pulse::domain::{SheetContent, WaveId};
use sdt_pulse::store::{Addressee, Cast, CastOutcome, DatabaseUrl, Store, StoreError};
use tokio::runtime::Runtime;

use crate::support::both_databases;
use crate::support::house::TestHouse;
use crate::support::program::people_csv;

const ROUNDS: usize = 30;
const PEOPLE: usize = 36;
/// So many are in before the close begins: enough to be shown.
const FIRST: usize = 8;

fn open_wave(house: &TestHouse) -> WaveId {
    let today = house.now().to_zoned(TimeZone::UTC).date();
    house.open_wave_with(5, today.checked_add(7.days()).unwrap())
}

/// One sealed ballot for each invitation of the wave; every answer is a 3.
fn casts(store: &Store, keys: &KeyDirectory, house: &TestHouse, wave: &WaveId) -> Vec<Cast> {
    let pepper = keys.pepper().unwrap();
    let content = || SheetContent { values: vec![3; house.form().items.len()], comment: None };
    store
        .write(|tx| {
            let public = PublicKey::from_stored(tx.wave_find(wave)?.unwrap().public_key);
            let mut casts = Vec::new();
            for person in tx.people()? {
                let addressee = tx.invitation_of(wave, &person.person.email)?.unwrap();
                let mac = Token::mint().unwrap().mac(&pepper, wave);
                tx.token_insert(mac.as_bytes(), &addressee.invitation_id)?;
                let Addressee { unit, reader, .. } = addressee;
                let unit = tx.wave_roster(wave)?.get(unit).unwrap().number;
                let place = BallotUnit { unit, reader };
                let ballot = seal(&public, wave, Capacity::Values, place, Sheet::Plain(content()));
                casts.push(Cast {
                    wave: wave.clone(),
                    mac: *mac.as_bytes(),
                    ballot_id: random().unwrap(),
                    sealed: ballot.unwrap().as_bytes().to_vec(),
                    now: house.now(),
                });
            }
            Ok::<_, StoreError>(casts)
        })
        .unwrap()
}

#[test]
fn an_answer_during_the_close_is_counted_or_refused() {
    let runtime = Runtime::new().unwrap();
    both_databases(|url| {
        let url = DatabaseUrl::parse(url).unwrap();
        let house = TestHouse::new(&url);
        house.import(&people_csv(&[("Desk", PEOPLE)]));
        // As `serve` and `wave close` are: two processes, two pools.
        let store = Store::open(&url).unwrap();
        let keys = KeyDirectory::at(house.keys());
        let mut torn = 0;
        for _ in 0..ROUNDS {
            let wave = open_wave(&house);
            let casts = casts(&store, &keys, &house, &wave);
            assert_eq!(casts.len(), PEOPLE);
            let stored = AtomicUsize::new(0);
            let (mut counted, mut refused) = (0, 0);
            let (app, now) = (&house.app, house.now());
            thread::scope(|scope| {
                let close = scope.spawn(|| {
                    while stored.load(Ordering::SeqCst) < FIRST {
                        thread::sleep(Duration::from_micros(50));
                    }
                    app::close_wave(app, wave.as_str(), now).unwrap();
                });
                for cast in casts {
                    match runtime.block_on(store.cast(cast)).unwrap() {
                        CastOutcome::Stored => counted += 1,
                        CastOutcome::Closed => refused += 1,
                        other => panic!("{other:?}"),
                    }
                    stored.store(counted, Ordering::SeqCst);
                }
                close.join().unwrap();
            });
            assert_eq!(counted + refused, PEOPLE);
            torn += usize::from(refused > 0);
            let release = app::release_of(&house.app, wave.as_str()).unwrap().published().unwrap();
            assert_eq!(release["units"][0]["n"], counted, "said to be stored: {counted}");
            house.set_clock(&house.now().checked_add(720.hours()).unwrap().to_string());
        }
        assert!(torn > 0, "no close came between the answers: the test proves nothing");
    });
}
