use super::form_page::Asked;
use crate::domain::{KeyHolder, Policy, Reminders, UnitPath};

/// Sentences of "Who sees what" under one heading.
pub(super) struct Part {
    pub heading: String,
    pub promises: Vec<Promise>,
}

/// One sentence: whom it is about, and what they see.
pub(super) struct Promise {
    pub whom: Option<String>,
    pub says: String,
    /// What stands behind it to be compared, in fixed-width type.
    pub fingerprint: Option<String>,
}

/// "Who sees what": a table to be read in twenty seconds, what stays possible, every rule, and last the fingerprint.
pub(super) struct WhoSees {
    pub table: Vec<Row>,
    pub stays: Part,
    pub rules: Vec<Part>,
    pub place: Part,
}

/// One role of the table.
pub(super) struct Row {
    pub who: String,
    pub sees: String,
    pub never: String,
}

/// Every sentence of "Who sees what", from the wave's own terms and the roster. Each is a promise or a
/// limit, and names what holds it; `answer_pages::promises` checks that there is such a test. Change a
/// sentence and its test together.
pub(super) fn who_sees(asked: &Asked<'_>) -> WhoSees {
    let t = asked.frame.t;
    WhoSees {
        table: table(asked),
        stays: Part { heading: t.get("survey-who-stays"), promises: limits(asked) },
        rules: vec![
            Part { heading: t.get("survey-who-results"), promises: results(asked) },
            Part { heading: t.get("survey-who-open"), promises: while_open(asked) },
        ],
        place: Part { heading: t.get("survey-who-place"), promises: place(asked) },
    }
}

/// What the rules below come to; no cell is firmer than they are.
fn table(asked: &Asked<'_>) -> Vec<Row> {
    let (t, k) = (asked.frame.t, asked.k.get());
    // Held by anonymity::nothing_leaks_at_k_5_in_the_first_organisations
    // Held by answer_pages::promises::a_release_names_nobody
    let nobodys = t.get("survey-who-never-answers");
    // Held by anonymity::the_attacker_looks_at_every_number_that_is_published
    let hr = t.get("survey-who-row-hr");
    let hr = if asked.terms.comments {
        // Held by answer_pages::promises::comments_are_read_by_hr_alone_and_only_from_enough
        format!("{hr} {}", t.get("survey-who-row-comments"))
    } else {
        hr
    };
    let (link, sealed) = match &asked.terms.key {
        // Held by lots::forensics::nobody_who_drew_a_code_is_found_and_whoever_got_a_mail_is
        _ if asked.is_lot => (t.get("survey-who-row-code"), t.get("survey-who-never-sealed")),
        // Held by answer_pages::promises::the_database_tells_who_used_a_link_and_no_time_or_answer
        // Held by forensics::nothing_of_an_answer_is_found_and_the_same_search_finds_it_unsealed
        KeyHolder::Operator => (t.get("survey-who-row-link"), t.get("survey-who-never-sealed")),
        // Held by trustee::the_server_holds_nothing_that_opens_an_answer
        KeyHolder::Trustee(_) => (t.get("survey-who-row-link"), t.get("survey-who-never-here")),
    };
    vec![
        Row {
            who: t.get("survey-who-leads"),
            // Held by auth::a_lead_reads_their_own_unit_and_the_summary_around_it
            sees: t.n("survey-who-row-lead", k),
            never: nobodys.clone(),
        },
        Row { who: t.get("survey-who-hr"), sees: hr, never: nobodys },
        Row {
            who: t.get("survey-who-team"),
            // Held by audit::the_team_reads_by_its_link_until_the_next_audit_begins
            sees: t.get("survey-who-row-team"),
            // Held by audit_figures::an_audit_shows_what_the_certificate_holds_and_nothing_else
            never: t.get("survey-who-never-else"),
        },
        Row { who: t.get("survey-who-administrators"), sees: link, never: sealed },
    ]
}

