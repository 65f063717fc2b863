use std::fmt;

use askama::filters::Escaper;

/// Writes a value into Markdown so that it stays a text: `askama.toml` names it for templates in Markdown.
#[derive(Debug, Clone, Copy)]
pub struct MarkdownText;

impl Escaper for MarkdownText {
    fn write_escaped_str<W: fmt::Write>(&self, mut to: W, text: &str) -> fmt::Result {
        for letter in text.chars() {
            match letter {
                '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '&'
                | '~' | '!' => write!(to, "\\{letter}")?,
                letter if letter.is_control() => to.write_char(' ')?,
                letter => to.write_char(letter)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stays_a_text_in_one_cell() {
        let mut written = String::new();
        MarkdownText.write_escaped_str(&mut written, "A|B *c* [d](e)\n# f & <g>").unwrap();
        assert_eq!(written, r"A\|B \*c\* \[d\](e) \# f \& \<g\>");
    }
}
