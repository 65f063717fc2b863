//! The audit's own terms in the reader's language.

use super::PaperCell;
use crate::audit::{AuditFigure, FigureId, Foundation, FoundationStep, Reading, Side, Waiting};
use crate::domain::Quarter;
use crate::domain::audit::{
    CharterItem, Decider, Decision, DecisionDomain, Exception, Grade, Line, Model, Outcome,
    OutsideMeasure, Profile, Proposal, Side as DependencySide, SupportAnswer, SupportQuestion,
    Wait, WaitUnit,
};
use crate::messages::key;
use crate::reports::words::{Words, capitalised};
use crate::stats::Verdict;

/// A total of waiting, rounded to what anybody can picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WaitingSize {
    Nothing,
    UnderAnHour,
    Hours(u64),
    /// Of eight hours.
    WorkingDays(u64),
}

/// Hours up to a working day, then working days; to the nearest, halves up.
pub(super) const fn waiting_size(minutes: u64) -> WaitingSize {
    const HOUR: u64 = 60;
    const DAY: u64 = 8 * HOUR;
    if minutes == 0 {
        WaitingSize::Nothing
    } else if minutes < HOUR {
        WaitingSize::UnderAnHour
    } else if minutes + HOUR / 2 < DAY {
        WaitingSize::Hours((minutes + HOUR / 2) / HOUR)
    } else {
        WaitingSize::WorkingDays((minutes + DAY / 2) / DAY)
    }
}

