//! The store under load and in company, on both databases.

mod accounts;
mod casting;
mod closing;
mod migrating;
mod writing;

use sdt_pulse::ballot_box::random;
use sdt_pulse::domain::{
    EmailAddress, ItemBank, Person, Roster, Terms, Threshold, UnitPath, Wave, WaveId, WaveState,
};
use sdt_pulse::store::{DatabaseUrl, Invitation, RowId, Store, StoreError, StoredWave};

fn store_at(url: &str) -> Store {
    Store::create(&DatabaseUrl::parse(url).unwrap()).unwrap()
}

fn person(number: usize) -> Person {
    Person {
        employee_id: None,
        email: EmailAddress::parse(&format!("p{number}@elm.example")).unwrap(),
        name: None,
        team: UnitPath::parse("Desk").unwrap(),
        manager_email: None,
        locale: None,
        timezone: None,
    }
}

fn wave(number: u64) -> StoredWave {
    let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
    StoredWave {
        wave: Wave {
            id: WaveId::numbered(number),
            label: String::new(),
            form: bank.instruments()[0].form.clone(),
            opens_on: jiff::civil::date(2026, 11, 23),
            closes_on: jiff::civil::date(2026, 12, 4),
            ends_early_on: None,
            state: WaveState::Open,
            threshold: Threshold::default(),
            terms: Terms::default(),
        },
        number,
        public_key: vec![0; 32],
        roster_hash: String::new(),
        policy_hash: None,
    }
}

/// An open wave `w1` with so many invitations, each with one token. Returns the tokens' MACs.
fn with_invitations(store: &Store, people: usize) -> Vec<[u8; 32]> {
    let macs: Vec<[u8; 32]> = (0..people).map(|_| random().unwrap()).collect();
    store
        .write(|tx| {
            let stored = wave(1);
            let team = UnitPath::parse("Desk").unwrap();
            tx.wave_insert(&stored, &Roster::freeze((0..people).map(|_| (&team, false))))?;
            for (number, mac) in macs.iter().enumerate() {
                let (id, employee_id): (RowId, RowId) = (random().unwrap(), random().unwrap());
                tx.person_insert(&employee_id, &person(number))?;
                let new = Invitation { id, employee_id, unit: 0, reader: false, lot: false };
                tx.invitation_insert(&stored.wave.id, &new)?;
                tx.token_insert(mac, &id)?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    macs
}
