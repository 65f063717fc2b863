use super::{Evidence, FigureId, Foundation, Foundations, Side};
use crate::domain::audit::{Grade, Model, WorkArea};

/// Why a model is recommended, the strongest reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Skill and complexity, as the team entered them, ask for more freedom.
    SkillCarriesMore,
    /// As the team entered them, they ask for more guidance.
    SkillCarriesLess,
    Fits,
    /// Competence is clearly below the middle.
    CompetenceNotFirm,
    /// Purpose or belonging is clearly below the middle.
    PurposeNotFirm,
    /// The team says that it lacks the skills to decide more.
    TeamSeesNoSkills,
    /// The team wants more support before it takes on more.
    TeamWantsSupport,
}

/// The model for one work area: at most one step from today's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    pub from: Model,
    pub to: Model,
    pub reason: Reason,
    /// The survey's figures that it rests on; none where it rests on the team's entries alone.
    pub figures: Vec<FigureId>,
    /// Whether a figure that could have held it back is withheld or was not asked.
    pub survey_is_incomplete: bool,
}

/// The model that skill and complexity ask for, as the team entered them.
pub const fn fitting_model(skill: Grade, complexity: Grade) -> Model {
    match (skill, complexity) {
        (Grade::High, _) | (Grade::Middle, Grade::Low) => Model::Full,
        (Grade::Middle, _) | (Grade::Low, Grade::Low) => Model::Guided,
        (Grade::Low, _) => Model::Structured,
    }
}

/// One step toward the model that fits; the survey may hold a step up back, and never pushes one.
pub fn recommend(area: &WorkArea, evidence: &Evidence, foundations: Foundations) -> Recommendation {
    let fitting = fitting_model(area.skill, area.complexity);
    let stay = |reason, figures: Vec<FigureId>, survey_is_incomplete| Recommendation {
        from: area.model,
        to: area.model,
        reason,
        figures,
        survey_is_incomplete,
    };
    if fitting == area.model {
        return stay(Reason::Fits, Vec::new(), false);
    }
    if fitting < area.model {
        let to = one_step(area.model, fitting);
        return Recommendation { to, ..stay(Reason::SkillCarriesLess, Vec::new(), false) };
    }
    let is_incomplete = brakes(foundations)
        .into_iter()
        .flat_map(|(_, figures)| figures)
        .chain([FigureId::Skills, FigureId::WantsSupport])
        .any(|id| evidence.get(id).shown().is_none());
    if let Some((reason, figures)) = held_back(evidence, foundations) {
        return stay(reason, figures, is_incomplete);
    }
    let to = one_step(area.model, fitting);
    Recommendation { to, ..stay(Reason::SkillCarriesMore, Vec::new(), is_incomplete) }
}

/// The steps of the ground that can hold a step up back, with their figures.
fn brakes(foundations: Foundations) -> Vec<(Foundation, Vec<FigureId>)> {
    let below_autonomy = foundations.steps.iter().take(2);
    below_autonomy.map(|(step, ground)| (*ground, step.figures().to_vec())).collect()
}

/// The strongest of what speaks against more freedom now.
fn held_back(evidence: &Evidence, foundations: Foundations) -> Option<(Reason, Vec<FigureId>)> {
    let low = |ids: &[FigureId]| -> Vec<FigureId> {
        ids.iter().copied().filter(|id| evidence.is(*id, Side::Below)).collect()
    };
    let ground = brakes(foundations).into_iter();
    let mut not_firm = ground.zip([Reason::PurposeNotFirm, Reason::CompetenceNotFirm]);
    if let Some(((_, figures), reason)) =
        not_firm.find(|((ground, _), _)| *ground == Foundation::NotFirm)
    {
        return Some((reason, low(&figures)));
    }
    if evidence.is(FigureId::Skills, Side::Below) {
        return Some((Reason::TeamSeesNoSkills, vec![FigureId::Skills]));
    }
    let wants_support = evidence.is(FigureId::WantsSupport, Side::Above);
    wants_support.then(|| (Reason::TeamWantsSupport, vec![FigureId::WantsSupport]))
}

