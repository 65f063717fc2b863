use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use crate::domain::Locale;

/// Why a catalogue cannot be used. Found at the start, never while a page is made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    #[error("{file}: no language has this tag. Name the file by a BCP 47 tag.")]
    Language { file: String },
    #[error("{file}, line {line}: {problem}. Write it as Fluent asks: `key = text`.")]
    Syntax { file: String, line: usize, problem: String },
    #[error("{file}: the message `{message}` stands there twice. Remove one of them.")]
    Twice { file: String, message: String },
    #[error(
        "{file}: the message `{message}` uses {what}, which these catalogues do without. \
         Write plain text with variables and variants."
    )]
    NotPlain { file: String, message: String, what: &'static str },
    #[error("{file} lacks the message `{message}`, which {other} has. Add it, or remove it there.")]
    Missing { file: String, message: String, other: String },
    #[error(
        "{file}: the message `{message}` has the variables [{has}], but [{wants}] in {other}. \
         Use the same in both."
    )]
    Variables { file: String, message: String, has: String, wants: String, other: String },
}

/// The messages of one language.
pub(super) struct Catalogue {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
    /// The variables of each message.
    variables: BTreeMap<String, BTreeSet<String>>,
}

impl Catalogue {
    pub(super) fn parse(locale: Locale, source: &str) -> Result<Self, CatalogueError> {
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| {
            let at = errors.first().map_or(0, |error| error.pos.start);
            CatalogueError::Syntax {
                file: file(locale),
                line: source.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1,
                problem: errors.first().map_or_else(String::new, ToString::to_string),
            }
        })?;
        let mut variables = BTreeMap::new();
        for entry in resource.entries() {
            if let Some((message, used)) = read_entry(locale, entry)?
                && variables.insert(message.clone(), used).is_some()
            {
                return Err(CatalogueError::Twice { file: file(locale), message });
            }
        }
        let mut bundle = FluentBundle::new_concurrent(vec![language(locale)?]);
        // The marks would end up in subjects and in copied links; both languages run left to right.
        bundle.set_use_isolating(false);
        // Replaces nothing: a message that stands twice was refused above.
        bundle.add_resource_overriding(resource);
        Ok(Self { locale, bundle, variables })
    }

    /// Both catalogues have the same messages, with the same variables.
    pub(super) fn says_the_same_as(&self, other: &Self) -> Result<(), CatalogueError> {
        self.covers(other)?;
        other.covers(self)?;
        for (message, wants) in &self.variables {
            let has = other.variables.get(message).unwrap_or(wants);
            if has != wants {
                return Err(CatalogueError::Variables {
                    file: file(other.locale),
                    message: message.clone(),
                    has: listed(has),
                    wants: listed(wants),
                    other: file(self.locale),
                });
            }
        }
        Ok(())
    }

    fn covers(&self, other: &Self) -> Result<(), CatalogueError> {
        let missing = other.variables.keys().find(|message| !self.variables.contains_key(*message));
        missing.map_or(Ok(()), |message| {
            Err(CatalogueError::Missing {
                file: file(self.locale),
                message: message.clone(),
                other: file(other.locale),
            })
        })
    }

    pub(super) fn locale(&self) -> Locale {
        self.locale
    }

    /// The text of a message. A test keeps unknown keys and missing variables out of the program;
    /// should one get in, the page still stands and the log tells.
    pub(super) fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let locale = self.locale.tag();
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, locale, "there is no such message");
            return format!("[{key}]");
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        if !errors.is_empty() {
            tracing::error!(key, locale, ?errors, "a message lacks what stands in it");
        }
        text.into_owned()
    }

    #[cfg(test)]
    pub(super) fn variables(&self) -> &BTreeMap<String, BTreeSet<String>> {
        &self.variables
    }
}

fn file(locale: Locale) -> String {
    format!("reports/locale/{}.ftl", locale.tag())
}

/// The language whose plural rules apply.
fn language(locale: Locale) -> Result<LanguageIdentifier, CatalogueError> {
    locale.tag().parse().map_err(|_| CatalogueError::Language { file: file(locale) })
}

