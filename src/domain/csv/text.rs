//! From bytes to text, and from text to rows.

use encoding_rs::Encoding;
use icu_normalizer::ComposingNormalizerBorrowed;

use super::encoding::certain;
use super::row_fault::FileFault;
use super::row_refusal::unseen;

/// In bytes.
pub(in crate::domain) const LARGEST: usize = 20 * 1024 * 1024;
/// A header with more names than this is no header.
pub(in crate::domain) const MOST_COLUMNS: usize = 100;
/// The header included. Bounds the memory that a file of tiny rows takes.
pub(in crate::domain) const MOST_ROWS: usize = 200_000;

/// A line of more bytes is no header.
const LONGEST_HEADER: usize = 64 * 1024;
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// How far down a header is looked for: exports put titles, dates and filters above it.
pub(in crate::domain) const HEADER_WITHIN: usize = 10;
/// What PowerShell's `Export-Csv` writes above the header.
pub(in crate::domain) const TYPE_LINE: &str = "#TYPE";

/// The file's text with `\n` as its only line end, without a byte order mark.
pub(in crate::domain) struct Text {
    pub text: String,
    pub encoding: &'static Encoding,
}

impl Text {
    /// UTF-8, what a byte order mark or the zeros of UTF-16 say, or else `otherwise`; Windows-1252 is usual.
    ///
    /// `header` is how such a file begins. Bytes that mean nothing come out as `U+FFFD` (UTF-8) or as C1 controls (Windows-1252).
    pub fn read(
        bytes: &[u8],
        header: &'static str,
        otherwise: &'static Encoding,
    ) -> Result<Self, FileFault> {
        if bytes.len() > LARGEST {
            return Err(FileFault::TooLarge);
        }
        // A zip (xlsx, ods) and the old xls.
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return Err(FileFault::Spreadsheet);
        }
        let (encoding, mark) = certain(bytes).unwrap_or((otherwise, 0));
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        if text.trim().is_empty() {
            return Err(FileFault::Empty(header));
        }
        Ok(Self { text, encoding })
    }
}

/// One row that holds something.
pub(in crate::domain) struct Record {
    /// As a spreadsheet numbers it: blank rows count, line breaks within quotes do not.
    pub row: usize,
    /// Trimmed, and in Unicode's composed form: a Mac writes `ü` as two characters.
    pub fields: Vec<String>,
    /// How many fields had something else at an end than what a keyboard's space bar writes.
    pub odd_ends: usize,
    /// Whether a quoted field runs over several lines.
    pub over_lines: bool,
    /// Whether a quotation mark is still open at the end of the file.
    pub unclosed: bool,
}

/// Splits the text into rows; those without any value are passed over, and reading ends one row
/// after [`MOST_ROWS`]. `is_known` says of a heading whether it names a column of such a file.
pub(in crate::domain) fn records(
    text: &str,
    is_known: impl Fn(&str) -> bool,
) -> Result<Vec<Record>, FileFault> {
    rows_of(text, is_known).map_err(|error| FileFault::Unparsable(error.to_string()))
}

fn rows_of(text: &str, is_known: impl Fn(&str) -> bool) -> Result<Vec<Record>, csv::Error> {
    // Excel writes its separator as a line of its own, and does not number that line.
    let (named, text) = match text.split_once('\n') {
        Some(("sep=,", rest)) => (Some(b','), rest),
        Some(("sep=;", rest)) => (Some(b';'), rest),
        Some(("sep=\t", rest)) => (Some(b'\t'), rest),
        _ => (None, text),
    };
    let separator = match named {
        Some(separator) => separator,
        None => separator_of(text, is_known)?,
    };
    split(text, separator)
}

