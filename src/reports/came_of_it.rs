//! What came of a wave, as everybody is told it: nothing that the organisation's own page does not show, and what
//! teams let everybody read.

use std::slice;

use jiff::civil::Date;

use super::page::ReportError;
use super::team::history::History;
use super::team::scales::{now_between, say};
use super::words::Words;
use crate::disclosure::{Figure, PublishedWave};
use crate::domain::audit::{Line, StepStanding};
use crate::domain::{Need, Scale, UnitPath};
use crate::messages::Translator;

/// A step that a team agreed on and lets everybody read; without whoever sees to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedStep {
    pub team: UnitPath,
    pub text: Line,
    pub standing: StepStanding,
}

/// What the mail is written from.
#[derive(Debug, Clone, Copy)]
pub struct CameOfItSources<'a> {
    pub published: &'a PublishedWave,
    pub steps: &'a [SharedStep],
    /// When the next wave of the programme opens.
    pub next_on: Option<Date>,
}

/// Its sentences in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameOfItWords {
    pub subject: String,
    pub answered: String,
    /// What the figures are of.
    pub title: String,
    pub needs: Vec<String>,
    pub steps: Vec<String>,
    pub ends: Vec<String>,
}

/// # Errors
/// A release whose figures cannot be computed.
pub fn came_of_it_words(
    sources: CameOfItSources<'_>,
    t: Translator<'_>,
    organisation: &str,
) -> Result<CameOfItWords, ReportError> {
    let words = Words { t, organisation };
    let CameOfItSources { published, steps, next_on } = sources;
    let month = t.month_year(published.wave.opens_on);
    let mut ends: Vec<String> = withheld(t, published).into_iter().collect();
    ends.push(t.get("mail-came-destroyed"));
    ends.extend(next_on.map(|day| t.say("mail-came-next").with("date", t.date(day)).to_string()));
    Ok(CameOfItWords {
        subject: t.say("mail-came-subject").with("month", month.as_str()).to_string(),
        answered: answered(words, published),
        title: t.say("mail-came-title").with("organisation", organisation).to_string(),
        needs: needs(words, published)?,
        steps: steps.iter().map(|step| step_line(words, step)).collect(),
        ends,
    })
}

fn answered(words: Words<'_>, published: &PublishedWave) -> String {
    if let Some(respondents) = published.release.respondents(&UnitPath::organisation()).shown() {
        let answered = words.answered(*respondents);
        words.t.say("mail-came-answered").with("answered", answered).to_string()
    } else {
        let withheld = words.t.get("withheld");
        words.t.say("mail-came-answered-withheld").with("withheld", withheld).to_string()
    }
}

/// "Autonomy: 3.6 now, likely between 3.5 and 3.7. Clearly higher than before."
fn needs(words: Words<'_>, published: &PublishedWave) -> Result<Vec<String>, ReportError> {
    let everybody = UnitPath::organisation();
    let waves = slice::from_ref(published);
    let history = History { unit: &everybody, waves, current: published, has_ended: false };
    let mut lines = Vec::new();
    for need in Need::ALL {
        let figure = published.release.scale(&everybody, Scale::satisfaction(need))?;
        let says = say(words, &history, &figure).text;
        let said = match &figure {
            Figure::Shown(cell) => format!("{} {says}", now_between(words, cell)),
            Figure::Withheld | Figure::NotAsked => says,
        };
        let line = words.t.say("mail-came-need").with("need", words.need_title(need));
        lines.push(line.with("said", said).to_string());
    }
    Ok(lines)
}

fn step_line(words: Words<'_>, step: &SharedStep) -> String {
    let t = words.t;
    let standing = match step.standing {
        StepStanding::Done => t.get("mail-came-done"),
        StepStanding::Dropped => t.get("mail-came-dropped"),
        StepStanding::Due(day) => t.say("mail-came-due").with("date", t.day(day)).to_string(),
        StepStanding::Overdue(day) => {
            t.say("mail-came-overdue").with("date", t.day(day)).to_string()
        }
    };
    let line = t.say("mail-came-step").with("team", words.unit(&step.team));
    line.with("step", step.text.as_str()).with("standing", standing).to_string()
}

