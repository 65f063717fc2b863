use super::*;

/// `a=b&c=d` without any encoding.
fn wanted(text: &str) -> Result<Wanted, FieldRefusal> {
    let pairs = text.split('&').map(|pair| pair.split_once('=').unwrap());
    let fields = Fields::new(pairs.map(|(name, value)| (name.into(), value.into())).collect());
    let wave = WaveId::numbered(3);
    read(&fields, Some(&wave)).unwrap()
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
    let unknown = Fields::new(vec![("form".into(), "grades".into())]);
    assert_eq!(read(&unknown, None), None);
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
        ("&wait_unit=days", FieldRefusalReason::NoNumber.with("wait_amount")),
        ("&wait_amount=2&wait_times=3", FieldRefusalReason::NotChosen.with("wait_unit")),
        ("&wait_amount=2&wait_unit=days", FieldRefusalReason::NoNumber.with("wait_times")),
        (
            "&wait_amount=0&wait_unit=days&wait_times=3",
            FieldRefusalReason::NoNumber.with("wait_amount"),
        ),
        (
            "&wait_amount=2&wait_unit=days&wait_times=1000",
            FieldRefusalReason::NoNumber.with("wait_times"),
        ),
        (
            "&wait_amount=1.5&wait_unit=days&wait_times=3",
            FieldRefusalReason::NoNumber.with("wait_amount"),
        ),
    ] {
        assert_eq!(log(part), Err(wrong), "{part}");
    }
}

#[test]
fn a_mistake_names_its_field() {
    for (form, mistake) in [
        ("form=begin&quarter=2026", FieldRefusalReason::NotChosen.with("quarter")),
        (
            "form=place&decision=tools&level=6&reason=x",
            FieldRefusalReason::OffTheLadder.with("level"),
        ),
        ("form=place&decision=tools&level=&reason=x", FieldRefusalReason::NotChosen.with("level")),
        ("form=place&level=3&reason=x", FieldRefusalReason::NoDecision.with("decision")),
        (
            "form=place&decision=tools&named=y&level=3&reason=x",
            FieldRefusalReason::TwoDecisions.with("named"),
        ),
        (
            "form=place&decision=pay&level=3&reason=x",
            FieldRefusalReason::NotChosen.with("decision"),
        ),
        (
            "form=place&decision=tools&level=outside&reason=x",
            FieldRefusalReason::NoGroup.with("owner"),
        ),
        (
            "form=place&decision=tools&level=3&owner=IT&reason=x",
            FieldRefusalReason::GroupOnTheLadder.with("owner"),
        ),
        ("form=place&decision=tools&level=3&reason= ", FieldRefusalReason::NoText.with("reason")),
        (
            "form=guess&methods=5&schedule=4&tools=3&priorities=2",
            FieldRefusalReason::NotChosen.with("budget"),
        ),
        (
            "form=guess&methods=0&schedule=4&tools=3&priorities=2&budget=1",
            FieldRefusalReason::OffTheLadder.with("methods"),
        ),
        ("form=step&text=x&by=2026-12-20&because=y", FieldRefusalReason::NoOwner.with("owner")),
        ("form=step&text=x&owner=Kim&by=soon&because=y", FieldRefusalReason::NoDate.with("by")),
        ("form=step&text=x&owner=Kim&by=2026-12-20", FieldRefusalReason::NoText.with("because")),
        ("form=withdraw&entry=&reason=x", FieldRefusalReason::NotChosen.with("entry")),
        (
            "form=guardrail&exception=conduct&rule=x&known=no",
            FieldRefusalReason::NotChosen.with("written"),
        ),
    ] {
        assert_eq!(wanted(form), Err(mistake), "{form}");
    }
    let fields = Fields::new(vec![("form".into(), GUESS.into())]);
    let locked = FieldRefusalReason::Entry(EntryRefusalReason::GuessLocked).with("");
    assert_eq!(read(&fields, None), Some(Err(locked)));
}