fn listed(variables: &BTreeSet<String>) -> String {
    variables.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}

/// A message's key and its variables; `None` for a comment.
fn read_entry(
    locale: Locale,
    entry: &ast::Entry<&str>,
) -> Result<Option<(String, BTreeSet<String>)>, CatalogueError> {
    let (id, value, attributes) = match entry {
        ast::Entry::Message(message) => (&message.id, message.value.as_ref(), &message.attributes),
        ast::Entry::Term(term) => (&term.id, None, &term.attributes),
        _ => return Ok(None),
    };
    let mut variables = BTreeSet::new();
    let read = match value {
        Some(pattern) if attributes.is_empty() => read_pattern(pattern, &mut variables),
        Some(_) => Err("an attribute"),
        None => Err("a term, or an attribute in place of a text"),
    };
    match read {
        Ok(()) => Ok(Some((id.name.to_owned(), variables))),
        Err(what) => {
            Err(CatalogueError::NotPlain { file: file(locale), message: id.name.to_owned(), what })
        }
    }
}

fn read_pattern(
    pattern: &ast::Pattern<&str>,
    variables: &mut BTreeSet<String>,
) -> Result<(), &'static str> {
    pattern.elements.iter().try_for_each(|element| match element {
        ast::PatternElement::TextElement { .. } => Ok(()),
        ast::PatternElement::Placeable { expression } => read_expression(expression, variables),
    })
}

fn read_expression(
    expression: &ast::Expression<&str>,
    variables: &mut BTreeSet<String>,
) -> Result<(), &'static str> {
    match expression {
        ast::Expression::Inline(inline) => read_inline(inline, variables),
        ast::Expression::Select { selector, variants } => {
            read_inline(selector, variables)?;
            variants.iter().try_for_each(|variant| read_pattern(&variant.value, variables))
        }
    }
}

fn read_inline(
    inline: &ast::InlineExpression<&str>,
    variables: &mut BTreeSet<String>,
) -> Result<(), &'static str> {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
            Ok(())
        }
        ast::InlineExpression::Placeable { expression } => read_expression(expression, variables),
        ast::InlineExpression::StringLiteral { .. }
        | ast::InlineExpression::NumberLiteral { .. } => Ok(()),
        ast::InlineExpression::FunctionReference { .. } => Err("a function"),
        ast::InlineExpression::MessageReference { .. } => Err("another message"),
        ast::InlineExpression::TermReference { .. } => Err("a term"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Messages;

    fn problem(en: &str, de: &str) -> String {
        Messages::parse(en, de).err().expect("a problem").to_string()
    }

    #[test]
    fn a_problem_names_the_file_the_message_and_the_mend() {
        let both = "a = x\n";
        for (en, de, says) in [
            (both, "", "reports/locale/de.ftl lacks the message `a`, which reports/locale/en.ftl"),
            ("", both, "reports/locale/en.ftl lacks the message `a`"),
            ("a = x\na = y\n", both, "reports/locale/en.ftl: the message `a` stands there twice"),
            ("a = { $n } x\n", "a = { $m }\n", "de.ftl: the message `a` has the variables [$m]"),
            (both, "a = x\n\nb\n", "reports/locale/de.ftl, line 3: "),
            ("b = { a }\n", both, "the message `b` uses another message"),
            ("b = { -a }\n", both, "the message `b` uses a term"),
            ("b = { NUMBER($n) }\n", both, "the message `b` uses a function"),
            ("-b = x\n", both, "the message `b` uses a term"),
            ("b = x\n .c = y\n", both, "the message `b` uses an attribute"),
        ] {
            let text = problem(en, de);
            assert!(text.contains(says), "{en:?} and {de:?} give: {text}");
        }
    }

    #[test]
    fn variables_in_variants_are_compared_too() {
        let en = "a = { $n ->\n [one] { $who } is\n *[other] { $who } are\n }\n";
        let de = "a = { $n ->\n [one] ist\n *[other] sind\n }\n";
        assert!(problem(en, de).contains("[$n], but [$n, $who]"), "{}", problem(en, de));
    }
}