impl Words<'_> {
    /// Within a sentence: "methods".
    pub(super) fn domain(self, domain: DecisionDomain) -> String {
        self.t.say("audit-domain").with("domain", domain.id()).to_string()
    }

    /// "How the work gets done (methods)".
    pub(super) fn domain_in_full(self, domain: DecisionDomain) -> String {
        self.t.say("audit-domain-in-full").with("domain", domain.id()).to_string()
    }

    pub(super) fn domains(self, domains: &[DecisionDomain]) -> String {
        self.list(&domains.iter().map(|domain| self.domain(*domain)).collect::<Vec<_>>())
    }

    /// What is decided, and in which work area where it is not all of them.
    pub(super) fn decision(self, area: Option<&Line>, decision: &Decision) -> String {
        let name = match decision {
            Decision::Domain(domain) => self.domain_in_full(*domain),
            Decision::Named(name) => name.to_string(),
        };
        match area {
            None => name,
            Some(area) => self
                .t
                .say("audit-in-area")
                .with("decision", name)
                .with("area", area.as_str())
                .to_string(),
        }
    }

    pub(super) fn charter_item(self, item: &CharterItem) -> String {
        self.decision(item.area.as_ref(), &item.decision)
    }

    pub(super) fn place(self, place: &Decider) -> String {
        match place {
            Decider::Ladder(level) => self.level(level.get()),
            Decider::Outside { owner } => {
                self.t.say("audit-outside").with("owner", owner.as_str()).to_string()
            }
        }
    }

    /// One step of the ladder, from 1 to 5.
    pub(super) fn level(self, level: u8) -> String {
        self.t.n("audit-level", level)
    }

    pub(super) fn profile(self, profile: Profile) -> String {
        self.t.say("audit-profile").with("profile", profile.id()).to_string()
    }

    pub(super) fn exception(self, exception: Exception) -> String {
        self.t.say("audit-exception").with("exception", exception.id()).to_string()
    }

    pub(super) fn support_question(self, question: SupportQuestion) -> String {
        self.t.say("audit-support-question").with("question", question.id()).to_string()
    }

    pub(super) fn support_answer(self, answer: SupportAnswer) -> String {
        self.t.say("audit-support-answer").with("answer", answer.id()).to_string()
    }

    pub(super) fn dependency(self, side: DependencySide) -> String {
        self.t.say("audit-dependency").with("side", side.id()).to_string()
    }

    pub(super) fn grade(self, grade: Grade) -> String {
        self.t.say("audit-grade").with("grade", grade.id()).to_string()
    }

    pub(super) fn model(self, model: Model) -> String {
        self.t.say("audit-model").with("model", model.id()).to_string()
    }

    pub(super) fn proposal(self, proposal: Proposal) -> String {
        self.t.say("audit-proposal").with("proposal", proposal.id()).to_string()
    }

    pub(super) fn outcome(self, outcome: Outcome) -> String {
        self.t.say("audit-outcome").with("outcome", outcome.id()).to_string()
    }

    pub(super) fn outside_measure(self, measure: OutsideMeasure) -> String {
        self.t.say("audit-measure").with("measure", measure.id()).to_string()
    }

    /// "4th quarter 2026".
    pub(super) fn quarter(self, quarter: Quarter) -> String {
        self.t.quarter(quarter)
    }

    /// "2 hours, 3 times a month".
    pub(super) fn wait(self, wait: Option<Wait>) -> String {
        let Some(Wait { amount, unit, times_a_month }) = wait else {
            return self.t.get("audit-wait-unknown");
        };
        let once = match unit {
            WaitUnit::Minutes => self.t.n("audit-wait-minutes", amount),
            WaitUnit::Hours => self.t.n("audit-wait-hours", amount),
            WaitUnit::Days => self.t.n("audit-wait-days", amount),
        };
        self.t.say("audit-wait").with("once", once).with("times", times_a_month).to_string()
    }

    /// "Waiting for these steps comes to about 3 working days a month."
    pub(super) fn waiting(self, waiting: Waiting) -> String {
        let t = self.t;
        let mut said = match waiting_size(waiting.minutes_a_month) {
            WaitingSize::Nothing => Vec::new(),
            WaitingSize::UnderAnHour => vec![t.get("audit-waiting-under-an-hour")],
            WaitingSize::Hours(hours) => vec![t.n("audit-waiting-hours", hours)],
            WaitingSize::WorkingDays(days) => vec![t.n("audit-waiting-days", days)],
        };
        if waiting.unknown > 0 {
            said.push(t.n("audit-waiting-unknown", waiting.unknown));
        }
        said.join(" ")
    }

    pub(super) fn ground_step(self, step: FoundationStep) -> String {
        self.t.get(match step {
            FoundationStep::PurposeAndBelonging => key("audit-ground-purpose"),
            FoundationStep::Competence => key("audit-ground-competence"),
            FoundationStep::Autonomy => key("audit-ground-autonomy"),
        })
    }

    pub(super) fn ground(self, ground: Foundation) -> String {
        match ground {
            Foundation::Firm => self.t.get("audit-firm"),
            Foundation::NotFirm => self.t.get("audit-not-firm"),
            Foundation::CannotTell => self.t.get("audit-ground-cannot-tell"),
            Foundation::Withheld => format!("{}.", capitalised(&self.t.get("withheld"))),
            Foundation::NotAsked => format!("{}.", capitalised(&self.t.get("audit-not-asked"))),
        }
    }

    /// A figure's own name: "waiting for an approval".
    pub(super) fn figure(self, id: FigureId) -> String {
        let t = self.t;
        let key = match id {
            FigureId::Practice(domain) => {
                let domain = self.domain(domain);
                return t.say("audit-figure-practice").with("domain", domain).to_string();
            }
            FigureId::AsItShouldBe(domain) => {
                let domain = self.domain(domain);
                return t.say("audit-figure-desired").with("domain", domain).to_string();
            }
            FigureId::Purpose => key("audit-figure-purpose"),
            FigureId::Belonging => key("audit-figure-belonging"),
            FigureId::Competence => key("audit-figure-competence"),
            FigureId::Autonomy => key("audit-figure-autonomy"),
            FigureId::CompetenceFrustration => key("audit-figure-competence-frustration"),
            FigureId::WaitedForApproval => key("audit-figure-waited"),
            FigureId::AskedPermission => key("audit-figure-asked-permission"),
            FigureId::KnownDecisions => key("audit-figure-known-decisions"),
            FigureId::InformationInTime => key("audit-figure-information"),
            FigureId::ReasonsExplained => key("audit-figure-reasons"),
            FigureId::Accountability => key("audit-figure-accountability"),
            FigureId::HelpWhenAsked => key("audit-figure-help"),
            FigureId::WalkTheTalk => key("audit-figure-walk-the-talk"),
            FigureId::Skills => key("audit-figure-skills"),
            FigureId::WantsSupport => key("audit-figure-wants-support"),
            FigureId::EvennessUnderstood => key("audit-figure-evenness"),
            FigureId::Unevenness => key("audit-figure-unevenness"),
        };
        t.get(key)
    }

    /// "4.0 (3.7 to 4.3)", the one wording for withheld, or "not asked".
    pub(super) fn seen(self, seen: AuditFigure<Reading>) -> PaperCell {
        match seen {
            AuditFigure::Shown(reading) => PaperCell::plain(self.reading(reading)),
            AuditFigure::Withheld => PaperCell::withheld(self.t.get("withheld")),
            AuditFigure::NotAsked => PaperCell::plain(self.t.get("audit-not-asked")),
        }
    }

    pub(super) fn reading(self, reading: Reading) -> String {
        let mean = self.number(reading.mean);
        match reading.range {
            Some(range) => format!("{mean} ({})", self.range(range)),
            None => mean,
        }
    }

    /// The figure with what its range tells of the middle of the scale.
    pub(super) fn seen_by_the_middle(self, seen: AuditFigure<Reading>) -> PaperCell {
        let AuditFigure::Shown(reading) = seen else { return self.seen(seen) };
        let side = match reading.side_of(crate::audit::MIDDLE) {
            Side::Above => key("audit-above-middle"),
            Side::Below => key("audit-below-middle"),
            Side::CannotTell => key("audit-around-middle"),
        };
        let text = self.t.say(side).with("figure", self.reading(reading));
        PaperCell::plain(text.to_string())
    }

    pub(super) fn change(self, change: Option<Verdict>) -> Option<String> {
        Some(self.t.get(match change? {
            Verdict::ClearlyHigher => key("say-higher"),
            Verdict::ClearlyLower => key("say-lower"),
            Verdict::NoClearChange => key("say-no-clear-change"),
            Verdict::CannotBeJudged => key("audit-change-unjudged"),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::waiting;
    use crate::domain::Locale;
    use crate::messages::Messages;

    #[test]
    fn waiting_is_rounded_to_what_can_be_pictured() {
        use WaitingSize::{Hours, Nothing, UnderAnHour, WorkingDays};
        for (minutes, size) in [
            (0, Nothing),
            (1, UnderAnHour),
            (59, UnderAnHour),
            (60, Hours(1)),
            (89, Hours(1)),
            (90, Hours(2)),
            (449, Hours(7)),
            (450, WorkingDays(1)),
            (480, WorkingDays(1)),
            (719, WorkingDays(1)),
            (720, WorkingDays(2)),
            (2940, WorkingDays(6)),
        ] {
            assert_eq!(waiting_size(minutes), size, "{minutes}");
        }
    }

    #[test]
    fn waiting_is_said_in_words() {
        let messages = Messages::load().unwrap();
        let words = Words { t: messages.in_locale(Locale::EN), organisation: "Elm" };
        let said = |minutes_a_month, counted, unknown| {
            words.waiting(Waiting { minutes_a_month, counted, unknown })
        };
        assert_eq!(words.waiting(waiting([])), "");
        assert!(said(1440, 2, 0).contains("about 3 working days a month"), "{}", said(1440, 2, 0));
        assert!(said(480, 1, 0).contains("about 1 working day a month"), "{}", said(480, 1, 0));
        assert!(said(30, 1, 2).contains("2 steps"), "{}", said(30, 1, 2));
        assert!(!said(0, 0, 1).contains('0'), "{}", said(0, 0, 1));
    }

    #[test]
    fn a_quarter_is_read_out() {
        let messages = Messages::load().unwrap();
        let quarter = Quarter::parse("2026Q4").unwrap();
        let said =
            |locale| Words { t: messages.in_locale(locale), organisation: "Elm" }.quarter(quarter);
        assert_eq!(said(Locale::EN), "4th quarter 2026");
        assert_eq!(said(Locale::DE), "4. Quartal 2026");
    }
}
