use sdt_pulse::domain::Form;

use crate::support::sha256;

/// A form as it was stored before a language could be added, with the hash that the policy log has of it.
const STORED: &str = r#"{"name":"core+ACME","items":[{"id":"COM_S1","scale":"competence_satisfaction","response":{"id":"true2","options":[{"en":"No","de":"Nein"},{"en":"Yes","de":"Ja"}],"dont_know":{"en":"Don't know","de":"Weiß nicht"}},"frame":{"en":"At work:","de":"Bei der Arbeit:"},"text":{"en":"One.","de":"Eins."},"reverse":false}],"packs":[{"id":"ACME","title":{"en":"Scale","de":"Skala"},"restricted":false}]}"#;

#[test]
fn a_form_in_two_languages_is_written_as_it_was_so_that_hashes_stand() {
    let form: Form = serde_json::from_str(STORED).unwrap();
    let written = serde_json::to_string(&form).unwrap();
    assert_eq!(written, STORED);
    assert_eq!(
        sha256(&written),
        "92dd54eba07904154f222919f4a77b2150cff3ac209b040db3fceb2d81b99358"
    );
    assert!(!form.speaks(super::french()));
}
