//! Whole papers, from answers through the release engine and the rules to HTML.

use proptest::prelude::*;

use super::sample::{NORTH, SMALL, TODAY, audit_wave, full_book, line, with_view};
use super::*;
use crate::disclosure::WITHHELD;
use crate::domain::Locale;
use crate::domain::audit::{Entry, Moment, Profile};
use crate::messages::Messages;
use crate::reports::sample::{chrome, in_locale, team as core_team, waves as core_waves};

fn page(view: &AuditView<'_>, forms: Option<Forms>) -> String {
    in_locale(Locale::EN, |chrome| audit_page(view, forms, chrome).unwrap().render().unwrap())
}

fn forms() -> Forms {
    Forms { csrf: "secret".to_owned(), ..Forms::default() }
}

#[test]
fn a_full_team_reads_ten_sections() {
    let (book, waves) = (full_book([5; 5]), [audit_wave(0)]);
    with_view(NORTH, &book, &waves, 12.5, |view| {
        let page = page(view, None);
        for id in [
            "foundations",
            "freedom",
            "decisions",
            "log",
            "guardrails",
            "support",
            "dependencies",
            "model",
            "agreed",
            "method",
        ] {
            assert!(page.contains(&format!("<section id=\"{id}\"")), "{id}");
        }
        for said in [
            "1 step of procedure was added.",
            "1 decision moved away from the team.",
            "less than the charter grants: ",
            "The lead guessed more say over methods",
            "Outside: Finance",
            "New policy &#60;b&#62;",
            "Anything not listed",
            "about 3 working days a month",
            "nobody could say",
            "Written, not known",
            "Counting pallets",
            "even at the cost of speed",
            "Overturned without a reason: Shift plan of week 40",
            "Spending to 300 back to the team",
            "1 step was agreed: 1 not reviewed yet.",
            "I had to stop work to wait for someone",
            "12.5 %",
            "never a cause",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(page.contains("<svg ") && !page.contains(WITHHELD), "{page}");
        assert!(!page.contains("class=\"entry\"") && !page.contains("audit-snapshot"), "{page}");
    });
}

#[test]
fn a_team_below_the_threshold_has_a_useful_paper() {
    let (book, waves) = (full_book([5; 5]), [audit_wave(0)]);
    with_view(SMALL, &book, &waves, 12.5, |view| {
        let page = page(view, None);
        for said in [
            "1 step of procedure was added.",
            "The survey’s figures are withheld",
            "Form for spending over 100",
            "Safety on the yard",
            "Anything not listed",
            "This rests on your entries alone",
            "Operations, the group around it: belonging ",
            "It includes this team, but is not this team.",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(page.matches(WITHHELD).count() > 8, "{page}");
        assert!(!page.contains("12.5") && !page.contains("guessed"), "{page}");
        assert!(!page.contains("<circle"), "{page}");
    });
}

#[test]
fn what_was_not_asked_says_so() {
    let teams = vec![core_team(NORTH, 20, [4, 4, 4]), core_team("Sales", 20, [4, 4, 4])];
    let rounds = vec![teams; 11];
    let waves = core_waves(&rounds);
    with_view(NORTH, &full_book([5; 5]), &waves, 1.0, |view| {
        let page = page(view, None);
        assert!(page.contains("Not asked: no audit wave closed"), "{page}");
        assert!(!page.contains("<svg ") && !page.contains(WITHHELD), "{page}");
        assert!(page.contains("Firm: above the middle of the scale."), "{page}");
    });
}

#[test]
fn a_first_audit_speaks_of_none_before() {
    let nothing_moved = "Nothing moved since the audit before.";
    let mut book = Book::default();
    let moment = Moment { today: TODAY, open_audit_wave: None, colleagues: &[] };
    let (profile, reason) = (Profile::Full, line("Where we start"));
    book.write(Entry::ProfileTaken { area: None, profile, reason }, moment).unwrap();
    for (quarter, is_said) in [("2026Q3", false), ("2026Q4", true)] {
        book.write(Entry::Begun { quarter: Quarter::parse(quarter).unwrap() }, moment).unwrap();
        with_view(NORTH, &book, &[], 1.0, |view| {
            assert_eq!(page(view, None).contains(nothing_moved), is_said, "{quarter}");
        });
    }
}

#[test]
fn before_it_begins_a_lead_can_begin_it_and_keep_the_list() {
    let book = Book::default();
    with_view(NORTH, &book, &[], 1.0, |view| {
        let page = page(view, Some(forms()));
        assert!(page.contains("Nothing is written down yet."), "{page}");
        let names = |name: &str| page.matches(&format!("name=\"form\" value=\"{name}\"")).count();
        for (name, n) in [("begin", 1), ("place", 1), ("log", 1), ("step", 0), ("agree", 0)] {
            assert_eq!(names(name), n, "{name}");
        }
        assert!(page.contains("<option value=\"2026Q4\" selected>4th quarter 2026"), "{page}");
        assert!(!page.contains(WITHHELD) && page.contains("shown once figures of the survey are"));
    });
}

#[test]
fn a_lead_has_every_form_and_the_snapshots() {
    let (book, waves) = (full_book([5; 5]), [audit_wave(0)]);
    with_view(NORTH, &book, &waves, 1.0, |view| {
        let wave = &view.conclusions.waves[0];
        let view = AuditView { open_wave: Some(wave), ..*view };
        let page = page(&view, Some(forms()));
        for name in [
            "profile",
            "place",
            "unlist",
            "log",
            "overturned",
            "guardrail",
            "check",
            "dependency",
            "routine",
            "value",
            "area",
            "uneven",
            "guess",
            "review",
            "discussed",
            "step",
            "link",
        ] {
            let hidden = format!("name=\"form\" value=\"{name}\"");
            assert_eq!(page.matches(&hidden).count(), 1, "{name}");
        }
        assert_eq!(page.matches("value=\"withdraw\"").count(), 5);
        assert!(page.contains("href=\"/app/audit-snapshot/2026Q3.pdf?team=Operations/North\""));
        let mut ids: Vec<&str> =
            page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "an id stands twice");
        assert_eq!(page.matches("<label").count(), page.matches("<label for=").count());
    });
}

#[test]
fn a_refused_form_keeps_what_was_typed_and_names_the_field() {
    let (book, waves) = (full_book([5; 5]), [audit_wave(0)]);
    let typed = |form: AuditForm, fields: &[(&str, &str)], field: AuditField| Forms {
        typed: Some(Typed {
            form,
            fields: fields.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect(),
            field,
            problem: "Fix <this>".to_owned(),
        }),
        ..forms()
    };
    with_view(NORTH, &book, &waves, 1.0, |view| {
        let fields = [("rule", "Ask \"Kim\" first"), ("written", "no")];
        let page = page(view, Some(typed(AuditForm::Guardrail, &fields, AuditField::Rule)));
        assert!(page.contains("value=\"Ask &#34;Kim&#34; first\""), "{page}");
        assert!(page.contains("<option value=\"no\" selected>No</option>"));
        assert!(page.contains("id=\"guardrails-guardrail-rule-e\">Fix &#60;this&#62;"));
        assert!(page.contains("aria-describedby=\"guardrails-guardrail-rule-e\" autofocus"));
        assert_eq!(page.matches(" autofocus").count(), 1);
        assert_eq!(page.matches("<details class=\"write\" open>").count(), 1);
        assert!(page.contains("<title>Error: "), "{page}");
    });
    with_view(NORTH, &book, &waves, 1.0, |view| {
        let of_log = book.log()[0].number.to_string();
        for forms in [
            typed(AuditForm::Withdraw, &[("entry", &of_log)], AuditField::Reason),
            typed(AuditForm::Agree, &[], AuditField::Outcome),
            typed(AuditForm::Guess, &[("methods", "3")], AuditField::Whole),
            typed(AuditForm::Discussed, &[("on", "soon")], AuditField::Whole),
        ] {
            let page = page(view, Some(forms.clone()));
            assert_eq!(page.matches(" autofocus").count(), 1, "{forms:?}");
            assert_eq!(page.matches("Fix &#60;this&#62;").count(), 1, "{forms:?}");
        }
    });
}

#[test]
fn the_teams_link_is_shown_where_it_was_made() {
    let book = full_book([5; 5]);
    with_view(NORTH, &book, &[], 1.0, |view| {
        let link = Some("https://pulse.example/a#secret-code".to_owned());
        let with = page(view, Some(Forms { link, ..forms() }));
        assert_eq!(with.matches("secret-code").count(), 1);
        assert!(with.contains("Whoever has it reads this audit"));
    });
}

#[test]
fn the_snapshot_needs_nothing_else() {
    let (mut book, waves) = (full_book([5; 5]), [audit_wave(0)]);
    let step = book.before().unwrap().steps[0].number;
    let outcome = crate::domain::audit::Outcome::Done;
    for entry in [
        Entry::Reviewed { step, outcome, note: line("It held") },
        Entry::Discussed { on: TODAY },
        Entry::Agreed,
    ] {
        let moment = Moment { today: TODAY, open_audit_wave: None, colleagues: &[] };
        book.write(entry, moment).unwrap();
    }
    let messages = Messages::load().unwrap();
    with_view(NORTH, &book, &waves, 1.0, |view| {
        for (locale, agreed) in [
            (Locale::EN, "agreed on 22 November 2026"),
            (Locale::DE, "vereinbart am 22. November 2026"),
        ] {
            let t = messages.in_locale(locale);
            let html = audit_snapshot(view, t, "Elm Street Works").unwrap().html;
            assert!(html.contains(agreed), "{html}");
            assert!(html.contains(&format!("<html lang=\"{}\">", locale.tag())));
            for outward in
                ["href=", "src=", "<form", "<script", "<link", "url(", "@import", "[audit-"]
            {
                assert!(!html.contains(outward), "{outward}");
            }
        }
        let by_code = in_locale(Locale::EN, |chrome| {
            let page = audit_page(view, None, chrome).unwrap().with_download("the-code");
            page.render().unwrap()
        });
        assert_eq!(by_code.matches("value=\"the-code\"").count(), 1);
    });
}

#[test]
fn without_a_reader_who_signed_in_nobody_can_sign_out() {
    let book = Book::default();
    with_view(NORTH, &book, &[], 1.0, |view| {
        let messages = Messages::load().unwrap();
        let chrome = chrome(messages.in_locale(Locale::DE));
        let chrome = Chrome { signed_in_as: "", nav: Vec::new(), ..chrome };
        let page = audit_page(view, None, chrome).unwrap().render().unwrap();
        assert!(!page.contains("<form") && !page.contains("<nav"), "{page}");
        assert!(!page.contains("[audit-"), "{page}");
    });
}

#[test]
fn after_writing_the_page_opens_where_the_entry_stands() {
    let book = full_book([5; 5]);
    for written in book.entries() {
        let section = audit_section(&book, &written.entry);
        let of_withdrawn = Entry::Withdrawn { entry: written.number, reason: line("x") };
        assert_eq!(audit_section(&book, &of_withdrawn), section);
    }
    let step = book.current().unwrap().steps[0].number;
    let withdrawn = Entry::Withdrawn { entry: step, reason: line("x") };
    assert_eq!(audit_section(&book, &withdrawn), "agreed");
    assert_eq!(audit_section(&book, &Entry::Agreed), "state");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// The paper of a team whose figures are withheld is the same whatever they are: neither an answer,
    /// nor the guess beside it, nor a figure from elsewhere leaves a digit.
    #[test]
    fn nothing_that_is_withheld_leaves_a_digit(
        shift in 0..4_u8,
        guess in prop::array::uniform5(1..6_u8),
        turnover in 0.0..100.0_f64,
    ) {
        let messages = Messages::load().unwrap();
        let paper = |shift, guess, turnover| {
            let (book, waves) = (full_book(guess), [audit_wave(shift)]);
            with_view(SMALL, &book, &waves, turnover, |view| {
                let mut paper = audit_paper(view, messages.in_locale(Locale::EN), "Elm").unwrap();
                // The figures of the group around it are released, and hold the team's answers.
                for section in &mut paper.sections {
                    section.blocks.retain(|block| {
                        !matches!(block, Block::Paragraph(text) if text.contains("is not this team"))
                    });
                }
                paper
            })
        };
        prop_assert_eq!(paper(shift, guess, turnover), paper(0, [3; 5], 1.0));
    }
}
