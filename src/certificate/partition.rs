//! Blocks: worked out anew from the figures' units, and each of enough people.

use std::collections::BTreeSet;

use super::refusal::{Misfit, Refusal};
use super::tree::{Tree, contains, is_path};
use super::view::{Block, Figure, Kind, Numbers, View};

/// The people of one block, as the respondents' blocks tell them.
#[derive(Debug, Clone, Copy, Default)]
pub struct People {
    pub invited: u64,
    /// Of the invited, who hold a reading role: they may be summed, but never count.
    pub readers: u64,
    pub respondents: u64,
}

impl People {
    /// Of each block of the respondents.
    pub fn of_respondents(view: &View<'_>) -> Vec<Self> {
        let people = |block: &Block<'_>| {
            let (invited, readers) = block.invited.unwrap_or_default();
            let [invited, readers, respondents] = [invited, readers, block.n].map(u64::from);
            Self { invited, readers, respondents }
        };
        view.blocks.iter().map(people).collect()
    }

    /// Of each block of a measure whose figures are some of the respondents' figures: those of the
    /// respondents' blocks that lie in it.
    pub fn gather(
        view: &View<'_>,
        tree: &Tree<'_>,
        base: &View<'_>,
        base_people: &[Self],
    ) -> Vec<Self> {
        let mut gathered = vec![Self::default(); view.blocks.len()];
        for (block, people) in base.blocks.iter().zip(base_people) {
            let unit = tree.around(block.unit).and_then(|at| tree.units().get(at));
            let own = unit.and_then(|unit| view.block_at(unit)).and_then(|at| gathered.get_mut(at));
            if let Some(own) = own {
                own.invited += people.invited;
                own.readers += people.readers;
                own.respondents += people.respondents;
            }
        }
        gathered
    }

    /// How many of n can be known to count: all but the readers, and at least `least` by the rule.
    fn protects(self, n: u32, least: u32) -> u64 {
        if n == 0 { 0 } else { u64::from(n).saturating_sub(self.readers).max(u64::from(least)) }
    }

    /// Whether the number a block protects follows from these people alone.
    pub fn proves(self, block: &Block<'_>) -> bool {
        u64::from(block.n).saturating_sub(self.readers) >= u64::from(block.protects)
    }
}

/// One measure's blocks and figures.
pub struct Partition<'a> {
    pub view: &'a View<'a>,
    pub tree: &'a Tree<'a>,
    /// Per block.
    pub people: Vec<People>,
    /// The respondents, and the measure whose figures these must be among; none for the respondents.
    pub within: Option<(&'a View<'a>, &'a View<'a>)>,
}

