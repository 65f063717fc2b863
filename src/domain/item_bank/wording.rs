//! What was released stays as it was: answers to two wordings cannot be compared.

use sha2::{Digest, Sha256};

use super::{ItemBank, ItemError};
use crate::domain::{Item, Translated, hexadecimal};

/// A line per released item: its id, and the hash of its wording.
const RELEASED: &str = include_str!("../../../survey-items/released.txt");

impl Item {
    /// SHA-256 over everything that a person reads and that a figure rests on: measure, key, frame,
    /// statement and answers, in English and German: other languages are an installation's own, and change
    /// nothing of what was released.
    pub fn wording_sha256(&self) -> String {
        let measure = match self.measure.scale() {
            Some(scale) => format!("scale {}", scale.id()),
            None => format!("facet {}", self.measure.facet().id()),
        };
        let mut lines =
            vec![measure, format!("reverse {}", self.reverse), self.response.id.clone()];
        let mut add = |text: &Translated| lines.extend([text.en.clone(), text.de.clone()]);
        add(&self.frame);
        add(&self.text);
        self.response.options.iter().for_each(&mut add);
        if let Some(dont_know) = &self.response.dont_know {
            add(dont_know);
        }
        // As JSON no line break within a text can pass for the end of one.
        hexadecimal(&Sha256::digest(serde_json::Value::from(lines).to_string()))
    }
}

/// The released wording of an item, if it is released.
fn released(id: &str) -> Option<&'static str> {
    let of_line = |line: &'static str| line.split_once(' ').filter(|(known, _)| *known == id);
    RELEASED.lines().find_map(of_line).map(|(_, sha256)| sha256)
}

/// The items whose id is released with another wording.
pub(super) fn changed<'a>(file: &str, items: impl Iterator<Item = &'a Item>) -> Vec<ItemError> {
    let is_changed = |item: &&Item| {
        released(item.id.as_str()).is_some_and(|sha256| item.wording_sha256() != sha256)
    };
    let problem = |item: &Item| ItemError {
        file: file.to_owned(),
        item: Some(item.id.to_string()),
        problem: "its wording, answers or measure are not those that were released".to_owned(),
        fix: "give the new wording a new id, and keep the released one".to_owned(),
    };
    items.filter(is_changed).map(problem).collect()
}

impl ItemBank {
    /// The list of released wordings, as it would be for this bank.
    pub fn released_list(&self) -> String {
        let items = self.instruments().iter().flat_map(|one| &one.form.items);
        items.map(|item| format!("{} {}\n", item.id, item.wording_sha256())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_item_is_released_as_it_is() {
        let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
        assert_eq!(bank.released_list(), RELEASED, "an item lacks its line in released.txt");
    }

    #[test]
    fn a_released_item_cannot_change_not_even_by_a_comma() {
        let (file, text) = ItemBank::SHIPPED[0];
        for (from, to) in [
            ("the main parts", "the main parts,"),
            ("Stimmt gar nicht", "Stimmt nicht"),
            ("Over the past two weeks", "Over the past week"),
            ("scale = \"competence_s", "facet = \"competence_s"),
            ("scale = \"competence_s", "reverse = true\nscale = \"competence_s"),
        ] {
            assert!(text.contains(from), "{from}");
            let changed = text.replacen(from, to, 1);
            let problems = ItemBank::parse(&[(file, &changed)]).unwrap_err();
            let said = problems[0].to_string();
            assert_eq!(
                said,
                "core.toml, COM_S1: its wording, answers or measure are not those that were \
                 released; give the new wording a new id, and keep the released one"
            );
        }
        let renamed = text.replace("\"COM_S1\"", "\"COM_S9\"").replace("main parts", "parts");
        assert!(ItemBank::parse(&[(file, &renamed)]).is_ok());
    }
}