fn results(asked: &Asked<'_>) -> Vec<Promise> {
    let (t, k) = (asked.frame.t, asked.k.get());
    let mut promises = Vec::new();
    if let Some(readers) = asked.report_readers {
        // Held by answer_pages::promises::whoever_can_open_the_report_is_counted
        let report = t.say("survey-who-report").with("group", group(asked, &own_group(asked)));
        let report = report.with("hr", readers.hr).with("leads", readers.leads);
        promises.push(alone(report.to_string()));
        if readers.groups {
            // Held by sign_in_oidc::a_group_opens_no_results_to_whom_a_wave_counted
            promises.push(alone(t.get("survey-who-report-provider")));
        }
    }
    promises.extend([
        // Held by auth::a_lead_reads_their_own_unit_and_the_summary_around_it
        // Held by anonymity::nothing_leaks_at_k_5_in_the_first_organisations
        about(t.get("survey-who-leads"), t.n("survey-who-leads-see", k)),
        // Held by audit::the_team_reads_by_its_link_until_the_next_audit_begins
        // Held by audit_figures::an_audit_shows_what_the_certificate_holds_and_nothing_else
        about(t.get("survey-who-team"), t.get("survey-who-team-reads")),
        // Held by anonymity::the_attacker_looks_at_every_number_that_is_published
        about(t.get("survey-who-hr"), t.get("survey-who-hr-sees")),
        // Held by anonymity::nothing_leaks_at_k_5_in_the_first_organisations
        alone(t.n("survey-who-bands", Policy::bands_k(asked.k))),
    ]);
    if asked.terms.comments {
        let rule = Policy::COMMENTS;
        // Held by answer_pages::promises::comments_are_read_by_hr_alone_and_only_from_enough
        // Held by comments_page::comments_stand_by_wave_in_no_order_of_their_own_and_beside_nothing
        let comments = t.say("survey-who-comments").with("respondents", rule.respondents);
        promises.push(alone(comments.with("comments", rule.comments).to_string()));
    }
    promises.extend([
        // Held by anonymity::nothing_leaks_at_k_5_in_the_first_organisations
        // Held by block::five_unanimous_fives_show_as_four_point_two_or_more
        alone(t.get("survey-who-capped")),
        // Held by anonymity::nothing_leaks_at_k_5_in_the_first_organisations
        // Held by answer_pages::promises::a_release_names_nobody
        alone(t.get("survey-who-neither")),
        // Held by oversight::an_observer_opens_no_result
        alone(t.get("survey-who-observers")),
    ]);
    promises
}

fn while_open(asked: &Asked<'_>) -> Vec<Promise> {
    let t = asked.frame.t;
    // Held by reminders::the_reminder_for_everybody_reads_nowhere_who_has_answered
    // Held by reminders::only_those_are_reminded_whose_link_is_unused_where_the_terms_say_so
    // Held by lots::a_drawn_code_counts_in_its_group_and_is_nobodys
    let reminders = match asked.terms.reminders {
        _ if asked.is_lot => t.get("survey-who-lot-reminders"),
        Reminders::Everybody => t.get("survey-who-reminders-everybody"),
        Reminders::Unanswered => t.get("survey-who-reminders-unanswered"),
    };
    // Held by forensics::nothing_of_an_answer_is_found_and_the_same_search_finds_it_unsealed
    // Held by trustee::the_server_holds_nothing_that_opens_an_answer
    // Held by trustee::a_trustee_counts_what_the_server_would_have_counted
    // Held by answer_pages::promises::after_the_close_no_answer_key_or_mark_remains
    let (key, after) = match &asked.terms.key {
        KeyHolder::Operator => (t.get("survey-who-limit-key"), t.get("survey-who-after")),
        KeyHolder::Trustee(holder) => (
            t.say("survey-who-limit-trustee").with("holder", holder.as_str()).to_string(),
            t.say("survey-who-after-trustee").with("holder", holder.as_str()).to_string(),
        ),
    };
    // Held by lots::forensics::nobody_who_drew_a_code_is_found_and_whoever_got_a_mail_is
    // Held by answer_pages::promises::the_database_tells_who_used_a_link_and_no_time_or_answer
    let administrators = if asked.is_lot {
        t.get("survey-who-lot-administrators")
    } else {
        t.get("survey-who-administrators-see")
    };
    // Held by waves::a_wave_that_ends_early_ends_at_the_next_noon_and_everybody_is_told_why
    let early =
        if asked.is_lot { t.get("survey-who-lot-early") } else { t.get("survey-who-early") };
    let mut promises = vec![
        // Held by answer_pages::promises::the_database_tells_who_used_a_link_and_no_time_or_answer
        about(t.get("survey-who-administrators"), administrators),
        // Held by waves::how_many_have_answered_is_one_rounded_figure_a_day
        about(t.get("survey-who-hr"), t.get("survey-who-response")),
        alone(reminders),
        // Held by waves::a_wave_that_ends_early_ends_at_the_next_noon_and_everybody_is_told_why
        alone(early),
        // Held by forensics::nothing_of_an_answer_is_found_and_the_same_search_finds_it_unsealed
        alone(t.get("survey-who-took-part")),
        alone(key),
        alone(after),
    ];
    if asked.chat.is_on() && !asked.is_lot {
        // Held by mail_queue::chat::only_invitations_and_reminders_go_into_the_chat
        // Held by mail_queue::chat::the_answer_by_the_link_of_the_chat_is_the_one_answer
        let says = t.say("survey-who-chat").with("chat", asked.chat.name()).to_string();
        promises.insert(3, alone(says));
    }
    promises
}

