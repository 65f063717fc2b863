//! Which encoding a file has that does not say it.

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252};

/// How many words show a reading.
const SHOWN: usize = 5;

/// An encoding that a file may have, and how its words read in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub encoding: &'static str,
    pub words: Vec<String>,
}

/// What a byte order mark says, with the length of the mark; else UTF-8 or UTF-16 where the bytes are it.
pub(in crate::domain) fn certain(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    Encoding::for_bom(bytes).or_else(|| {
        let is_utf_8 = std::str::from_utf8(bytes).is_ok();
        unmarked_utf_16(bytes).or(is_utf_8.then_some(UTF_8)).map(|encoding| (encoding, 0))
    })
}

/// UTF-16 without its mark: of Latin text every second byte is zero, and hardly any of the others.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), bytes.len() / 2);
    let tells = |many: usize, few: usize| many * 2 > pairs && few * 20 <= pairs;
    if tells(odd, even) { Some(UTF_16LE) } else { tells(even, odd).then_some(UTF_16BE) }
}

/// The readings that a person has to choose from; empty where the encoding is clear, or Windows-1252 as
/// good as any.
pub(in crate::domain) fn readings(bytes: &[u8]) -> Vec<Reading> {
    if certain(bytes).is_some() {
        return Vec::new();
    }
    let words: Vec<&[u8]> = bytes
        .split(|byte| !byte.is_ascii_alphanumeric() && byte.is_ascii())
        .filter(|word| word.len() > 1 && !word.is_ascii())
        .collect();
    // In Windows-1252 these are signs and rare letters, on an old Mac the letters of European languages.
    let mac_like = words.iter().any(|word| word.iter().any(|byte| (0x80..=0x9f).contains(byte)));
    let strange = |encoding: &'static Encoding| {
        words.iter().any(|word| is_strange(&encoding.decode_without_bom_handling(word).0))
    };
    if !mac_like && !strange(WINDOWS_1252) {
        return Vec::new();
    }
    let other = [MACINTOSH, WINDOWS_1250].into_iter().find(|encoding| !strange(encoding));
    let Some(other) = other.filter(|other| *other == MACINTOSH || strange(WINDOWS_1252)) else {
        return Vec::new();
    };
    let mut telling: Vec<[String; 2]> = Vec::new();
    for word in words {
        let read = [WINDOWS_1252, other]
            .map(|encoding| encoding.decode_without_bom_handling(word).0.into_owned());
        if read[0] != read[1] && telling.len() < SHOWN && !telling.contains(&read) {
            telling.push(read);
        }
    }
    let (usual, others) = telling.into_iter().map(|[usual, other]| (usual, other)).unzip();
    vec![
        Reading { encoding: WINDOWS_1252.name(), words: usual },
        Reading { encoding: other.name(), words: others },
    ]
}

/// Whether nobody writes a word like this: with a sign inside, or with a foreign letter among capitals and
/// small letters as no name has them.
fn is_strange(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let sign = |c: &char| {
        let latin = ('\u{c0}'..='\u{24f}').contains(c) && !matches!(c, '×' | '÷' | 'ƒ');
        !c.is_ascii() && !latin && !matches!(c, '\u{2019}' | '\u{2018}' | '–')
    };
    let small_before_capital = |pair: &[char]| match pair {
        [one, next] => {
            one.is_lowercase()
                && next.is_uppercase()
                && *one != 'ß'
                && !(one.is_ascii() && next.is_ascii())
        }
        _ => false,
    };
    let capital_inside = |three: &[char]| match three {
        [before, foreign, behind] => {
            before.is_uppercase()
                && foreign.is_uppercase()
                && !foreign.is_ascii()
                && behind.is_lowercase()
        }
        _ => false,
    };
    letters.iter().any(sign)
        || letters.windows(2).any(small_before_capital)
        || letters.windows(3).any(capital_inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<(&'static str, String)> {
        readings(bytes).into_iter().map(|it| (it.encoding, it.words.join(" "))).collect()
    }

    #[test]
    fn a_macs_old_encoding_is_asked_about_with_both_readings() {
        let mac = b"email,team\na@x,B\x9fro\nb@x,J\x9arg M\x9fller\nc@x,B\x9fro\n";
        assert_eq!(
            read(mac),
            [
                ("windows-1252", "B\u{178}ro J\u{161}rg M\u{178}ller".to_owned()),
                ("macintosh", "B\u{fc}ro J\u{f6}rg M\u{fc}ller".to_owned()),
            ]
        );
        // A Slovene and a German name read well in both.
        assert_eq!(read(b"Le\x9aar").len(), 2);
    }

    #[test]
    fn central_european_letters_are_asked_about() {
        let polish = WINDOWS_1250.encode("Michał Łoś, Paweł Wójcik, Świętosława").0;
        let names: Vec<&str> = readings(&polish).iter().map(|it| it.encoding).collect();
        assert_eq!(names, ["windows-1252", "windows-1250"]);
    }

    #[test]
    fn western_text_is_read_as_ever() {
        for western in ["Jörg Müller", "Hélène Françoise", "O’Neill – Müller", "STRAßE", "Zoë"]
        {
            let (bytes, ..) = WINDOWS_1252.encode(western);
            assert_eq!(read(&bytes), [], "{western}");
        }
        for certain in ["Büro".as_bytes(), b"\xff\xfeB\0", b"B\0\xfc\0", b"J\x81rg"] {
            assert_eq!(read(certain), [], "{certain:?}");
        }
    }
}
