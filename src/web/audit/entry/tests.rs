use super::*;

/// `a=b&c=d` without any encoding.
fn wanted(text: &str) -> Result<Wanted, FieldRefusal> {
    let pairs = text.split('&').map(|pair| pair.split_once('=').unwrap());
    let fields = Fields::new(pairs.map(|(name, value)| (name.into(), value.into())).collect());
    let wave = WaveId::numbered(3);
    let form = AuditForm::parse(fields.text("form")).unwrap();
    read(form, &fields, Some(&wave))
}

fn entry(text: &str) -> Entry {
    match wanted(text) {
        Ok(Wanted::Entry(entry)) => entry,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn every_form_of_the_page_becomes_its_entry() {
    for (form, kind) in [
        ("form=begin&quarter=2026Q4", "begun"),
        ("form=profile&profile=guided&area=&reason=start", "profile_taken"),
        ("form=place&decision=tools&level=4&reason=trusted", "placed"),
        ("form=place&decision=&named=Leave&level=outside&owner=HR&reason=policy", "placed"),
        ("form=unlist&decision=tools&named=&reason=ours", "unlisted"),
        ("form=log&step=Sign-off&change=came&since=2026-10-01&by=Finance&proposal=drop", "logged"),
        ("form=overturned&decision=New rota&since=2026-10-01&by=Ops", "overturned"),
        ("form=guardrail&exception=conduct&rule=No gifts&written=yes&known=no", "guardrail"),
        ("form=check&question=tools&answer=partly&note=", "checked"),
        ("form=dependency&who=Billing&needs=partner", "dependency"),
        ("form=routine&work=Copying", "routine"),
        ("form=value&keep=Safety&cost=speed", "value"),
        ("form=area&name=Returns&skill=high&complexity=low&model=guided", "area"),
        ("form=uneven&reason=new work", "uneven_reason"),
        ("form=guess&methods=5&schedule=4&tools=3&priorities=2&budget=1", "guessed"),
        ("form=review&step=7&outcome=done&note=it went", "reviewed"),
        ("form=discussed&on=2026-11-20", "discussed"),
        ("form=step&text=No sign-off&owner=Kim&by=2026-12-20&because=fewer waits", "step"),
        ("form=withdraw&entry=4&reason=twice", "withdrawn"),
    ] {
        assert_eq!(serde_json::to_value(entry(form)).unwrap()["kind"], kind, "{form}");
    }
    assert_eq!(wanted("form=agree"), Ok(Wanted::Agree));
    assert_eq!(wanted("form=link"), Ok(Wanted::Link));
}

#[test]
fn a_wait_has_all_its_parts_or_none() {
    let log = |wait: &str| {
        wanted(&format!(
            "form=log&step=Sign-off&change=came&since=2026-10-01&by=Finance&proposal=drop{wait}"
        ))
    };
    let Ok(Wanted::Entry(Entry::Logged(LogStep { wait, .. }))) =
        log("&wait_amount=2&wait_unit=days&wait_times=3")
    else {
        panic!("it was refused")
    };
    assert_eq!(wait, Wait::new(2, WaitUnit::Days, 3));
    for (part, wrong) in [
        ("&wait_unit=days", FieldRefusalReason::NoNumber.with(F::WaitAmount)),
        ("&wait_amount=2&wait_times=3", FieldRefusalReason::NotChosen.with(F::WaitUnit)),
        ("&wait_amount=2&wait_unit=days", FieldRefusalReason::NoNumber.with(F::WaitTimes)),
        (
            "&wait_amount=0&wait_unit=days&wait_times=3",
            FieldRefusalReason::NoNumber.with(F::WaitAmount),
        ),
        (
            "&wait_amount=2&wait_unit=days&wait_times=1000",
            FieldRefusalReason::NoNumber.with(F::WaitTimes),
        ),
        (
            "&wait_amount=1.5&wait_unit=days&wait_times=3",
            FieldRefusalReason::NoNumber.with(F::WaitAmount),
        ),
    ] {
        assert_eq!(log(part), Err(wrong), "{part}");
    }
}

#[test]
fn a_mistake_names_its_field() {
    for (form, mistake) in [
        ("form=begin&quarter=2026", FieldRefusalReason::NotChosen.with(F::Quarter)),
        (
            "form=place&decision=tools&level=6&reason=x",
            FieldRefusalReason::OffTheLadder.with(F::Level),
        ),
        ("form=place&decision=tools&level=&reason=x", FieldRefusalReason::NotChosen.with(F::Level)),
        ("form=place&level=3&reason=x", FieldRefusalReason::NoDecision.with(F::Decision)),
        (
            "form=place&decision=tools&named=y&level=3&reason=x",
            FieldRefusalReason::TwoDecisions.with(F::Named),
        ),
        (
            "form=place&decision=pay&level=3&reason=x",
            FieldRefusalReason::NotChosen.with(F::Decision),
        ),
        (
            "form=place&decision=tools&level=outside&reason=x",
            FieldRefusalReason::NoGroup.with(F::Owner),
        ),
        (
            "form=place&decision=tools&level=3&owner=IT&reason=x",
            FieldRefusalReason::GroupOnTheLadder.with(F::Owner),
        ),
        ("form=place&decision=tools&level=3&reason= ", FieldRefusalReason::NoText.with(F::Reason)),
        (
            "form=guess&methods=5&schedule=4&tools=3&priorities=2",
            FieldRefusalReason::NotChosen.with(F::Guess(DecisionDomain::Budget)),
        ),
        (
            "form=guess&methods=0&schedule=4&tools=3&priorities=2&budget=1",
            FieldRefusalReason::OffTheLadder.with(F::Guess(DecisionDomain::Methods)),
        ),
        ("form=step&text=x&by=2026-12-20&because=y", FieldRefusalReason::NoOwner.with(F::Owner)),
        ("form=step&text=x&owner=Kim&by=soon&because=y", FieldRefusalReason::NoDate.with(F::By)),
        ("form=step&text=x&owner=Kim&by=2026-12-20", FieldRefusalReason::NoText.with(F::Because)),
        ("form=withdraw&entry=&reason=x", FieldRefusalReason::NotChosen.with(F::Entry)),
        (
            "form=guardrail&exception=conduct&rule=x&known=no",
            FieldRefusalReason::NotChosen.with(F::Written),
        ),
    ] {
        assert_eq!(wanted(form), Err(mistake), "{form}");
    }
    let fields = Fields::new(Vec::new());
    let locked = FieldRefusalReason::Entry(EntryRefusalReason::GuessLocked).with(F::Whole);
    assert_eq!(read(AuditForm::Guess, &fields, None), Err(locked));
}

/// What the definition says may be left empty may be, and nothing else.
#[test]
fn a_field_is_missed_if_and_only_if_the_form_requires_it() {
    let filled = |form: AuditForm| -> Vec<(String, String)> {
        let value = |field: F| match field {
            F::Quarter => "2026Q4",
            F::On | F::Since | F::By => "2026-12-20",
            F::Decision if form != AuditForm::Overturned => "tools",
            F::Level | F::Guess(_) => "4",
            F::Profile | F::Model => "guided",
            F::Change => "came",
            F::Proposal => "drop",
            F::Exception => "conduct",
            F::Written | F::Known => "yes",
            F::Question => "budget",
            F::Answer => "partly",
            F::Needs => "partner",
            F::Skill | F::Complexity => "high",
            F::Outcome => "done",
            F::Entry => "7",
            F::Step if form == AuditForm::Review || form == AuditForm::Share => "8",
            // All of these or none.
            F::WaitAmount | F::WaitUnit | F::WaitTimes => "",
            // One or the other, and only of a decision outside.
            F::Named | F::Owner if form != AuditForm::Step => "",
            _ => "words",
        };
        let by_line = form == AuditForm::Log || form == AuditForm::Overturned;
        let value = |field: F| if by_line && field == F::By { "Finance" } else { value(field) };
        let fields = form.fields().iter();
        fields.map(|one| (one.field.name().to_owned(), value(one.field).to_owned())).collect()
    };
    let wave = WaveId::numbered(3);
    let sent = |form, fields| read(form, &Fields::new(fields), Some(&wave));
    for form in AuditForm::ALL {
        assert!(sent(form, filled(form)).is_ok(), "{form:?}: {:?}", sent(form, filled(form)));
        for one in form.fields() {
            let mut fields = filled(form);
            for (name, value) in &mut fields {
                if name == one.field.name() {
                    value.clear();
                }
            }
            let found = sent(form, fields);
            // One of the two is needed, whichever.
            let is_decision = one.field == F::Decision && form != AuditForm::Overturned;
            if one.is_required || is_decision {
                assert_eq!(found.unwrap_err().field, one.field, "{form:?}");
            } else {
                assert!(found.is_ok(), "{form:?}, {:?}: {found:?}", one.field);
            }
        }
    }
}
