use super::Translator;

/// What somebody is told about the size of their team before they answer.
///
/// `invited` are all its people, which is the number they know; `counting` those of them who hold no
/// reading role (R0), which is what decides; `k` is the threshold. A team of k to k + 2 who count is
/// told that a result may say much about it.
pub fn team_line(t: Translator<'_>, invited: u32, counting: u32, k: u32) -> String {
    let size = match counting {
        0 => t.get("team-nobody-counts"),
        _ => t.n("team-size", invited),
    };
    match counting {
        n if n < k => format!("{size} {}", t.get("team-below-threshold")),
        n if n <= k.saturating_add(2) => format!("{size} {}", t.n("team-near-threshold", k)),
        _ => size,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;
    use crate::messages::Messages;

    #[test]
    fn each_size_has_its_words() {
        let messages = Messages::load().unwrap();
        let en = messages.in_locale(Locale::EN);
        let small = "No result is shown for teams this small; your answers count only in larger \
                     groups.";
        assert_eq!(team_line(en, 4, 4, 5), format!("Your team has 4 people. {small}"));
        assert_eq!(team_line(en, 1, 1, 5), format!("Your team has 1 person. {small}"));
        assert!(team_line(en, 0, 0, 5).starts_with("Nobody in your team counts"));
        assert!(team_line(en, 0, 0, 5).ends_with(small));
        let near = "If fewer than 5 answer, nothing is shown; it may be withheld even then. If \
                    nearly all answer alike, the average shows roughly what.";
        for n in [5, 6, 7] {
            assert_eq!(team_line(en, n, n, 5), format!("Your team has {n} people. {near}"));
        }
        assert_eq!(team_line(en, 8, 8, 5), "Your team has 8 people.");
        assert!(team_line(en, 8, 8, 8).contains("If fewer than 8 answer"));
        // Five and their lead: the size is six, what may be shown follows from the five.
        assert_eq!(team_line(en, 6, 5, 5), format!("Your team has 6 people. {near}"));
        assert_eq!(team_line(en, 6, 4, 5), format!("Your team has 6 people. {small}"));
    }

    #[test]
    fn german_plurals() {
        let messages = Messages::load().unwrap();
        let de = messages.in_locale(Locale::DE);
        assert!(team_line(de, 0, 0, 5).starts_with("Aus deinem Team zählt niemand"));
        assert!(team_line(de, 1, 1, 5).starts_with("Dein Team hat 1 Person. Für so kleine Teams"));
        assert!(team_line(de, 6, 6, 5).starts_with("Dein Team hat 6 Personen. Wenn weniger als 5"));
        assert_eq!(team_line(de, 9, 9, 5), "Dein Team hat 9 Personen.");
    }
}
