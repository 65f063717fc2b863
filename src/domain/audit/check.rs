//! What a book takes, and what it refuses with the field to fix.

use jiff::civil::Date;

use super::{
    Audit, AuditField, AuditState, Book, DecisionDomain, Entry, EntryRefusal, EntryRefusalReason,
    LogStep, Moment, Overturned, STEPS_AT_MOST, named_colleague, words_of_name,
};
use crate::domain::Quarter;

impl Book {
    /// Whether the book takes an entry now.
    pub(super) fn check(&self, entry: &Entry, moment: Moment<'_>) -> Result<(), EntryRefusal> {
        let current = self.current();
        let refuse = |field, why| Err(EntryRefusal { field, why });
        for (field, line) in entry.impersonal() {
            if let Some(name) = named_colleague(line.as_str(), moment.colleagues) {
                return refuse(field, EntryRefusalReason::NamesColleague(name.to_owned()));
            }
        }
        if !entry.is_running() && !matches!(entry, Entry::Begun { .. }) {
            match current.as_ref().map(|audit| audit.state) {
                None => return refuse(AuditField::Whole, EntryRefusalReason::NoAudit),
                // A running entry may still be taken back.
                Some(AuditState::Agreed(on)) if !self.takes_back_a_running_entry(entry) => {
                    return refuse(AuditField::Whole, EntryRefusalReason::AlreadyAgreed(on));
                }
                _ => {}
            }
        }
        let is_to_come = |day: Date| day > moment.today;
        match entry {
            Entry::Begun { quarter } => match current {
                _ if *quarter > Quarter::of(moment.today) => {
                    refuse(AuditField::Quarter, EntryRefusalReason::QuarterToCome(*quarter))
                }
                Some(audit) if audit.quarter >= *quarter => {
                    refuse(AuditField::Quarter, EntryRefusalReason::QuarterHasBegun(audit.quarter))
                }
                _ => Ok(()),
            },
            Entry::Placed { area, decision, place, .. } => {
                let charter = self.charter(moment.today);
                match charter.find(area.as_ref(), decision) {
                    Some(item) if item.place == *place => {
                        refuse(AuditField::Level, EntryRefusalReason::Unchanged)
                    }
                    _ => Ok(()),
                }
            }
            Entry::Unlisted { area, decision, .. } => {
                match self.charter(moment.today).find(area.as_ref(), decision) {
                    None => refuse(AuditField::Decision, EntryRefusalReason::NotListed),
                    Some(_) => Ok(()),
                }
            }
            Entry::Logged(LogStep { since, .. }) | Entry::Overturned(Overturned { since, .. })
                if is_to_come(*since) =>
            {
                refuse(AuditField::Since, EntryRefusalReason::DateToCome(*since))
            }
            Entry::Guessed { wave, levels } => {
                if moment.open_audit_wave != Some(wave) {
                    return refuse(AuditField::Whole, EntryRefusalReason::GuessLocked);
                }
                if !DecisionDomain::ALL.iter().all(|domain| levels.contains_key(domain)) {
                    return refuse(AuditField::Whole, EntryRefusalReason::GuessIncomplete);
                }
                Ok(())
            }
            Entry::Discussed { on } if is_to_come(*on) => {
                refuse(AuditField::On, EntryRefusalReason::DateToCome(*on))
            }
            Entry::Step { by, .. } => {
                if current.is_some_and(|audit| audit.steps.len() >= STEPS_AT_MOST) {
                    return refuse(AuditField::Text, EntryRefusalReason::TooManySteps);
                }
                if *by < moment.today {
                    return refuse(AuditField::By, EntryRefusalReason::DatePassed(*by));
                }
                Ok(())
            }
            Entry::Reviewed { step, .. } => {
                let mut steps = self.before().into_iter().flat_map(|audit| audit.steps);
                if !steps.any(|one| one.number == *step) {
                    return refuse(AuditField::Step, EntryRefusalReason::NoSuchStep);
                }
                Ok(())
            }
            Entry::Shared { step, is_shared } => self.check_shared(*step, *is_shared, moment),
            Entry::Agreed => self.check_agreed(current.as_ref()),
            Entry::Withdrawn { entry: number, .. } => match self.find_standing(*number) {
                // What another audit agreed on stays.
                Some(Entry::Step { .. }) if current.is_some_and(|audit| *number < audit.number) => {
                    refuse(AuditField::Entry, EntryRefusalReason::NothingToWithdraw)
                }
                Some(standing) if standing.can_be_withdrawn() => Ok(()),
                _ => refuse(AuditField::Entry, EntryRefusalReason::NothingToWithdraw),
            },
            _ => Ok(()),
        }
    }

    fn check_agreed(&self, current: Option<&Audit>) -> Result<(), EntryRefusal> {
        let refuse = |field, why| Err(EntryRefusal { field, why });
        let Some(audit) = current else {
            return refuse(AuditField::Whole, EntryRefusalReason::NoAudit);
        };
        if !matches!(audit.state, AuditState::Discussed(_)) {
            return refuse(AuditField::On, EntryRefusalReason::NotDiscussed);
        }
        if audit.steps.is_empty() {
            return refuse(AuditField::Text, EntryRefusalReason::NoStep);
        }
        let before = self.before().into_iter().flat_map(|audit| audit.steps);
        match before.filter(|step| step.review.is_none()).count() {
            0 => Ok(()),
            waiting => refuse(AuditField::Outcome, EntryRefusalReason::NotReviewed(waiting)),
        }
    }

    fn check_shared(
        &self,
        number: u64,
        is_shared: bool,
        moment: Moment<'_>,
    ) -> Result<(), EntryRefusal> {
        let refuse = |field, why| Err(EntryRefusal { field, why });
        let Some(step) = self.agreed_steps().into_iter().find(|step| step.number == number) else {
            return refuse(AuditField::Whole, EntryRefusalReason::NoAgreedStep);
        };
        let text = step.text.as_str();
        match named_colleague(text, moment.colleagues) {
            Some(name) if is_shared => {
                let words = words_of_name(name, [text].into_iter());
                refuse(AuditField::Shared, EntryRefusalReason::StepNamesColleague(words))
            }
            _ => Ok(()),
        }
    }

    fn find_standing(&self, number: u64) -> Option<&Entry> {
        let found = self.entries().iter().find(|written| written.number == number)?;
        (!self.withdrawn().contains(&number)).then_some(&found.entry)
    }

    fn takes_back_a_running_entry(&self, entry: &Entry) -> bool {
        let Entry::Withdrawn { entry, .. } = entry else { return false };
        self.find_standing(*entry).is_some_and(Entry::is_running)
    }
}
