use super::*;
use crate::domain::{EmailAddress, FaultSaid, Languages, Locale, RowFault, UnitPath};
use proptest::prelude::*;

const HEADER: &str = "employee_id,email,name,team,manager_email,locale,timezone\n";

fn parse(bytes: &[u8]) -> Result<PeopleFile, Refused> {
    super::parse(bytes, &Answers::default(), jiff::civil::date(2026, 5, 20), &Languages::default())
}

fn problems(bytes: impl AsRef<[u8]>) -> Vec<PeopleRefusal> {
    parse(bytes.as_ref()).unwrap_err().problems
}

/// Row, column and problem of each.
fn brief(bytes: impl AsRef<[u8]>) -> Vec<(usize, String, String)> {
    problems(bytes)
        .into_iter()
        .map(|p| (p.row, p.column, p.fault.said().problem.into_owned()))
        .collect()
}

#[test]
fn a_full_row_becomes_a_person() {
    let text = format!(
        "{HEADER}7,Anna@X.example,Anna Ö. Berg,Ops / North,b@x.example,de-AT,europe/berlin\n"
    );
    let file = parse(text.as_bytes()).unwrap();
    let email = |text: &str| EmailAddress::parse(text).unwrap();
    let anna = Person {
        employee_id: Some("7".to_owned()),
        email: email("anna@x.example"),
        name: Some("Anna Ö. Berg".to_owned()),
        team: UnitPath::parse("Ops/North").unwrap(),
        manager_email: Some(email("b@x.example")),
        locale: Some(Locale::DE),
        timezone: Some("Europe/Berlin".to_owned()),
    };
    assert_eq!(file.people, [(2, anna)]);
    assert_eq!(file.notices, []);
    assert_eq!(file.columns.len(), 7);
}

#[test]
fn the_same_people_from_every_dialect() {
    let plain = "email,team,name\na@x.example,Nord,Jörg\nb@x.example,Süd,\n";
    let expected = parse(plain.as_bytes()).unwrap();
    let latin = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let utf16: Vec<u8> = "\u{feff}"
        .chars()
        .chain(plain.chars())
        .flat_map(|c| {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().flat_map(|u| u.to_le_bytes()).collect::<Vec<u8>>()
        })
        .collect();
    let dialects: [(&str, Vec<u8>, &[Notice]); 11] = [
        ("semicolon", plain.replace(',', ";").into(), &[]),
        ("tab", plain.replace(',', "\t").into(), &[]),
        ("mark", format!("\u{feff}{plain}").into(), &[]),
        ("crlf", plain.replace('\n', "\r\n").into(), &[]),
        ("old mac", plain.replace('\n', "\r").into(), &[]),
        ("1252", latin(plain), &[Notice::ReadAs("windows-1252")]),
        ("utf-16", utf16, &[Notice::ReadAs("UTF-16LE")]),
        ("quoted", plain.replace("Nord", "\"Nord\"").into(), &[]),
        ("German", plain.replace("email,team", "E-Mail,Abteilung").into(), &[]),
        ("no last line end", plain.trim_end().to_owned().into_bytes(), &[]),
        ("padded", plain.replace(',', " , ").into(), &[]),
    ];
    for (name, bytes, notices) in dialects {
        let file = parse(&bytes).unwrap_or_else(|found| panic!("{name}: {found:?}"));
        assert_eq!(file.people, expected.people, "{name}");
        assert_eq!(file.notices, notices, "{name}");
    }
    let reordered = "name,team,email\nJörg,Nord,a@x.example\n,Süd,b@x.example\n";
    assert_eq!(parse(reordered.as_bytes()).unwrap().people, expected.people);
}

#[test]
fn a_notice_names_the_encoding() {
    let text = Notice::ReadAs("windows-1252").to_string();
    assert!(text.contains("windows-1252") && text.contains("not UTF-8"), "{text}");
}

#[test]
fn quoted_fields_hold_separators_and_quotes() {
    let file = parse(b"email,team,name\na@x.example,\"R, D\",\"A \"\"B\"\" C\"\n").unwrap();
    let (_, person) = &file.people[0];
    assert_eq!(person.team.as_str(), "R, D");
    assert_eq!(person.name.as_deref(), Some("A \"B\" C"));
}

