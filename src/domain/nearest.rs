/// The known word that `word` was most likely meant to be; `None` if none is near.
///
/// Near means that at most a third of the known word's characters would have to change.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_within(3, word, known)
}

/// The same where at most one in `share` of the characters would have to change.
pub(super) fn nearest_within<'a>(
    share: usize,
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = word.chars().count();
    known
        .into_iter()
        .filter_map(|candidate| {
            let limit = candidate.chars().count() / share;
            // Skips the comparison where it cannot succeed, however long `word` is.
            let comparable = candidate.chars().count().abs_diff(length) <= limit;
            let changes = if comparable { edit_distance(word, candidate) } else { usize::MAX };
            (changes <= limit).then_some((changes, candidate))
        })
        .min_by_key(|(changes, _)| *changes)
        .map(|(_, candidate)| candidate)
}

/// How many characters to insert, delete or replace (Levenshtein 1966).
fn edit_distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (at, from) in from.chars().enumerate() {
        let mut left = at + 1;
        let mut next = vec![left];
        for ((to, diagonal), up) in to.iter().zip(&row).zip(row.iter().skip(1)) {
            left = (diagonal + usize::from(from != *to)).min(up + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        for (from, to, changes) in
            [("", "", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("locale", "local", 1)]
        {
            assert_eq!(edit_distance(from, to), changes, "{from} {to}");
            assert_eq!(edit_distance(to, from), changes, "{to} {from}");
        }
    }

    #[test]
    fn a_far_word_has_no_nearest() {
        assert_eq!(nearest("timzone", ["team", "timezone"]), Some("timezone"));
        assert_eq!(nearest("shoe size", ["team", "timezone"]), None);
    }
}
