use std::fmt;

use zeroize::Zeroizing;

use super::{NoRandomness, Pepper, TokenMac, random};
use crate::domain::WaveId;

/// Crockford's base 32: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const UNIT_LETTERS: usize = 4;
const RANDOM_LETTERS: usize = 11;
const LETTERS: usize = UNIT_LETTERS + RANDOM_LETTERS + 1;
/// Of Crockford's check symbol.
const MODULUS: usize = 37;

/// What somebody draws from an envelope: the place of their unit in the wave's roster, 55 random bits and a check
/// letter, in sixteen letters of Crockford's base 32. Nothing of it says who drew it, and the database knows
/// nothing but its MAC: not even the unit.
#[derive(Clone, PartialEq, Eq)]
pub struct LotCode(Zeroizing<String>);

impl LotCode {
    /// The most units of a roster.
    pub const MOST_UNITS: usize = 1 << (5 * UNIT_LETTERS);

    /// `None` where a wave has more than [`Self::MOST_UNITS`].
    pub fn mint(unit: usize) -> Result<Option<Self>, NoRandomness> {
        if unit >= Self::MOST_UNITS {
            return Ok(None);
        }
        loop {
            let bytes = Zeroizing::new(random::<RANDOM_LETTERS>()?);
            let places = (0..UNIT_LETTERS).rev().map(|at| unit >> (5 * at) & 31);
            let drawn = bytes.iter().map(|byte| usize::from(byte & 31));
            let mut text: String = places.chain(drawn).filter_map(letter).collect();
            // One in seven has a check symbol that is no letter or digit: another is drawn.
            if let Some(check) = check(&text).and_then(letter) {
                text.push(check);
                return Ok(Some(Self(Zeroizing::new(text))));
            }
        }
    }

    /// As it was typed: in any case, with or without spaces and hyphens, O for 0, I or L for 1. `None` unless the
    /// check letter fits; says nothing of whether it was ever minted.
    pub fn parse(text: &str) -> Option<Self> {
        let mut code = String::with_capacity(LETTERS);
        for c in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                c => c,
            };
            value(c)?;
            code.push(c);
        }
        let code = Zeroizing::new(code);
        if code.len() != LETTERS {
            return None;
        }
        let (body, last) = code.split_at_checked(LETTERS - 1)?;
        let fits = check(body) == value(last.chars().next()?);
        fits.then(|| Self(code.clone()))
    }

    /// The place of the unit in the roster.
    pub fn unit(&self) -> usize {
        let letters = self.0.chars().take(UNIT_LETTERS).filter_map(value);
        letters.fold(0, |unit, letter| unit << 5 | letter)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In groups of four, as it is printed.
    pub fn grouped(&self) -> String {
        let mut text = String::with_capacity(LETTERS + 3);
        for (at, c) in self.0.chars().enumerate() {
            if at > 0 && at % 4 == 0 {
                text.push('-');
            }
            text.push(c);
        }
        text
    }

    /// HMAC-SHA256(pepper, "lot1" ‖ wave ‖ code).
    pub fn mac(&self, pepper: &Pepper, wave: &WaveId) -> TokenMac {
        TokenMac::of(pepper, &[b"lot1", wave.as_str().as_bytes(), b".", self.0.as_bytes()])
    }
}

impl fmt::Debug for LotCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LotCode(…)")
    }
}

fn letter(value: usize) -> Option<char> {
    ALPHABET.get(value).copied().map(char::from)
}

fn value(letter: char) -> Option<usize> {
    ALPHABET.iter().position(|one| char::from(*one) == letter)
}

/// Crockford's check: the number that the letters are, modulo 37.
fn check(letters: &str) -> Option<usize> {
    letters.chars().try_fold(0, |rest, c| Some((rest * 32 + value(c)?) % MODULUS))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        for unit in [0, 1, 31, 32, 1_000, LotCode::MOST_UNITS - 1] {
            let code = LotCode::mint(unit).unwrap().unwrap();
            assert_eq!(code.unit(), unit);
            let printed = code.grouped();
            assert_eq!(printed.len(), 19);
            let sloppy =
                printed.to_lowercase().replace('0', "o").replace('1', "l").replace('-', " ");
            for typed in [printed.as_str(), sloppy.as_str(), code.as_str()] {
                assert_eq!(LotCode::parse(typed).unwrap().as_str(), code.as_str(), "{typed}");
            }
        }
        assert!(LotCode::mint(LotCode::MOST_UNITS).unwrap().is_none());
    }

    /// All single letters and all neighbours that are exchanged.
    #[test]
    fn a_slip_of_the_finger_is_no_code() {
        let code = LotCode::mint(7).unwrap().unwrap();
        let letters: Vec<char> = code.as_str().chars().collect();
        let is_none = |changed: &[char]| {
            let text: String = changed.iter().collect();
            text == code.as_str() || LotCode::parse(&text).is_none()
        };
        for at in 0..letters.len() {
            for other in ALPHABET {
                let mut changed = letters.clone();
                changed[at] = char::from(*other);
                assert!(is_none(&changed), "{changed:?}");
            }
            let mut changed = letters.clone();
            changed.swap(at, (at + 1) % letters.len());
            assert!(at + 1 == letters.len() || is_none(&changed), "{changed:?}");
        }
        for wrong in ["", "0000", "U000-0000-0000-0000", "0000-0000-0000-00000"] {
            assert!(LotCode::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn no_two_codes_are_the_same_and_none_shows_itself() {
        let codes: BTreeSet<String> =
            (0..1_000).map(|_| LotCode::mint(3).unwrap().unwrap().as_str().to_owned()).collect();
        assert_eq!(codes.len(), 1_000);
        let code = LotCode::mint(3).unwrap().unwrap();
        assert_eq!(format!("{code:?}"), "LotCode(…)");
        let (pepper, w1, w2) =
            (Pepper::from_bytes([1; 32]), WaveId::numbered(1), WaveId::numbered(2));
        assert_ne!(code.mac(&pepper, &w1), code.mac(&pepper, &w2));
    }
}