#[test]
fn blank_rows_and_empty_columns_are_passed_over() {
    let file = parse(b"\nemail,team,,\n\n,,,\na@x.example,T,,\n   \nb@x.example,T,,\n\n").unwrap();
    assert_eq!(file.people.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [5, 7]);
}

/// One row below the full header, and the one problem in it.
#[test]
fn every_cell_problem_names_row_column_and_value() {
    let long = "x".repeat(201);
    let long_row = format!("1,a@x.example,{long},T,,,");
    let cut = format!("{}…", "x".repeat(59));
    for (row, column, value, problem) in [
        ("1,anna,A,T,,,", "email", "anna", "there is no @ in the address"),
        ("1,a b@x,A,T,,,", "email", "a b@x", "there is a space in the address"),
        ("1,a@x.example,A,T//U,,,", "team", "T//U", "the team path has an empty part"),
        ("1,a@x.example,A,T/*,,,", "team", "T/*", "`*`, `.` and `..` are no team names"),
        (
            "1,a@x.example,A,T,A@X.example,,",
            "manager_email",
            "A@X.example",
            "this person is their own manager",
        ),
        (
            "1,a@x.example,A,T,,,UTC+1",
            "timezone",
            "UTC+1",
            "an offset does not say when summer time begins",
        ),
        ("1,a@x.example,A,T,,,Mars/Base", "timezone", "Mars/Base", "no time zone has this name"),
        (
            "1,a@x.example,A,T,,,Etc/Unknown",
            "timezone",
            "Etc/Unknown",
            "no time zone has this name",
        ),
        ("1,a@x.example,A\0,T,,,", "name", "A\u{fffd}", "it holds a NUL byte"),
        ("1,a@x.example,\"A\nB\",T,,,", "name", "A\u{fffd}B", "it holds a line break"),
        (
            "1,a@x.example,A\u{fffd},T,,,",
            "name",
            "A\u{fffd}",
            "it holds a character that cannot be read",
        ),
        ("1,a@x.example,A,T\u{200b}U,,,", "team", "T\u{fffd}U", "it holds an invisible character"),
        ("1,a@x.example,A,T\u{a0}U,,,", "team", "T\u{a0}U", "it holds a no-break space"),
        (&long_row, "name", &cut, "it is longer than 200 characters"),
    ] {
        let found = problems(format!("{HEADER}{row}\n"));
        assert_eq!(found.len(), 1, "{row}: {found:?}");
        let PeopleRefusal { row: at, column: of, value: shown, fault } = &found[0];
        assert_eq!((*at, of.as_str(), shown.as_str()), (2, column, value), "{row}");
        let FaultSaid { problem: said, fix, .. } = fault.said();
        assert_eq!(said, problem, "{row}");
        assert!(!fix.is_empty());
    }
}

#[test]
fn a_file_that_is_none_is_refused_as_a_whole() {
    let mut large = b"email,team\n".to_vec();
    large.resize(20 * 1024 * 1024 + 1, b'a');
    for (bytes, problem) in [
        (&b""[..], "the file is empty"),
        (b"\xef\xbb\xbf \r\n\n", "the file is empty"),
        (b",,\n,,", "the file is empty"),
        (b"PK\x03\x04rest", "this spreadsheet cannot be read"),
        (b"\xd0\xcf\x11\xe0rest", "this is a spreadsheet, not a CSV file"),
        (b"email,team\n", "there is no row below the header"),
        (b"email,team\n\n,\n", "there is no row below the header"),
        (b"anna@x.example,T\nb@x.example,T\n", "this row names no columns"),
        (
            b"\"email,team\na@x.example,T\n",
            "a quotation mark opens in the header and is never closed",
        ),
        (&large, "the file is larger than 20 MiB"),
    ] {
        let found = problems(bytes);
        assert_eq!(found.len(), 1, "{problem}: {found:?}");
        assert_eq!(found[0].row, 1);
        assert_eq!(found[0].fault.said().problem, problem);
    }
    let many = "x\n".repeat(200_001);
    assert_eq!(problems(&many)[0].fault.said().problem, "the file has more than 200000 rows");
    large.truncate(20 * 1024 * 1024);
    assert_ne!(problems(&large)[0].fault.said().problem, "the file is larger than 20 MiB");
}

