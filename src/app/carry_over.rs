//! The roster log as it was before it held commitments is written anew, once.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::AppError;
use super::chain_heads::heads;
use crate::ballot_box::{KeyDirectory, random};
use crate::domain::{
    Chain, ChainEntry, ChainHead, EmailAddress, LogKey, RosterChange, RosterEntry, RosterLogError,
    When, verify_chain,
};
use crate::store::{KnownAs, Store, Tx};

/// Carries an old roster log over, if there is one; also what a process that broke off has left to do.
///
/// Only where the old log holds. What the key directory remembers of it goes over to the new one only if
/// the old one held that; else the next check refuses the database as it would have before.
///
/// # Errors
/// [`AppError::Chain`] where the old log does not hold, [`AppError::RosterLogChanged`] where an entry cannot
/// be read.
pub fn carry_over(store: &Store, keys: &KeyDirectory, now: Timestamp) -> Result<(), AppError> {
    let old = store.read(|tx| tx.chain(Chain::RosterWithAddresses))?;
    if let Some(last) = old.last() {
        verify_chain(&old).map_err(|problem| AppError::Chain(Chain::Roster.id(), problem))?;
        if is_remembered(keys, &old)? {
            keys.begin_carry_over(&head(last))?;
        }
        store.write(|tx| write_anew(tx, now))?;
        store.rewrite_all()?;
    }
    let Some(begun) = keys.carry_over_begun()? else { return Ok(()) };
    // After a process that broke off these may be to do still.
    store.rewrite_all()?;
    let (first, ends) =
        store.read(|tx| Ok::<_, AppError>((tx.chain_entry_find(Chain::Roster, 1)?, heads(tx)?)))?;
    let is_carried = first.is_some_and(|first| {
        let said = serde_json::from_str::<RosterEntry>(&first.body);
        said.is_ok_and(|said| said.change == RosterChange::CarriedOver { before: begun })
    });
    Ok(keys.end_carry_over(ends.roster.as_ref().filter(|_| is_carried))?)
}

fn head(entry: &ChainEntry) -> ChainHead {
    ChainHead { number: entry.number, sha256: entry.sha256.clone() }
}

/// Whether the log holds what the key directory saw last of it.
fn is_remembered(keys: &KeyDirectory, old: &[ChainEntry]) -> Result<bool, AppError> {
    let Some(seen) = keys.heads()?.and_then(|heads| heads.roster) else { return Ok(true) };
    Ok(old.iter().any(|entry| head(entry) == seen))
}

fn write_anew(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), AppError> {
    tx.chains_lock()?;
    let old = tx.chain(Chain::RosterWithAddresses)?;
    // Another process was as quick.
    let Some(last) = old.last() else { return Ok(()) };
    let entries = old
        .iter()
        .map(|entry| {
            serde_json::from_str(&entry.body).map_err(|_| RosterLogError::Unreadable(entry.number))
        })
        .collect::<Result<Vec<RosterEntry<EmailAddress>>, RosterLogError>>()?;
    let mut stored: Vec<EmailAddress> =
        tx.people()?.into_iter().map(|one| one.person.email).collect();
    stored.extend(tx.accounts()?.into_iter().map(|(email, _)| email));
    let (committed, known) = committed(&entries, stored)?;
    for one in &known {
        tx.log_key_put(one)?;
    }
    let on = now.to_zoned(TimeZone::UTC).date();
    let first = RosterEntry { on, change: RosterChange::CarriedOver { before: head(last) } };
    let mut anew: Vec<ChainEntry> = Vec::new();
    for entry in std::iter::once(&first).chain(&committed) {
        let body = serde_json::to_string(entry).map_err(AppError::Roster)?;
        anew.push(ChainEntry::after(anew.last(), body));
    }
    Ok(tx.chain_carry_over(&anew)?)
}

