use super::form_page::Asked;
use crate::domain::UnitPath;

/// One sentence of "Who sees what": whom it is about, and what they see.
pub(super) struct Promise {
    pub whom: Option<String>,
    pub says: String,
}

/// Every sentence of "Who sees what". Each is a promise, and names the tests that hold it; change a
/// sentence and its test together.
pub(super) fn who_sees(asked: &Asked<'_>) -> Vec<Promise> {
    let (t, k) = (asked.frame.t, asked.k);
    let mut promises = vec![
        // auth::tests::a_lead_reads_their_own_unit_and_the_summary_around_it;
        // anonymity::nothing_leaks_from_ten_thousand_organisations (the threshold)
        about(t.get("survey-who-leads"), t.n("survey-who-leads-see", k)),
        // anonymity::the_attacker_looks_at_every_number_that_is_published
        about(t.get("survey-who-hr"), t.get("survey-who-hr-sees")),
        // anonymity::nothing_leaks_from_ten_thousand_organisations;
        // answer_pages::promises::a_release_names_nobody
        alone(t.get("survey-who-neither")),
        // answer_pages::promises::the_database_tells_who_used_a_link_and_no_time_or_answer
        about(t.get("survey-who-administrators"), t.get("survey-who-administrators-see")),
        // A limit, no test can break it; sealing itself:
        // answer_pages::promises::the_database_tells_who_used_a_link_and_no_time_or_answer
        alone(t.get("survey-who-limit-key")),
        // answer_pages::promises::after_the_close_no_answer_key_or_mark_remains
        alone(t.get("survey-who-after")),
        // Limits of what any average says (anonymity promise, "what stays possible").
        alone(t.get("survey-who-limit-guess")),
        // answer_pages::pages::the_group_that_an_answer_counts_in_is_named
        alone(counted_in(asked)),
    ];
    if asked.reader {
        // answer_pages::pages::somebody_who_opens_reports_is_told_that_they_do_not_count;
        // anonymity::nothing_leaks_from_ten_thousand_organisations (R0)
        promises.push(alone(t.n("survey-who-reader", k)));
    }
    promises
}

fn about(whom: String, says: String) -> Promise {
    Promise { whom: Some(whom), says }
}

fn alone(says: String) -> Promise {
    Promise { whom: None, says }
}

/// Where the answers count, with the numbers that let a person notice invented colleagues.
fn counted_in(asked: &Asked<'_>) -> String {
    let t = asked.frame.t;
    let place = t
        .say("survey-who-counted")
        .with("group", group(asked))
        .with("n", asked.invited)
        .to_string();
    let readers = asked.invited.saturating_sub(asked.invited_counting);
    let readers = (readers > 0).then(|| {
        let text = t.say("survey-who-readers").with("n", readers).with("invited", asked.invited);
        text.with("threshold", asked.k).to_string()
    });
    let ask = t.get("survey-who-wrong");
    [Some(place), readers, Some(ask)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A group by its whole path; a pseudo-leaf by the name of the unit that it is a part of.
fn group(asked: &Asked<'_>) -> String {
    let path = |unit: &UnitPath| {
        let segments: Vec<&str> = unit.segments().collect();
        if segments.is_empty() { asked.frame.organisation.to_owned() } else { segments.join(" / ") }
    };
    match asked.unit.parent() {
        Some(around) if asked.unit.is_direct() => {
            asked.frame.t.say("survey-who-direct").with("group", path(&around)).to_string()
        }
        _ => path(asked.unit),
    }
}