#[test]
fn a_header_without_what_everybody_needs() {
    for (header, column) in [("email,name", "team"), ("team,name", "email")] {
        let found = problems(format!("{header}\na@x.example,T\n"));
        assert_eq!(found.len(), 1, "{header}: {found:?}");
        assert_eq!((found[0].row, found[0].column.as_str()), (1, column));
        assert_eq!(found[0].fault.said().problem, "the column is missing");
    }
}

#[test]
fn what_is_never_stored_is_said_by_name_and_its_values_are_not() {
    let file = parse(b"email,team,Gender,birthday\na@x.example,T,f,1980-01-01\n").unwrap();
    let said: Vec<String> = file.notices.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["never stored, and left out: Gender, birthday"]);
}

/// With `answers` left open: the questions; else who is imported.
fn with(text: &str, answers: &Answers) -> Result<Vec<String>, Vec<String>> {
    match super::parse(
        text.as_bytes(),
        answers,
        jiff::civil::date(2026, 5, 20),
        &Languages::default(),
    ) {
        Ok(file) => Ok(file.people.iter().map(|(_, one)| one.email.as_str().to_owned()).collect()),
        Err(refused) => {
            assert_eq!(refused.problems, []);
            Err(refused.questions.iter().map(ToString::to_string).collect())
        }
    }
}

#[test]
fn who_has_left_is_left_out_and_nothing_else_of_them_matters() {
    let text = "email,team,Status,Enabled,Last day\na@x.example,T,Aktiv,true,\nno,A\u{a0}B,Inaktiv,,\n\
                c@x.example,T,,False,\nd@x.example,T,,,19.05.2026\ne@x.example,T,On Leave,,2026-12-31\n";
    assert_eq!(with(text, &Answers::default()).unwrap(), ["a@x.example", "e@x.example"]);
    let said = parse(text.as_bytes()).unwrap().notices[0].to_string();
    assert!(said.ends_with("row 3, 4, 5"), "{said}");
    let unclear = problems("email,team,Last day\na@x.example,T,06/05/2026\n");
    assert_eq!(unclear[0].column, "last_day");
    let nobody = problems("email,team,status\na@x.example,T,left\n");
    assert_eq!(nobody[0].fault.said().problem, "no row is left to take in");
}

#[test]
fn rows_that_are_not_clearly_somebody_to_ask_are_asked_about() {
    let text = "email,team,name,userType\na@x.example,T,A,Member\n,T,Bo,\nn/a,T,C,\n\
                d@x.example,-,D,\nguest@y.example,,G,Guest\n";
    let asked = with(text, &Answers::default()).unwrap_err();
    assert_eq!(
        asked,
        [
            "what becomes of these guests or machines: row 6 guest@y.example?",
            "what becomes of these people without an address: row 3 Bo, row 4 C?",
            "what becomes of these people without a team: row 5 d@x.example?",
        ]
    );
    let left_out = [Group::Guests, Group::NoAddress, Group::NoTeam].into();
    let answers = Answers { left_out, ..Answers::default() };
    assert_eq!(with(text, &answers).unwrap(), ["a@x.example"]);
    // A guest who is taken in needs what everybody needs.
    let answers = Answers { taken_in: [Group::Guests].into(), ..answers };
    assert_eq!(with(text, &answers).unwrap(), ["a@x.example"]);
    let with_team = text.replace("y.example,,", "y.example,T,");
    assert_eq!(with(&with_team, &answers).unwrap(), ["a@x.example", "guest@y.example"]);
}

