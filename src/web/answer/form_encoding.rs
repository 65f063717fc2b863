//! `application/x-www-form-urlencoded`. Strict, unlike browsers' own reading: what is garbled is refused and
//! not guessed at. `tests/fuzz` takes this file by itself, so it names nothing of the house.

/// Names and values in their order; `None` for broken percent-encoding or UTF-8.
pub fn pairs(body: &[u8]) -> Option<Vec<(String, String)>> {
    let pair = |pair: &[u8]| {
        let mut parts = pair.splitn(2, |byte| *byte == b'=');
        Some((text(parts.next()?)?, text(parts.next().unwrap_or_default())?))
    };
    body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).map(pair).collect()
}

fn text(encoded: &[u8]) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.iter().copied();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => digit(rest.next()?)? * 16 + digit(rest.next()?)?,
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

fn digit(hex: u8) -> Option<u8> {
    u8::try_from(char::from(hex).to_digit(16)?).ok()
}