/// The separator that yields the most known columns in one of the first lines, and of equals the most
/// columns in the first line.
fn separator_of(text: &str, is_known: impl Fn(&str) -> bool) -> Result<u8, csv::Error> {
    let mut best = (0, 0, b',');
    for separator in SEPARATORS {
        let lines = text.lines().filter(|line| {
            line.len() <= LONGEST_HEADER
                && line.contains(char::is_alphanumeric)
                && !line.starts_with(TYPE_LINE)
        });
        let (mut most_known, mut columns) = (0, None);
        for line in lines.take(HEADER_WITHIN) {
            let fields = split(line, separator)?.into_iter().next().map_or(vec![], |r| r.fields);
            // A header of the size that is accepted at all.
            let known = fields.iter().take(MOST_COLUMNS).filter(|name| is_known(name)).count();
            most_known = most_known.max(known);
            columns.get_or_insert(fields.len());
        }
        let columns = columns.unwrap_or_default();
        if (most_known, columns) > (best.0, best.1) {
            best = (most_known, columns, separator);
        }
    }
    Ok(best.2)
}

/// The value, and whether an end of it held a space or a mark that nobody typed.
pub(in crate::domain) fn cleaned(value: &str) -> (String, bool) {
    let plain = value.trim_matches([' ', '\t', '\n']);
    let ends = |c: char| c.is_whitespace() || unseen(c) && !c.is_control();
    let trimmed = plain.trim_matches(ends);
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(trimmed);
    (composed.into_owned(), trimmed.len() < plain.len())
}

/// Whether a row holds nothing, in this separator or in another: spreadsheets pad tables with both.
fn is_blank(fields: &[String]) -> bool {
    let nothing = |c: char| {
        c.is_whitespace() || c.is_ascii() && SEPARATORS.iter().any(|s| c == char::from(*s))
    };
    fields.iter().all(|field| field.chars().all(nothing))
}

fn split(text: &str, separator: u8) -> Result<Vec<Record>, csv::Error> {
    // The csv crate takes an unclosed quotation mark as closed at the end. So the text gets one row
    // more, a row that no file can hold: if it does not come out again, a quote has swallowed it.
    const LAST: &str = "\u{1}";
    let text = format!("{text}\n{LAST}");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut records = Vec::new();
    let mut within_quotes = 0;
    let mut rows = reader.records().peekable();
    while let Some(record) = rows.next() {
        let record = record?;
        let (line, start) = record.position().map_or((1, 0), |at| (at.line(), at.byte()));
        let (line, start) = (narrow(line), narrow(start));
        // The reader's position stands before the blank lines that it passed over.
        let blank = text.bytes().skip(start).take_while(|byte| *byte == b'\n').count();
        let row = line + blank - within_quotes;
        let breaks = record.as_slice().matches('\n').count();
        within_quotes += breaks;
        let (mut fields, odd): (Vec<String>, Vec<bool>) = record.iter().map(cleaned).unzip();
        let odd_ends = odd.into_iter().filter(|odd| *odd).count();
        let at_end = rows.peek().is_none();
        let unclosed = at_end && !(record.len() == 1 && record.as_slice() == LAST);
        if unclosed && let Some(last) = fields.last_mut() {
            *last = last.trim_end_matches(LAST).trim_end().to_owned();
        }
        if unclosed || (!at_end && !is_blank(&fields)) {
            records.push(Record { row, fields, odd_ends, over_lines: breaks > 0, unclosed });
        }
        if records.len() > MOST_ROWS {
            break;
        }
    }
    Ok(records)
}