/// What no test can hold, because no program can prevent it; each test shows that the limit is real, or
/// that what is said beside it holds.
fn limits(asked: &Asked<'_>) -> Vec<Promise> {
    let t = asked.frame.t;
    // Held by one_release::two_countings_of_a_copied_folder_are_told_by_certificates_and_logs
    // Held by one_release::a_trustees_key_opens_one_box_and_no_second_one_of_the_same_wave
    let copy = match &asked.terms.key {
        KeyHolder::Operator => t.get("survey-who-limit-copy"),
        KeyHolder::Trustee(holder) => {
            t.say("survey-who-limit-copy-trustee").with("holder", holder.as_str()).to_string()
        }
    };
    let mut promises = vec![
        // A limit of every program that somebody else runs.
        alone(t.get("survey-who-limit-software")),
        alone(copy),
        // Held by answer_pages::promises::somebody_who_leaves_can_be_guessed_at_as_is_said
        alone(t.get("survey-who-limit-guess")),
    ];
    if asked.is_lot {
        // A limit of paper: whoever prints a code can use it.
        promises.push(alone(t.get("survey-who-lot-limit")));
    }
    if asked.terms.comments {
        // A limit of what people write.
        promises.push(alone(t.get("survey-who-limit-comment")));
    }
    // Held by logs::an_invented_colleague_is_in_the_log_and_in_the_frozen_roster
    // Held by close::a_roster_that_was_changed_after_the_open_releases_nothing
    promises.push(alone(t.get("survey-who-limit-invented")));
    if asked.reader {
        // Held by answer_pages::pages::somebody_who_opens_reports_is_told_that_they_do_not_count
        // Held by answer_pages::promises::a_reader_among_people_who_all_agree_can_be_read
        promises.push(alone(t.n("survey-who-reader", asked.k.get())));
    }
    promises
}

fn place(asked: &Asked<'_>) -> Vec<Promise> {
    let mut promises = vec![alone(counted_in(asked))];
    if let Some(hash) = asked.policy_hash {
        // Held by answer_pages::promises::the_rules_are_those_of_the_log_and_cannot_be_changed
        let says = asked.frame.t.get("survey-who-policy");
        promises.push(Promise { whom: None, says, fingerprint: Some(hash.to_owned()) });
    }
    promises
}

fn about(whom: String, says: String) -> Promise {
    Promise { whom: Some(whom), says, fingerprint: None }
}

fn alone(says: String) -> Promise {
    Promise { whom: None, says, fingerprint: None }
}

/// Where the answers count, with the numbers that let a person notice invented colleagues.
fn counted_in(asked: &Asked<'_>) -> String {
    // Held by answer_pages::pages::the_group_that_an_answer_counts_in_is_named
    let t = asked.frame.t;
    let leaf = asked.unit;
    let named = group(asked, &own_group(asked));
    let named = if leaf.is_direct() {
        t.say("survey-who-direct").with("group", named).to_string()
    } else {
        named
    };
    let place =
        t.say("survey-who-counted").with("group", named).with("n", asked.invited).to_string();
    let readers = asked.invited.saturating_sub(asked.invited_counting);
    let readers = (readers > 0).then(|| {
        let text = t.say("survey-who-readers").with("n", readers).with("invited", asked.invited);
        text.with("threshold", asked.k.get()).to_string()
    });
    let ask = t.get("survey-who-wrong");
    [Some(place), readers, Some(ask)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The unit whose report the person's group is in; for somebody placed directly in an inner unit, it.
fn own_group(asked: &Asked<'_>) -> UnitPath {
    let around = asked.unit.parent().filter(|_| asked.unit.is_direct());
    around.unwrap_or_else(|| asked.unit.clone())
}

/// A group by its whole path.
fn group(asked: &Asked<'_>, unit: &UnitPath) -> String {
    let segments: Vec<&str> = unit.segments().collect();
    if segments.is_empty() { asked.frame.organisation.to_owned() } else { segments.join(" / ") }
}
