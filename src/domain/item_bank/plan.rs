//! Which statements a wave asks: the core every time, others in turn, and the audit's.

use super::ItemBank;
use crate::domain::{Facet, Form, Item};

/// How many rotating statements a pulse wave asks beside the core.
const ROTATING: u64 = 3;

const CORE: &str = "core";
const PULSE: &str = "pulse";
const AUDIT: &str = "audit";
/// Asked in turn, never as a form of its own.
const ROTATION: &str = "rotating";

impl ItemBank {
    /// What the wave of this number (from 1) asks: core and three in turn, or core and audit.
    /// `None` if the bank lacks an instrument for it.
    pub fn plan(&self, wave: u64, audit: bool) -> Option<Form> {
        let mut items = self.instrument(CORE)?.form.items.clone();
        if audit {
            items.extend(self.instrument(AUDIT)?.form.items.iter().cloned());
            return Some(Form { name: AUDIT.to_owned(), items, packs: Vec::new() });
        }
        items.extend(rotation(&self.instrument(ROTATION)?.form.items, wave));
        Some(Form { name: PULSE.to_owned(), items, packs: Vec::new() })
    }

    /// The form that a wave of this number opens under a name.
    pub fn form_of_wave(&self, name: &str, wave: u64) -> Option<Form> {
        match name {
            PULSE => self.plan(wave, false),
            AUDIT => self.plan(wave, true),
            ROTATION => None,
            _ => self.form(name).cloned(),
        }
    }

    /// The names of all forms that a wave can open.
    pub fn names(&self) -> Vec<&str> {
        let named = |name: &&str| self.form_of_wave(name, 1).is_some();
        let of_files = self.instruments().iter().map(|one| one.form.name.as_str());
        let others = of_files.filter(|name| ![PULSE, AUDIT, ROTATION].contains(name));
        others.chain([PULSE, AUDIT].into_iter().filter(named)).collect()
    }
}

/// Wave after wave the next three facets, and of each facet the statement whose turn it is. The same
/// for everyone: only the wave's number decides.
fn rotation(items: &[Item], wave: u64) -> Vec<Item> {
    let mut facets: Vec<(Facet, Vec<&Item>)> = Vec::new();
    for item in items {
        let facet = group(item);
        match facets.iter_mut().find(|(known, _)| *known == facet) {
            Some((_, of_facet)) => of_facet.push(item),
            None => facets.push((facet, vec![item])),
        }
    }
    // The last wave there could be must not end beyond the largest number.
    let first = wave.saturating_sub(1).saturating_mul(ROTATING).min(u64::MAX - ROTATING);
    let turns = first..;
    let mut chosen: Vec<Item> =
        turns.take(asked(facets.len())).filter_map(|turn| in_turn(&facets, turn)).collect();
    // The last statement is none of waiting or frustration, as in the core.
    chosen.sort_by_key(|item| item.measure.facet().much_is_good() != Some(false));
    chosen
}

/// The facet under which an item takes its turn. The two of waiting take turns with each other: with
/// 15 groups each returns every fifth wave, so that quarterly audits never take a turn of it twice
/// running.
const fn group(item: &Item) -> Facet {
    match item.measure.facet() {
        Facet::LongestWait => Facet::PermissionWaiting,
        facet => facet,
    }
}

/// Never one facet twice in a wave.
fn asked(facets: usize) -> usize {
    facets.min(usize::try_from(ROTATING).unwrap_or(usize::MAX))
}

