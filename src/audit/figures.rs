use std::collections::BTreeMap;

use super::{AuditFigure, Evidence, FigureId, Practice, Reading, TeamPractice};
use crate::disclosure::{Between, Figure, ItemCell, Release, ReleaseError, ScaleCell};
use crate::domain::audit::{Charter, DecisionDomain};
use crate::domain::{ItemId, Need, NeedState, Scale, UnitPath};
use crate::stats::GroupMean;

/// Each statement that an audit reads beside the ladder.
const ITEMS: [(FigureId, &str); 12] = [
    (FigureId::Purpose, "PUR1"),
    (FigureId::WaitedForApproval, "PERM1"),
    (FigureId::AskedPermission, "PERM2"),
    (FigureId::KnownDecisions, "CLAR2"),
    (FigureId::InformationInTime, "INFO2"),
    (FigureId::ReasonsExplained, "INFO3"),
    (FigureId::Accountability, "ACCT1"),
    (FigureId::HelpWhenAsked, "SUPP1"),
    (FigureId::WalkTheTalk, "WALK2"),
    (FigureId::Skills, "READY2"),
    (FigureId::WantsSupport, "READY4"),
    (FigureId::EvennessUnderstood, "EVEN1"),
];

const SCALES: [(FigureId, Scale); 4] = [
    (FigureId::Belonging, Scale::satisfaction(Need::Relatedness)),
    (FigureId::Competence, Scale::satisfaction(Need::Competence)),
    (FigureId::Autonomy, Scale::satisfaction(Need::Autonomy)),
    (
        FigureId::CompetenceFrustration,
        Scale { need: Need::Competence, state: NeedState::Frustration },
    ),
];

impl FigureId {
    /// The statement that it is the answer to; none for a scale and for what lies between teams.
    pub fn item(self) -> Option<ItemId> {
        match self {
            Self::Practice(domain) => domain.in_practice(),
            Self::AsItShouldBe(domain) => domain.as_it_should_be(),
            _ => ITEMS.iter().find(|(id, _)| *id == self).and_then(|(_, item)| ItemId::parse(item)),
        }
    }
}

/// What the releases show of a unit, each figure from the last of them that asked for it; `releases` are
/// those that the audit is built from, oldest first.
pub fn evidence(unit: &UnitPath, releases: &[&Release]) -> Result<Evidence, ReleaseError> {
    let mut figures = Vec::new();
    for (id, scale) in SCALES {
        let mut last = AuditFigure::NotAsked;
        for release in releases {
            last = later(last, of_scale(&release.scale(unit, scale)?));
        }
        figures.push((id, last));
    }
    let mut unevenness = AuditFigure::NotAsked;
    for release in releases {
        let between = release.between_teams(Scale::satisfaction(Need::Autonomy))?;
        unevenness = later(unevenness, between_teams(&between));
    }
    figures.push((FigureId::Unevenness, unevenness));
    let ladder = DecisionDomain::ALL
        .into_iter()
        .flat_map(|domain| [FigureId::Practice(domain), FigureId::AsItShouldBe(domain)]);
    for id in ITEMS.into_iter().map(|(id, _)| id).chain(ladder) {
        let Some(item) = id.item() else { continue };
        let of_releases = releases.iter().map(|release| of_item(&release.item(unit, &item)));
        figures.push((id, of_releases.fold(AuditFigure::NotAsked, later)));
    }
    Ok(Evidence::new(figures))
}

/// The ladder in practice of every team with a charter, in one release.
pub fn practice_of_teams(
    release: &Release,
    charters: &BTreeMap<UnitPath, Charter>,
) -> BTreeMap<UnitPath, TeamPractice> {
    let of_team = |(unit, charter): (&UnitPath, &Charter)| {
        let practice = DecisionDomain::ALL
            .into_iter()
            .filter_map(|domain| Some((domain, practice(release, unit, &domain.in_practice()?))));
        let granted = DecisionDomain::ALL
            .into_iter()
            .filter_map(|domain| Some((domain, charter.granted(domain)?)));
        let team = TeamPractice { practice: practice.collect(), granted: granted.collect() };
        (unit.clone(), team)
    };
    charters.iter().map(of_team).collect()
}

fn practice(release: &Release, unit: &UnitPath, item: &ItemId) -> AuditFigure<Practice> {
    match release.item(unit, item) {
        Figure::Shown(cell) => {
            let ItemCell { n, mean, open, .. } = cell.get();
            AuditFigure::Shown(Practice {
                group: GroupMean { mean: *mean, n: *n },
                spread: release.item_spread(item).map(|spread| (*spread.get()).into()),
                open: open.of_mean(*n),
            })
        }
        Figure::Withheld => AuditFigure::Withheld,
        Figure::NotAsked => AuditFigure::NotAsked,
    }
}

/// τ, where it is stated.
fn between_teams(between: &Between) -> AuditFigure<Reading> {
    match between {
        Between::Compared(teams) => {
            let teams = teams.get();
            let (mean, range) = (teams.tau, Some(teams.tau_interval));
            AuditFigure::Shown(Reading { mean, range, change: None })
        }
        Between::Bounded(_) | Between::NotCompared(_) => AuditFigure::NotAsked,
    }
}

fn later<T>(before: AuditFigure<T>, now: AuditFigure<T>) -> AuditFigure<T> {
    if matches!(now, AuditFigure::NotAsked) { before } else { now }
}

fn of_item(figure: &Figure<ItemCell>) -> AuditFigure<Reading> {
    seen(figure, |cell| Reading { mean: cell.mean, range: cell.interval, change: None })
}

fn of_scale(figure: &Figure<ScaleCell>) -> AuditFigure<Reading> {
    seen(figure, |cell| Reading {
        mean: cell.mean,
        range: cell.interval,
        change: cell.change.as_ref().map(crate::disclosure::ChangeFigure::verdict),
    })
}

fn seen<T>(figure: &Figure<T>, read: fn(&T) -> Reading) -> AuditFigure<Reading> {
    match figure {
        Figure::Shown(released) => AuditFigure::Shown(read(released.get())),
        Figure::Withheld => AuditFigure::Withheld,
        Figure::NotAsked => AuditFigure::NotAsked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Facet, ItemBank, Measure};

    #[test]
    fn every_statement_is_asked_in_the_audit_wave_for_what_it_is_read_as() {
        let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
        let form = bank.form_of_wave("audit", 1).unwrap();
        let facets = [
            Facet::Purpose,
            Facet::PermissionWaiting,
            Facet::PermissionWaiting,
            Facet::Clarity,
            Facet::Information,
            Facet::Information,
            Facet::Accountability,
            Facet::Support,
            Facet::WalkTheTalk,
            Facet::Readiness,
            Facet::Readiness,
            Facet::Evenness,
        ];
        for ((_, id), facet) in ITEMS.into_iter().zip(facets) {
            let item = form.items.iter().find(|item| item.id.as_str() == id).unwrap();
            assert_eq!(item.measure, Measure::Facet(facet), "{id}");
        }
    }
}