/// A place in a text that is in memory.
fn narrow(place: u64) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::WINDOWS_1252;

    fn rows(text: &str) -> Vec<(usize, Vec<String>, bool)> {
        records(text, |name| ["email", "team"].contains(&name))
            .unwrap()
            .into_iter()
            .map(|r| (r.row, r.fields, r.unclosed))
            .collect()
    }

    fn numbers(text: &str) -> Vec<usize> {
        rows(text).into_iter().map(|(row, ..)| row).collect()
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
        assert_eq!(numbers("email,team\na,b\nc,d\n"), [1, 2, 3]);
        assert_eq!(numbers("\n\nemail,team\n\n\na,b\n\n"), [3, 6]);
        assert_eq!(numbers("email,team\n,\n  \na,b"), [1, 4]);
        assert_eq!(numbers("email,team\n\"a\nb\nc\",d\n\ne,f\n"), [1, 2, 4]);
        assert_eq!(numbers("sep=;\nemail;team\na;b\n"), [1, 2]);
    }

    #[test]
    fn an_open_quotation_mark_is_seen_wherever_it_opens() {
        let unclosed = |text: &str| rows(text).iter().filter(|(.., open)| *open).count();
        for open in ["email,team\n\"a,b", "email,team\na,\"", "email,team\na,\"b\nc,d\n\n", "\""] {
            assert_eq!(unclosed(open), 1, "{open:?}");
        }
        for closed in ["email,team\n\"a\",\"b\"", "email,team\na,b\"\n", "email,team\na,\"\"\n"] {
            assert_eq!(unclosed(closed), 0, "{closed:?}");
        }
        // Even a file that holds the mark of the last row.
        assert_eq!(rows("email,team\n\u{1}\n\u{1}\n").len(), 3);
    }

    #[test]
    fn the_separator_is_the_one_that_yields_known_columns() {
        for (header, separator) in [
            ("email,team", b','),
            ("email;team", b';'),
            ("email\tteam", b'\t'),
            ("\"Team, Ort; Haus\";email;team", b';'),
            ("Name, Vorname;email;Abteilung", b';'),
            ("email", b','),
            ("a;b;c", b';'),
            (",,\n;;;;\nemail;team", b';'),
            ("email|team", b'|'),
            ("Staff, Leeds, all\nas of May, 3\nemail;team", b';'),
            ("#TYPE a, b, c\nemail;team", b';'),
        ] {
            assert_eq!(
                separator_of(header, |name| ["email", "team"].contains(&name)).unwrap(),
                separator,
                "{header}"
            );
        }
    }

    #[test]
    fn encodings() {
        let read = |bytes: &[u8]| {
            Text::read(bytes, "a,b", WINDOWS_1252).map(|t| (t.text, t.encoding.name())).unwrap()
        };
        assert_eq!(read("ä\r\nb\rc".as_bytes()), ("ä\nb\nc".to_owned(), "UTF-8"));
        assert_eq!(read(b"\xef\xbb\xbfa"), ("a".to_owned(), "UTF-8"));
        assert_eq!(read(b"\xe4\x80"), ("ä€".to_owned(), "windows-1252"));
        assert_eq!(read(b"\xff\xfea\0"), ("a".to_owned(), "UTF-16LE"));
        assert_eq!(read(b"\xef\xbb\xbfa\xe4"), ("a\u{fffd}".to_owned(), "UTF-8"));
        assert_eq!(read(b"a\0\xe4\0"), ("a\u{e4}".to_owned(), "UTF-16LE"));
        assert_eq!(read(b"\0a\0,\x01\x42"), ("a,\u{142}".to_owned(), "UTF-16BE"));
        assert_eq!(read(b"a,b\nc\0,d"), ("a,b\nc\0,d".to_owned(), "UTF-8"));
    }

    #[test]
    fn what_nobody_typed_is_taken_off_at_the_ends() {
        for (value, clean, odd) in [
            (" a b ", "a b", false),
            ("\u{a0}a\u{a0}b\u{200b}", "a\u{a0}b", true),
            ("\u{feff}a", "a", true),
            ("Bu\u{308}ro", "B\u{fc}ro", false),
            ("\u{200b}", "", true),
            ("a\0", "a\0", false),
        ] {
            assert_eq!(cleaned(value), (clean.to_owned(), odd), "{value:?}");
        }
    }

    #[test]
    fn padding_in_any_separator_is_no_row() {
        assert_eq!(numbers("email,team\na,b\n,,,\n;;;\n | \n\n"), [1, 2]);
    }
}
