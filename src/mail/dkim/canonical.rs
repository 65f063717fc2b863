//! What is signed of a message, so that what servers do to blanks and line breaks on the way does not matter
//! ("relaxed" in RFC 6376, 3.4).

/// A header field.
pub struct Field {
    /// In small letters.
    pub name: String,
    /// On one line, with single blanks.
    value: String,
}

impl Field {
    pub fn relaxed(&self) -> String {
        format!("{}:{}", self.name, self.value)
    }
}

/// Head and body; `None` where there is no empty line between them, or the head is no text.
pub fn parted(message: &[u8]) -> Option<(&str, &[u8])> {
    const BETWEEN: &[u8] = b"\r\n\r\n";
    let at = message.windows(BETWEEN.len()).position(|four| four == BETWEEN)?;
    let (head, rest) = message.split_at_checked(at)?;
    Some((std::str::from_utf8(head).ok()?, rest.get(BETWEEN.len()..)?))
}

pub fn fields(head: &str) -> Vec<Field> {
    let mut whole: Vec<String> = Vec::new();
    for line in head.split("\r\n") {
        match whole.last_mut() {
            Some(field) if line.starts_with([' ', '\t']) => field.push_str(line),
            _ => whole.push(line.to_owned()),
        }
    }
    let field = |line: String| {
        let (name, value) = line.split_once(':')?;
        let words: Vec<&str> = value.split([' ', '\t']).filter(|word| !word.is_empty()).collect();
        Some(Field { name: name.trim().to_ascii_lowercase(), value: words.join(" ") })
    };
    whole.into_iter().filter_map(field).collect()
}

/// Without blanks at the ends of lines and empty lines at its end, each run of blanks as one.
pub fn body(body: &[u8]) -> Vec<u8> {
    let mut relaxed = Vec::with_capacity(body.len());
    let mut ends = 0;
    for line in body.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let mut is_blank = false;
        let begins = relaxed.len();
        for byte in line {
            if matches!(byte, b' ' | b'\t') {
                is_blank = true;
                continue;
            }
            if std::mem::take(&mut is_blank) {
                relaxed.push(b' ');
            }
            relaxed.push(*byte);
        }
        let is_empty = relaxed.len() == begins;
        relaxed.extend_from_slice(b"\r\n");
        if !is_empty {
            ends = relaxed.len();
        }
    }
    relaxed.truncate(ends);
    relaxed
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 6376, 3.4.5.
    #[test]
    fn the_standards_example() {
        let message = b"A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n";
        let (head, rest) = parted(message).unwrap();
        let relaxed: Vec<String> = fields(head).iter().map(Field::relaxed).collect();
        assert_eq!(relaxed, ["a:X", "b:Y Z"]);
        assert_eq!(body(rest), b" C\r\nD E\r\n");
    }

    #[test]
    fn a_body_without_text_is_empty_and_one_without_an_end_gets_it() {
        assert_eq!(body(b""), b"");
        assert_eq!(body(b"\r\n \r\n"), b"");
        assert_eq!(body(b"a"), b"a\r\n");
        assert!(parted(b"A: X\r\n").is_none());
    }
}