/// How many groups are withheld, of all that were asked; nothing where none is.
fn withheld(t: Translator<'_>, published: &PublishedWave) -> Option<String> {
    let release = &published.release;
    let is_group = |unit: &&UnitPath| !unit.is_organisation();
    let shown = release.units().filter(is_group).count();
    let withheld = release.withheld().iter().filter(is_group).count();
    (withheld > 0).then(|| {
        let said = t.say("mail-came-withheld").with("n", withheld).with("of", shown + withheld);
        said.with("withheld", t.get("withheld")).to_string()
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::Locale;
    use crate::messages::Messages;
    use crate::reports::sample::{Team, team, unit, waves};

    fn said(rounds: &[Vec<Team>], locale: Locale, steps: &[SharedStep]) -> CameOfItWords {
        let (messages, published) = (Messages::load().unwrap(), waves(rounds));
        let published = published.last().unwrap();
        let next_on = Some(date(2027, 1, 12));
        let sources = CameOfItSources { published, steps, next_on };
        came_of_it_words(sources, messages.in_locale(locale), "Elm Street Works").unwrap()
    }

    fn two_waves() -> Vec<Vec<Team>> {
        let round = |level| vec![team("Ops/North", 30, level), team("Ops/South", 3, level)];
        vec![round([3, 3, 3]), round([3, 3, 4])]
    }

    fn step(team: &str, text: &str, standing: StepStanding) -> SharedStep {
        SharedStep { team: unit(team), text: Line::parse(text).unwrap(), standing }
    }

    #[test]
    fn it_says_what_the_page_of_the_organisation_says() {
        let words = said(&two_waves(), Locale::EN, &[]);
        assert_eq!(words.subject, "What came of the survey of February 2026");
        assert_eq!(words.title, "Elm Street Works, on a scale from 1 to 5");
        assert_eq!(words.answered, "33 of 33 people answered.");
        let [belonging, competence, autonomy] = words.needs.as_slice() else { panic!("three") };
        assert!(belonging.starts_with("Belonging: 2."), "{belonging}");
        assert!(
            belonging.contains(" now, likely between ") && belonging.ends_with("No clear change.")
        );
        assert!(competence.starts_with("Competence: "), "{competence}");
        assert!(autonomy.ends_with("Clearly higher than before."), "{autonomy}");
        assert!(words.steps.is_empty());
        let ends = words.ends.join(" ");
        assert!(ends.contains(" withheld, so that nobody can be singled out."), "{ends}");
        assert!(ends.ends_with(
            "Every single answer has been destroyed. The next survey is planned for Tuesday 12 January."
        ), "{ends}");
    }

    #[test]
    fn a_withheld_organisation_is_withheld_in_the_one_wording() {
        let words = said(&[vec![team("Ops/South", 3, [3; 3])]], Locale::EN, &[]);
        let withheld = "withheld, so that nobody can be singled out.";
        assert_eq!(words.answered, format!("how many people answered is {withheld}"));
        assert_eq!(words.needs[0], format!("Belonging: W{}", &withheld[1..]));
        let all = [words.answered, words.needs.join(" "), words.ends.join(" ")].join(" ");
        assert!(!all.contains('3'), "{all}");
    }

    #[test]
    fn a_step_stands_in_it_with_its_team_and_how_far_it_is() {
        let day = date(2027, 1, 15);
        let steps = [
            step("Ops/North", "One approval up to 500 €", StepStanding::Done),
            step("Ops/South", "A plan <of> shifts", StepStanding::Due(day)),
            step("Ops/South", "Fewer forms", StepStanding::Overdue(day)),
            step("", "Ask first", StepStanding::Dropped),
        ];
        let words = said(&two_waves(), Locale::EN, &steps);
        assert_eq!(
            words.steps,
            [
                "North: One approval up to 500 € (done)",
                "South: A plan <of> shifts (due on 15 January 2027)",
                "South: Fewer forms (overdue since 15 January 2027)",
                "Elm Street Works: Ask first (dropped)",
            ]
        );
        let german = said(&two_waves(), Locale::DE, &steps);
        assert_eq!(german.subject, "Was aus der Befragung vom Februar 2026 geworden ist");
        assert_eq!(german.steps[1], "South: A plan <of> shifts (fällig am 15. Januar 2027)");
        assert!(german.needs[2].ends_with("Klar höher als davor."), "{:?}", german.needs);
        assert!(german.ends[0].ends_with("zurückgehalten, damit niemand erkennbar wird."));
    }
}
