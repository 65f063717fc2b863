/// What a person reads in the chat. No `Debug`: the links are theirs alone.
#[derive(Clone)]
pub struct ChatMessage {
    /// What a notification shows.
    pub title: String,
    /// Plain text, a paragraph each.
    pub paragraphs: Vec<String>,
    /// The one that everything is about; a message to try things out has none.
    pub link: Option<ChatLink>,
    /// Small, below.
    pub foot: Option<ChatLink>,
}

#[derive(Clone)]
pub struct ChatLink {
    pub says: String,
    pub address: String,
}

/// The text with every ASCII mark that Markdown may read as markup taken literally.
pub(super) fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut escaped, letter| {
        if "\\`*_{}[]()#+!|<>~@:".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
        escaped
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_a_link_or_calls_somebody() {
        assert_eq!(escaped("Elm [x](y) @all *1*"), "Elm \\[x\\]\\(y\\) \\@all \\*1\\*");
        assert_eq!(escaped("Größe 3, 50 %."), "Größe 3, 50 %.");
    }
}