/// The next model on the way; the order is from the least freedom to the most.
fn one_step(from: Model, toward: Model) -> Model {
    match (from, toward > from) {
        (Model::Structured | Model::Full, _) => Model::Guided,
        (Model::Guided, true) => Model::Full,
        (Model::Guided, false) => Model::Structured,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{around, high, low};
    use super::super::{AuditFigure, foundations};
    use super::*;
    use crate::domain::audit::Line;
    use FigureId::{Belonging, Competence, Purpose, Skills, WantsSupport};
    use Model::{Full, Guided, Structured};

    fn area(skill: Grade, complexity: Grade, model: Model) -> WorkArea {
        WorkArea { name: Line::parse("Routine loads").unwrap(), skill, complexity, model }
    }

    #[test]
    fn skill_is_measured_against_complexity() {
        use Grade::{High, Low, Middle};
        let table = [
            (Low, [Guided, Structured, Structured]),
            (Middle, [Full, Guided, Guided]),
            (High, [Full, Full, Full]),
        ];
        for (skill, models) in table {
            assert_eq!(
                [Low, Middle, High].map(|complexity| fitting_model(skill, complexity)),
                models
            );
        }
    }

    #[test]
    fn one_step_at_a_time_and_the_survey_only_holds_back() {
        use Reason::{
            CompetenceNotFirm, Fits, PurposeNotFirm, SkillCarriesLess, SkillCarriesMore,
            TeamSeesNoSkills, TeamWantsSupport,
        };
        let skilled = |model| area(Grade::High, Grade::High, model);
        let fresh = |model| area(Grade::Low, Grade::High, model);
        let firm = [(Purpose, high()), (Belonging, high()), (Competence, high())];
        let with = |more: &[(FigureId, AuditFigure<_>)]| {
            Evidence::new(firm.into_iter().chain(more.iter().copied()))
        };
        let ready = with(&[(Skills, high()), (WantsSupport, low())]);
        for (area, evidence, to, reason, incomplete) in [
            (skilled(Structured), ready.clone(), Guided, SkillCarriesMore, false),
            (skilled(Guided), ready.clone(), Full, SkillCarriesMore, false),
            (skilled(Full), ready.clone(), Full, Fits, false),
            (fresh(Full), ready.clone(), Guided, SkillCarriesLess, false),
            (fresh(Guided), ready, Structured, SkillCarriesLess, false),
            (
                skilled(Guided),
                with(&[(Skills, low()), (WantsSupport, around())]),
                Guided,
                TeamSeesNoSkills,
                false,
            ),
            (
                skilled(Guided),
                with(&[(Skills, around()), (WantsSupport, high())]),
                Guided,
                TeamWantsSupport,
                false,
            ),
            (skilled(Guided), with(&[(Competence, low())]), Guided, CompetenceNotFirm, true),
            (
                skilled(Guided),
                with(&[(Competence, low()), (Purpose, low())]),
                Guided,
                PurposeNotFirm,
                true,
            ),
            // Withheld: the entries alone speak, and the page says so.
            (
                skilled(Guided),
                with(&[(Skills, AuditFigure::Withheld)]),
                Full,
                SkillCarriesMore,
                true,
            ),
            (skilled(Guided), Evidence::default(), Full, SkillCarriesMore, true),
            (fresh(Full), Evidence::default(), Guided, SkillCarriesLess, false),
        ] {
            let found = recommend(&area, &evidence, foundations(&evidence));
            assert_eq!((found.to, found.reason), (to, reason), "{area:?} {evidence:?}");
            assert_eq!(found.survey_is_incomplete, incomplete, "{area:?} {evidence:?}");
        }
    }
}