fn in_turn(facets: &[(Facet, Vec<&Item>)], turn: u64) -> Option<Item> {
    let count = u64::try_from(facets.len()).ok()?;
    let (_, items) = facets.get(usize::try_from(turn.checked_rem(count)?).ok()?)?;
    let round = turn.checked_div(count)?;
    let count = u64::try_from(items.len()).ok()?;
    // Shifted by one after each time through, lest audits always take the turn of the same item.
    let at = round.checked_add(round.checked_div(count)?)?.checked_rem(count)?;
    items.get(usize::try_from(at).ok()?).map(|item| (*item).clone())
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::domain::{Locale, Scale};

    fn bank() -> ItemBank {
        ItemBank::parse(&ItemBank::SHIPPED).unwrap()
    }

    /// Waves 1 to 96; every third one is the audit's.
    fn eight_years(bank: &ItemBank) -> Vec<Form> {
        (1..=96).map(|wave| bank.plan(wave, wave % 3 == 0).unwrap()).collect()
    }

    #[test]
    fn a_pulse_has_12_statements_and_an_audit_31_and_both_begin_with_the_core() {
        let bank = bank();
        let core = &bank.form("core").unwrap().items;
        for (at, form) in eight_years(&bank).iter().enumerate() {
            let (name, statements) = if (at + 1) % 3 == 0 { ("audit", 31) } else { ("pulse", 12) };
            assert_eq!((form.name.as_str(), form.statements()), (name, statements));
            assert_eq!(form.items[..9], core[..]);
            let ids: BTreeSet<&str> = form.items.iter().map(|item| item.id.as_str()).collect();
            assert_eq!(ids.len(), form.items.len());
            // Trend lines use the fixed core only.
            for scale in Scale::ALL {
                assert!(form.positions_of(scale).into_iter().all(|at| at < 9));
            }
            let last = form.items.last().unwrap().measure.facet();
            assert_ne!(last.much_is_good(), Some(false), "{}", form.name);
        }
        let audit = bank.plan(3, true).unwrap();
        let of = |facet| audit.items.iter().filter(|item| item.measure.facet() == facet).count();
        assert_eq!((of(Facet::Latitude), of(Facet::DesiredLatitude)), (5, 5));
        assert_eq!(audit.minutes(), 4);
    }

    /// Seconds for every word of a form at the pace of adults (238 words a minute, doi 10.1016/j.jml.2019.104047),
    /// the answers where they change, and two seconds to choose each.
    fn reckoned(form: &Form, locale: Locale) -> u32 {
        let words = |text: &str| u32::try_from(text.split_whitespace().count()).unwrap();
        let mut all = 0;
        let mut before: Option<&Item> = None;
        for item in &form.items {
            let alike =
                before.is_some_and(|one| one.frame == item.frame && one.response == item.response);
            if !alike {
                let options = item.response.options.iter();
                all += words(item.frame.get(locale));
                all += options.map(|option| words(option.get(locale))).sum::<u32>();
            }
            all += words(item.text.get(locale));
            before = Some(item);
        }
        all * 60 / 238 + 2 * form.statements()
    }

    #[test]
    fn the_minutes_that_are_said_have_room_for_every_word() {
        let bank = bank();
        let mut forms = eight_years(&bank);
        forms.push(bank.form("core").unwrap().clone());
        for form in forms {
            for locale in [Locale::EN, Locale::DE] {
                let seconds = reckoned(&form, locale);
                println!(
                    "{}: {} statements, {seconds} s in {}",
                    form.name,
                    form.statements(),
                    locale.tag()
                );
                assert!(seconds <= 60 * form.minutes(), "{}: {seconds} s", form.name);
                assert!(3 * seconds > 60 * form.minutes(), "{}: {seconds} s", form.name);
            }
        }
    }

    #[test]
    fn every_facet_returns_and_no_statement_is_left_out_though_audits_take_a_turn() {
        let bank = bank();
        let rotating = &bank.instrument("rotating").unwrap().form.items;
        let mut last: BTreeMap<Facet, usize> = BTreeMap::new();
        let mut times: BTreeMap<String, u32> = BTreeMap::new();
        for (at, form) in eight_years(&bank).iter().enumerate().filter(|(at, _)| at % 3 != 2) {
            let facets: BTreeSet<Facet> = form.items[9..].iter().map(group).collect();
            assert_eq!(facets.len(), 3);
            for facet in facets {
                let before = last.insert(facet, at);
                assert!(before.is_none_or(|before| at - before <= 10), "{facet:?} at {at}");
            }
            for item in &form.items[9..] {
                *times.entry(item.id.to_string()).or_default() += 1;
            }
        }
        let facets: BTreeSet<Facet> = rotating.iter().map(group).collect();
        assert_eq!(last.keys().copied().collect::<BTreeSet<_>>(), facets);
        assert_eq!(times.len(), rotating.len());
        assert!(times.values().all(|times| *times >= 3), "{times:?}");
    }

    #[test]
    fn any_wave_number_has_a_plan() {
        for wave in [0, 1, u64::MAX] {
            assert_eq!(bank().plan(wave, false).unwrap().items.len(), 12);
        }
    }

    #[test]
    fn forms_are_opened_by_name_and_the_rotation_is_none() {
        let bank = bank();
        assert_eq!(bank.names(), ["core", "pulse", "audit"]);
        for (name, statements) in [("core", 9), ("pulse", 12), ("audit", 31)] {
            assert_eq!(bank.form_of_wave(name, 7).unwrap().statements(), statements);
        }
        assert_eq!(bank.form_of_wave("rotating", 7), None);
        let core_only = ItemBank::parse(&ItemBank::SHIPPED[..1]).unwrap();
        assert_eq!(core_only.names(), ["core"]);
        assert_eq!(core_only.form_of_wave("pulse", 7), None);
        assert_eq!(core_only.form_of_wave("audit", 7), None);
    }
}
