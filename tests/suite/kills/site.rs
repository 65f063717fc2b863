//! An open wave that is prepared once and copied for every kill, and its people.

use sdt_pulse::ballot_box::{KeyDirectory, PublicKey, SealedBallot, open_all};
use sdt_pulse::domain::{Form, ItemBank, WaveId};

use crate::support::postgres::Database;
use crate::support::program::{Program, in_days, people_csv};
use crate::support::sql::Sql;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// An installation and its database, which goes away after it.
pub struct Site {
    pub program: Program,
    pub database: Option<Database>,
}

/// One installation with an open, mailed wave, that nobody works with.
pub struct Prepared {
    pub kind: Kind,
    pub site: Site,
    /// `w1.TOKEN`, one per person.
    pub codes: Vec<String>,
    form: Form,
}

impl Prepared {
    pub fn open(kind: Kind, teams: &[(&str, usize)]) -> Self {
        let database = (kind == Kind::Postgres).then(Database::create);
        let program = match &database {
            None => Program::new(),
            Some(database) => Program::on(database.url()),
        };
        program.import(&people_csv(teams));
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        program.done(&["mail", "run"]);
        let codes = program.codes().into_values().collect();
        let form = ItemBank::parse(&ItemBank::SHIPPED).unwrap().instruments()[0].form.clone();
        Self { kind, site: Site { program, database }, codes, form }
    }

    pub fn copy(&self) -> Site {
        let database = self.site.database.as_ref().map(Database::copy);
        let program = self.site.program.copy(database.as_ref().map(Database::url));
        Site { program, database }
    }

    /// The answers with this number, as a browser posts them: its digits to the base 5.
    pub fn fields(&self, number: usize) -> Vec<(String, String)> {
        let values = self.values(number);
        let items = self.form.items.iter().map(|item| item.id.to_string());
        items.zip(values.into_iter().map(|value| value.to_string())).collect()
    }

    fn values(&self, number: usize) -> Vec<u8> {
        let digits = (0..self.form.items.len()).scan(number, |left, _| {
            let digit = *left % 5;
            *left /= 5;
            Some(u8::try_from(digit + 1).unwrap())
        });
        digits.collect()
    }
}

impl Site {
    pub fn sql(&self) -> Sql {
        Sql::open(&self.program.url())
    }

    /// A second installation on the same data, to look into without touching what a restart will
    /// find: to open a SQLite database is to recover it.
    pub fn to_look_into(&self) -> Program {
        self.program.copy(self.database.as_ref().map(Database::url))
    }
}

/// The numbers of the answers in the box, opened with the key.
pub fn opened(program: &Program) -> Vec<usize> {
    let mut sql = Sql::open(&program.url());
    let public = sql.blobs("SELECT wave_pub AS bytes FROM wave").remove(0);
    let sealed = sql.blobs("SELECT sealed AS bytes FROM ballot");
    let sealed: Vec<SealedBallot> = sealed.into_iter().map(SealedBallot::from_stored).collect();
    let id = WaveId::numbered(1);
    let keys = KeyDirectory::at(program.data().join("keys"));
    let key = keys.wave_key(&id, &PublicKey::from_stored(public)).unwrap();
    let (ballots, unreadable) = open_all(&key, &id, &sealed);
    assert_eq!(unreadable, 0);
    let number = |values: &Vec<u8>| {
        values.iter().rev().fold(0, |number, value| number * 5 + usize::from(value - 1))
    };
    ballots.iter().map(|ballot| number(&ballot.content.values)).collect()
}