#[test]
fn managers_go_by_address_id_or_name() {
    let text = "employee_id,email,First Name,Last Name,team,manager\n1,a@x.example,Dora,Chef,T,\n\
                2,b@x.example,B,B,T,\"Chef, Dora\"\n3,c@x.example,C,C,T,1\n\
                4,d@x.example,D,D,T,mailto:A@x.example\n5,e@x.example,E,E,T,n/a\n";
    let file = parse(text.as_bytes()).unwrap();
    let managers: Vec<Option<&str>> = file
        .people
        .iter()
        .map(|(_, it)| it.manager_email.as_ref().map(EmailAddress::as_str))
        .collect();
    let dora = Some("a@x.example");
    assert_eq!(managers, [None, dora, dora, dora, None]);
    assert_eq!(file.people[0].1.name.as_deref(), Some("Dora Chef"));
    let own = problems("email,name,team,manager\na@x.example,A B,T,\"B, A\"\n");
    assert_eq!(own[0].fault.said().problem, "this person is their own manager");
}

#[test]
fn teams_are_joined_and_cut_as_systems_write_them() {
    let team = |text: &str| parse(text.as_bytes()).unwrap().people[0].1.team.to_string();
    assert_eq!(team("email,Org Unit Path\na@x.example,/Ops/North\n"), "Ops/North");
    assert_eq!(team("email,team\na@x.example,Ops/North/\n"), "Ops/North");
    assert_eq!(
        team("email,Supervisory Organization\na@x.example,Depot North (Dora Chef)\n"),
        "Depot North"
    );
    assert_eq!(team("email,team\na@x.example,Depot (North)\n"), "Depot (North)");
    let both = Answers {
        columns: ["Division", "Team"]
            .map(|it| (it.to_owned(), Some(Field::Of(Column::Team))))
            .into(),
        ..Answers::default()
    };
    let file = super::parse(
        b"Team,Division,email\nNorth,Ops,a@x.example\n",
        &both,
        jiff::civil::date(2026, 5, 20),
        &Languages::default(),
    );
    assert_eq!(file.unwrap().people[0].1.team.as_str(), "Ops/North");
}

#[test]
fn an_unknown_language_falls_back_with_a_notice() {
    let file = parse(b"email,team,locale\na@x.example,T,fr\nb@x.example,T,English\n").unwrap();
    let locales: Vec<Option<Locale>> = file.people.iter().map(|(_, one)| one.locale).collect();
    assert_eq!(locales, [None, Some(Locale::EN)]);
    assert_eq!(file.notices, [Notice::UnknownLanguages(vec!["fr".to_owned()])]);
}

#[test]
fn who_stands_twice_is_told_where_first() {
    let found = brief(
        "employee_id,email,team\n1,a@x.example,T\n2,b@x.example,T\n3,A@X.example,T\n1,c@x.example,T\n",
    );
    let expected = [
        (4, "email".to_owned(), "row 2 has the same address".to_owned()),
        (5, "employee_id".to_owned(), "row 2 has the same employee id".to_owned()),
    ];
    assert_eq!(found, expected);
}

#[test]
fn rows_of_the_wrong_length() {
    let found = brief("email,team,name\na@x.example,T\nb@x.example,T,B,x\nc@x.example,T,C\n");
    let expected = [
        (2, String::new(), "the row has 2 fields, the header 3".to_owned()),
        (3, String::new(), "the row has 4 fields, the header 3".to_owned()),
    ];
    assert_eq!(found, expected);
    let unnamed = brief("email,team,\na@x.example,T,surplus\n");
    let problem = "this value stands in a column without a name".to_owned();
    assert_eq!(unnamed, [(2, String::new(), problem)]);
}

#[test]
fn quotation_marks_that_swallow_rows() {
    let open = problems("email,team\na@x.example,T\nb@x.example,\"T\nc@x.example,T\n");
    assert_eq!(open.len(), 1);
    assert_eq!((open[0].row, open[0].value.as_str()), (3, "b@x.example"));
    assert!(open[0].fault.said().problem.contains("never closed"));
    let first = problems("email,team\na@x.example,T\n\"b@x.example\n");
    assert_eq!((first[0].row, first[0].value.as_str()), (3, "b@x.example"));
    let closed_late = problems("email,team\na@x.example,\"T\nb@x.example,T\"\nc,T\n");
    assert_eq!(closed_late[0].row, 2);
    assert!(closed_late[0].fault.said().problem.contains("line break"), "{closed_late:?}");
    let shifted = problems("email,team\na@x.example,\"T\nb@x.example\",T\nc,T\n");
    assert!(shifted[0].fault.said().fix.contains("quotation mark"), "{shifted:?}");
    // The row below counts as the spreadsheet shows it.
    assert_eq!((shifted[1].row, shifted[1].value.as_str()), (3, "c"));
}