impl Partition<'_> {
    pub fn check(&self, reasons: &mut Vec<Refusal>) {
        self.units(reasons);
        for figure in &self.view.figures {
            self.figure(figure, reasons);
        }
        self.residuals(reasons);
        for (block, people) in self.view.blocks.iter().zip(&self.people) {
            self.block(block, *people, reasons);
        }
    }

    /// One figure and one block per unit, and no unit that what lies around does not show.
    fn units(&self, reasons: &mut Vec<Refusal>) {
        let view = self.view;
        let mut figures = BTreeSet::new();
        for Figure { unit, .. } in &view.figures {
            if !is_path(unit) {
                reasons.push(Refusal::Path((*unit).to_owned()));
            }
            if !figures.insert(*unit) {
                reasons.push(Refusal::FigureTwice(view.place(unit)));
            }
            if view.block_at(unit).is_none() {
                reasons.push(Refusal::BlockMissing(view.place(unit)));
            }
            if let Some((_, within)) = self.within
                && within.figure(unit).is_none()
            {
                let (measure, kind) = (within.measure.to_owned(), within.kind.id());
                reasons.push(Refusal::NotWithin { at: view.place(unit), measure, kind });
            }
        }
        let mut blocks = BTreeSet::new();
        for Block { unit, .. } in &view.blocks {
            if !blocks.insert(*unit) {
                reasons.push(Refusal::BlockTwice(view.place(unit)));
            }
            if !figures.contains(unit) {
                reasons.push(Refusal::BlockOfNobody(view.place(unit)));
            }
        }
    }

    /// A figure is the sum of the blocks of the shown units inside it, each once, and of no other.
    fn figure(&self, figure: &Figure<'_>, reasons: &mut Vec<Refusal>) {
        let view = self.view;
        let mut refuse = |how| {
            reasons.push(Refusal::Blocks { at: view.place(figure.unit), how });
        };
        let mut listed = BTreeSet::new();
        for at in figure.blocks {
            match view.blocks.get(*at) {
                None => refuse(Misfit::Unknown(*at)),
                Some(block) if !listed.insert(*at) => refuse(Misfit::Twice(block.unit.to_owned())),
                Some(_) => {}
            }
        }
        let inside = self.tree.inside(figure.unit).iter();
        let expected: BTreeSet<usize> = inside.filter_map(|unit| view.block_at(unit)).collect();
        let unit = |at: &usize| view.blocks.get(*at).map(|block| block.unit.to_owned());
        if let Some(dropped) = expected.difference(&listed).find_map(unit) {
            refuse(Misfit::Dropped(dropped));
        }
        let outside = |unit: &String| !contains(figure.unit, unit);
        if let Some(foreign) = listed.iter().filter_map(unit).find(outside) {
            refuse(Misfit::Foreign(foreign));
        }
        self.sums(figure, reasons);
    }

    /// Every number of a figure is the sum of its blocks' numbers.
    fn sums(&self, figure: &Figure<'_>, reasons: &mut Vec<Refusal>) {
        let stated = named(figure.n, &figure.numbers);
        let mut sums = vec![0_u64; stated.len()];
        for block in figure.blocks.iter().filter_map(|at| self.view.blocks.get(*at)) {
            for (sum, (_, number)) in sums.iter_mut().zip(named(block.n, &block.numbers)) {
                *sum += u64::from(number);
            }
        }
        for ((what, stated), blocks) in stated.into_iter().zip(sums) {
            if u64::from(stated) != blocks {
                let at = self.view.place(figure.unit);
                reasons.push(Refusal::Sum { at, what, stated, blocks });
            }
        }
    }

    /// Each figure less the nearest shown figures inside it: nobody at all, or enough people.
    fn residuals(&self, reasons: &mut Vec<Refusal>) {
        let view = self.view;
        let base = self.within.map_or(view, |(base, _)| base);
        let of = |unit: &&str| {
            let invited = match base.figure(unit).map(|figure| figure.numbers) {
                Some(Numbers::Invited(invited)) => i64::from(invited),
                _ => 0,
            };
            (view.figure(unit).map_or(0, |figure| i64::from(figure.n)), invited)
        };
        let whole: Vec<(i64, i64)> = self.tree.units().iter().map(of).collect();
        let mut rest = whole.clone();
        for (outer, inner) in self.tree.edges() {
            if let (Some((n, invited)), Some(inside)) = (rest.get_mut(outer), whole.get(inner)) {
                *n -= inside.0;
                *invited -= inside.1;
            }
        }
        for (unit, (n, invited)) in self.tree.units().iter().zip(rest) {
            let enough = n >= i64::from(view.least) && invited >= n;
            if !(enough || (n == 0 && invited == 0)) {
                let (at, least) = (view.place(unit), view.least);
                reasons.push(Refusal::Residual { at, people: n, invited, least });
            }
        }
    }

    /// A block holds enough people who count, or nobody who was invited.
    fn block(&self, block: &Block<'_>, people: People, reasons: &mut Vec<Refusal>) {
        let (view, least) = (self.view, self.view.least);
        let place = || view.place(block.unit);
        if block.n == 0 {
            if people.invited > 0 {
                reasons.push(Refusal::Silent { at: place(), invited: people.invited });
            }
            // How many were invited is no number of its answers.
            let mut numbers = match view.kind {
                Kind::Count => Vec::new(),
                Kind::Mean | Kind::Bands | Kind::DontKnow => block.numbers.named(),
            }
            .into_iter();
            if people.readers > people.invited || numbers.any(|(_, number)| number > 0) {
                reasons.push(Refusal::EmptyHolds(place()));
            }
        } else if block.n < least {
            reasons.push(Refusal::Thin { at: place(), n: block.n, least });
        }
        let can_count = people.invited.saturating_sub(people.readers);
        if block.n > 0 && can_count < u64::from(least) {
            let (invited, readers) = (people.invited, people.readers);
            reasons.push(Refusal::Readers { at: place(), invited, readers, least });
        }
        let (most, of) = match view.kind {
            Kind::Count => (people.invited, "were invited"),
            Kind::Mean | Kind::Bands | Kind::DontKnow => (people.respondents, "took part"),
        };
        if u64::from(block.n) > most {
            reasons.push(Refusal::TooMany { at: place(), n: block.n, most, of });
        }
        let expected = people.protects(block.n, least);
        if u64::from(block.protects) != expected {
            let stated = block.protects;
            reasons.push(Refusal::Protects { at: place(), stated, expected });
        }
    }
}

fn named(n: u32, numbers: &Numbers) -> Vec<(&'static str, u32)> {
    let mut all = vec![("n", n)];
    all.extend(numbers.named());
    all
}