/// The same entries with commitments, and the keys to keep. `stored`: the addresses of everybody who is
/// stored; whoever else stands in the log gets a key that is thrown away.
///
/// From the last entry to the first, since what is known is who has an address now.
fn committed(
    entries: &[RosterEntry<EmailAddress>],
    stored: Vec<EmailAddress>,
) -> Result<(Vec<RosterEntry>, Vec<KnownAs>), AppError> {
    let mut holders: BTreeMap<EmailAddress, LogKey> = BTreeMap::new();
    for email in stored {
        holders.insert(email, LogKey::from_bytes(random()?));
    }
    let now = holders.clone();
    let kept: Vec<LogKey> = now.values().cloned().collect();
    let mut known: BTreeMap<(LogKey, EmailAddress), bool> =
        now.iter().map(|(email, key)| ((key.clone(), email.clone()), true)).collect();
    let mut anew = Vec::new();
    for entry in entries.iter().rev() {
        let moving = entry.change.new_addresses();
        let mut before = BTreeMap::new();
        for (from, to) in &moving {
            before.insert((*from).clone(), holder(&mut holders, to)?);
        }
        let committed = entry.try_map(&mut |when, email: &EmailAddress| {
            let key = match before.get(email) {
                Some(key) if when == When::Before => key.clone(),
                _ => holder(&mut holders, email)?,
            };
            Ok::<_, AppError>(key.commit(email))
        })?;
        anew.push(committed);
        for (_, to) in &moving {
            holders.remove(*to);
        }
        for (from, key) in before {
            if kept.contains(&key) {
                known.entry((key.clone(), from.clone())).or_insert(false);
            }
            holders.insert(from, key);
        }
    }
    anew.reverse();
    let known = known.into_iter().map(|((key, email), current)| KnownAs { key, email, current });
    Ok((anew, known.collect()))
}

fn holder(
    holders: &mut BTreeMap<EmailAddress, LogKey>,
    email: &EmailAddress,
) -> Result<LogKey, AppError> {
    if let Some(key) = holders.get(email) {
        return Ok(key.clone());
    }
    let key = LogKey::from_bytes(random()?);
    holders.insert(email.clone(), key.clone());
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn email(text: &str) -> EmailAddress {
        EmailAddress::parse(text).unwrap()
    }

    /// `a` moves to `b` and is stored as `b`; afterwards somebody else comes to `a`, and leaves.
    const OLD: [&str; 3] = [
        r#"{"on":"2026-01-01","what":"people import","new":[{"email":"a@x.example","team":"T","manager":"gone@x.example"}],"changed":[],"left":[]}"#,
        r#"{"on":"2026-02-01","what":"people import","new":[{"email":"a@x.example","team":"T","manager":null}],"changed":[{"email":"b@x.example","from":{"email":"a@x.example","manager":"gone@x.example"},"to":{"email":"b@x.example","manager":null}}],"left":[]}"#,
        r#"{"on":"2026-03-01","what":"people import","new":[],"changed":[],"left":[{"email":"a@x.example","team":"T"}]}"#,
    ];

    #[test]
    fn a_key_follows_its_person_and_nobody_else() {
        let old: Vec<RosterEntry<EmailAddress>> =
            OLD.iter().map(|body| serde_json::from_str(body).unwrap()).collect();
        let (anew, known) = committed(&old, vec![email("b@x.example")]).unwrap();
        let [one, two] = &known[..] else { panic!("{known:?}") };
        assert_eq!(one.key, two.key);
        let as_ = |one: &KnownAs| (one.email.as_str().to_owned(), one.current);
        assert_eq!(as_(one), ("a@x.example".to_owned(), false));
        assert_eq!(as_(two), ("b@x.example".to_owned(), true));
        let (a, b) = (one.key.commit(&email("a@x.example")), one.key.commit(&email("b@x.example")));
        let imports: Vec<_> = anew
            .iter()
            .map(|entry| match &entry.change {
                RosterChange::PeopleImport { new, changed, left } => (new, changed, left),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(imports[0].0[0].email, a);
        let moved = &imports[1].1[0];
        assert_eq!(
            (&moved.email, &moved.from.email, &moved.to.email),
            (&b, &Some(a.clone()), &Some(b.clone()))
        );
        // Another person under the same address, whose entries hang together.
        let other = &imports[1].0[0].email;
        assert_ne!(*other, a);
        assert_eq!(imports[2].2[0].email, *other);
        let text = serde_json::to_string(&anew).unwrap();
        assert!(!text.contains('@'), "{text}");
    }
}