#[test]
fn bytes_without_a_meaning_are_found_in_their_row() {
    let found = problems(b"email,team,name\na@x.example,T,J\xf6rg\nb@x.example,T,\x81\x41\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].row, found[0].column.as_str()), (3, "name"));
    assert_eq!(
        found[0].fault.said().problem,
        "it holds the byte 0x81, which means nothing in Windows-1252"
    );
}

#[test]
fn all_problems_are_reported_in_row_order() {
    let text = format!("{HEADER}1,anna,A,*,,,Mars\n2,b@x.example,B,T,a@@x,,\n3,c,C,*,,,\n");
    let found: Vec<(usize, String)> =
        problems(text).into_iter().map(|p| (p.row, p.column)).collect();
    let expected = [
        (2, "email"),
        (2, "team"),
        (2, "timezone"),
        (3, "manager_email"),
        (4, "email"),
        (4, "team"),
    ];
    assert_eq!(found, expected.map(|(row, column)| (row, column.to_owned())));
}

#[test]
fn a_flood_of_problems_ends_with_a_word_about_it() {
    let found = problems(format!("email,team\n{}", "x,T\n".repeat(3000)));
    assert_eq!(found.len(), 1001);
    assert_eq!(found[1000].row, 1002);
    assert!(found[1000].fault.said().problem.starts_with("more than 1000 problems"));
}

/// Every second one has a meaning to the reader.
fn any_byte_of_a_file() -> impl Strategy<Value = u8> {
    prop_oneof![any::<u8>(), prop::sample::select(b"\n\r\",;\t\0@/ ".as_slice())]
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any_byte_of_a_file(), 0..400)) {
        match parse(&bytes) {
            Ok(file) => prop_assert!(!file.people.is_empty()),
            Err(why) => prop_assert!(why != Refused::default()),
        }
    }

    #[test]
    fn no_rows_below_a_header_make_it_panic(rows in "[\",;\t\r\n \u{1}\0a@.x/*ä\u{fffd}]{0,120}") {
        match parse(format!("email,team,name\n{rows}").as_bytes()) {
            Ok(file) => prop_assert!(!file.people.is_empty()),
            Err(Refused { problems, questions, .. }) => {
                prop_assert!(problems.iter().all(|p| !p.fault.said().problem.is_empty() && p.row > 0));
                prop_assert!(!problems.is_empty() || !questions.is_empty());
            }
        }
    }

    #[test]
    fn a_mutated_file_is_read_or_refused(
        at in any::<prop::sample::Index>(),
        new in prop::collection::vec(any_byte_of_a_file(), 0..4),
    ) {
        let mut bytes = format!(
            "{HEADER}1,a@x.example,Anna,T/U,b@x.example,de,UTC\n2,b@x.example,\"B, C\",T,,en,\n"
        ).into_bytes();
        let at = at.index(bytes.len());
        bytes.splice(at..=at, new);
        match parse(&bytes) {
            Ok(file) => prop_assert_eq!(file.people.len(), 2),
            Err(Refused { problems, .. }) => {
                let rows = 1..=bytes.split(|byte| matches!(byte, b'\n' | b'\r')).count();
                prop_assert!(problems.iter().all(|p| rows.contains(&p.row)));
            }
        }
    }

    /// A row number is the number of lines above, whatever the rows hold.
    #[test]
    fn rows_are_counted_with_blank_ones(blanks in prop::collection::vec(0_usize..3, 1..8)) {
        let mut text = "email,team\n".to_owned();
        let mut expected = Vec::new();
        for (at, blank) in blanks.iter().enumerate() {
            text.push_str(&"\n".repeat(*blank));
            expected.push(text.lines().count() + 1);
            text += &["p", &at.to_string(), "@x.example,T\n"].concat();
        }
        let file = parse(text.as_bytes()).unwrap();
        let rows: Vec<usize> = file.people.iter().map(|(row, _)| *row).collect();
        prop_assert_eq!(rows, expected);
    }
}
