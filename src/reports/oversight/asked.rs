//! Who was asked in the newest wave, and what.

use crate::domain::{Facet, Form, Item, Locale, NeedState, Roster};
use crate::messages::key;
use crate::reports::words::Words;

/// One group of the frozen roster.
pub(super) struct AskedGroup {
    pub name: String,
    /// 0 is the organisation; deeper than 3 is drawn as 3.
    pub depth: usize,
    pub invited: u32,
    /// Of those, how many may open a report: they do not count toward the threshold.
    pub readers: u32,
}

/// Statements that are asked under the same words, with the same answers.
pub(super) struct Wording {
    /// "Over the past two weeks at work:"
    pub frame: String,
    /// All answers, lowest first; "don't know" last.
    pub answers: String,
    pub statements: Vec<Statement>,
}

pub(super) struct Statement {
    /// From 1, as on the answer page.
    pub number: usize,
    pub text: String,
    /// "Autonomy, met".
    pub measures: String,
    pub id: String,
}

impl Wording {
    /// The number of the first statement.
    pub fn start(&self) -> usize {
        self.statements.first().map_or(1, |first| first.number)
    }
}

/// In the order of the organisation.
pub(super) fn asked_groups(words: Words<'_>, roster: &Roster) -> Vec<AskedGroup> {
    let group = |unit: &crate::domain::RosterUnit| AskedGroup {
        name: words.unit(&unit.path),
        depth: unit.path.depth().min(3),
        invited: unit.invited,
        readers: unit.invited.saturating_sub(unit.invited_counting),
    };
    roster.units().iter().map(group).collect()
}

/// Word for word, in survey order.
pub(super) fn wording(words: Words<'_>, locale: Locale, form: &Form) -> Vec<Wording> {
    let asked_alike = |(_, a): &(usize, &Item), (_, b): &(usize, &Item)| {
        a.frame == b.frame && a.response == b.response
    };
    let numbered: Vec<(usize, &Item)> = (1..).zip(&form.items).collect();
    let groups = numbered.chunk_by(asked_alike);
    let wording = |items: &[(usize, &Item)]| {
        let (_, first) = items.first()?;
        let options = first.response.options.iter().chain(&first.response.dont_know);
        let answers: Vec<String> = options.map(|option| option.get(locale).to_owned()).collect();
        Some(Wording {
            frame: first.frame.get(locale).to_owned(),
            answers: answers.join(" · "),
            statements: items.iter().map(|(n, item)| statement(words, locale, *n, item)).collect(),
        })
    };
    groups.filter_map(wording).collect()
}

fn statement(words: Words<'_>, locale: Locale, number: usize, item: &Item) -> Statement {
    Statement {
        number,
        text: item.text.get(locale).to_owned(),
        measures: measures(words, item.measure.facet()),
        id: item.id.as_str().to_owned(),
    }
}

fn measures(words: Words<'_>, facet: Facet) -> String {
    let key = match facet {
        Facet::Need(scale) => {
            let state = words.t.get(match scale.state {
                NeedState::Satisfaction => key("oversight-met"),
                NeedState::Frustration => key("oversight-frustrated"),
            });
            return format!("{}, {state}", words.need_title(scale.need));
        }
        Facet::Purpose => key("oversight-purpose"),
        Facet::Latitude => key("oversight-latitude"),
        Facet::DesiredLatitude => key("oversight-desired-latitude"),
        Facet::PermissionWaiting => key("oversight-permission-waiting"),
        Facet::LongestWait => key("oversight-longest-wait"),
        Facet::Clarity => key("oversight-clarity"),
        Facet::Information => key("oversight-information"),
        Facet::Accountability => key("oversight-accountability"),
        Facet::Support => key("oversight-support"),
        Facet::WalkTheTalk => key("oversight-walk-the-talk"),
        Facet::Readiness => key("oversight-readiness"),
        Facet::Evenness => key("oversight-evenness"),
    };
    words.t.get(key)
}
