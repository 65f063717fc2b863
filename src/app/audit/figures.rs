use std::collections::BTreeSet;

use super::super::{App, AppError, Refusal};
use crate::domain::UnitPath;
use crate::domain::audit::OutsideFigure;
use crate::store::Tx;

/// What an import of figures from elsewhere did, or would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FiguresImported {
    pub new: usize,
    /// In place of another value of the same team, quarter and measure.
    pub changed: usize,
    pub same: usize,
}

impl FiguresImported {
    pub const fn rows(self) -> usize {
        self.new + self.changed + self.same
    }
}

/// Imports figures from elsewhere: all of the file, or nothing. With `dry_run` it says what would happen.
pub fn import_figures(app: &App, file: &[u8], dry_run: bool) -> Result<FiguresImported, AppError> {
    if dry_run {
        return app.store().read(|tx| Ok(compared(tx, file)?.1));
    }
    app.store().write(|tx| {
        let (figures, imported) = compared(tx, file)?;
        for figure in &figures {
            tx.outside_figure_put(figure)?;
        }
        Ok(imported)
    })
}

fn compared(
    tx: &mut Tx<'_>,
    file: &[u8],
) -> Result<(Vec<OutsideFigure>, FiguresImported), AppError> {
    let teams = teams(tx)?;
    let figures = OutsideFigure::parse_file(file, &teams).map_err(Refusal::Figures)?;
    let mut known = Vec::new();
    for team in figures.iter().map(|figure| &figure.team).collect::<BTreeSet<_>>() {
        known.extend(tx.outside_figures_of(team)?);
    }
    let mut imported = FiguresImported::default();
    for figure in &figures {
        let key = |one: &OutsideFigure| (one.team.clone(), one.quarter, one.measure);
        match known.iter().find(|one| key(one) == key(figure)) {
            None => imported.new += 1,
            Some(one) if one == figure => imported.same += 1,
            Some(_) => imported.changed += 1,
        }
    }
    Ok((figures, imported))
}

/// Where active people are, what is around them, and who keeps an audit.
fn teams(tx: &mut Tx<'_>) -> Result<BTreeSet<UnitPath>, AppError> {
    let people = tx.people()?.into_iter().filter(|one| one.active);
    let mut teams: BTreeSet<UnitPath> = tx.audit_teams()?.into_iter().collect();
    for one in people {
        let mut unit = Some(one.person.team);
        while let Some(path) = unit.filter(|path| !path.is_organisation()) {
            unit = path.parent();
            teams.insert(path);
        }
    }
    Ok(teams)
}
