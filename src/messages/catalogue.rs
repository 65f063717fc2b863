use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use super::key;
use crate::domain::{Locale, nearest};

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
    #[error("{file} lacks the message `{message}`, which {other} has. Add it.")]
    Missing { file: String, message: String, other: String },
    #[error("{file}: the message `{message}` is none that {other} has. {mend}")]
    Unknown { file: String, message: String, other: String, mend: String },
    #[error(
        "{file}: the message `{message}` has the variables [{has}], but [{wants}] in {other}. \
         Use the same in both."
    )]
    Variables { file: String, message: String, has: String, wants: String, other: String },
    #[error(
        "{file}: the message `{message}` lacks the variant [{variant}], which {other} has. Add it: \
         its own text stands for that case alone."
    )]
    Variant { file: String, message: String, variant: String, other: String },
}

/// The messages of one language.
pub struct Catalogue {
    locale: Locale,
    /// What problems name.
    file: String,
    bundle: FluentBundle<FluentResource>,
    parts: BTreeMap<String, Parts>,
}

/// What translations of a message have in common.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Parts {
    variables: BTreeSet<String>,
    /// The names by which a text is picked, but for those of plurals, which differ from language to language.
    variants: BTreeSet<String>,
}

/// The plural categories of CLDR.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Catalogue {
    /// Reads a file; `file` names it in problems.
    ///
    /// # Errors
    /// Every problem found in it.
    pub fn parse(locale: Locale, file: &str, source: &str) -> Result<Self, Vec<CatalogueError>> {
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| {
            let syntax = |error: &fluent_syntax::parser::ParserError| CatalogueError::Syntax {
                file: file.to_owned(),
                line: source.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count()
                    + 1,
                problem: error.to_string(),
            };
            errors.iter().map(syntax).collect::<Vec<_>>()
        })?;
        let (mut parts, mut problems) = (BTreeMap::new(), Vec::new());
        for entry in resource.entries() {
            match read_entry(entry) {
                None => {}
                Some((message, Ok(read))) => {
                    let is_twice = parts.insert(message.clone(), read).is_some();
                    let file = file.to_owned();
                    problems.extend(is_twice.then_some(CatalogueError::Twice { file, message }));
                }
                Some((message, Err(what))) => {
                    let file = file.to_owned();
                    problems.push(CatalogueError::NotPlain { file, message, what });
                }
            }
        }
        let language: Option<LanguageIdentifier> = locale.tag().parse().ok();
        let Some(language) = language else {
            problems.push(CatalogueError::Language { file: file.to_owned() });
            return Err(problems);
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks would end up in subjects and in copied links; these languages run left to right.
        bundle.set_use_isolating(false);
        // Replaces nothing: a message that stands twice was refused above.
        bundle.add_resource_overriding(resource);
        Ok(Self { locale, file: file.to_owned(), bundle, parts })
    }

    /// What keeps it from saying all that another says, and nothing else.
    pub(super) fn differences(&self, other: &Self) -> Vec<CatalogueError> {
        let (file, other_file) = (|| self.file.clone(), || other.file.clone());
        let missing = other.parts.keys().filter(|message| !self.parts.contains_key(*message));
        let missing = missing.map(|message| CatalogueError::Missing {
            file: file(),
            message: message.clone(),
            other: other_file(),
        });
        let unknown = self.parts.keys().filter(|message| !other.parts.contains_key(*message));
        let unknown = unknown.map(|message| CatalogueError::Unknown {
            file: file(),
            message: message.clone(),
            other: other_file(),
            mend: match nearest(message, other.parts.keys().map(String::as_str)) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => "Remove it.".to_owned(),
            },
        });
        let both = other.parts.iter().filter_map(|(message, wants)| {
            self.parts.get(message).map(|has| (message, has, wants))
        });
        let differ = both.flat_map(|(message, has, wants)| {
            let variables = (has.variables != wants.variables).then(|| CatalogueError::Variables {
                file: file(),
                message: message.clone(),
                has: listed(&has.variables),
                wants: listed(&wants.variables),
                other: other_file(),
            });
            let variants = wants.variants.difference(&has.variants);
            let variants = variants.map(|variant| CatalogueError::Variant {
                file: file(),
                message: message.clone(),
                variant: variant.clone(),
                other: other_file(),
            });
            variables.into_iter().chain(variants).collect::<Vec<_>>()
        });
        missing.chain(unknown).chain(differ).collect()
    }

    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// What the language calls itself.
    pub fn own_name(&self) -> String {
        self.format(key("language-own-name"), None)
    }

    /// How many messages it has.
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The text of a message. A test keeps unknown keys and missing variables out of the program;
    /// should one get in, the page still stands and the log tells.
    pub(super) fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let locale = self.locale;
        let locale = locale.tag();
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

    /// Each message with its variables.
    #[cfg(test)]
    pub(super) fn variables(&self) -> impl Iterator<Item = (&String, &BTreeSet<String>)> {
        self.parts.iter().map(|(message, parts)| (message, &parts.variables))
    }
}

fn listed(variables: &BTreeSet<String>) -> String {
    variables.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}

/// A message's key and what is in it; `None` for a comment.
fn read_entry(entry: &ast::Entry<&str>) -> Option<(String, Result<Parts, &'static str>)> {
    let (id, value, attributes) = match entry {
        ast::Entry::Message(message) => (&message.id, message.value.as_ref(), &message.attributes),
        ast::Entry::Term(term) => (&term.id, None, &term.attributes),
        _ => return None,
    };
    let mut parts = Parts::default();
    let read = match value {
        Some(pattern) if attributes.is_empty() => read_pattern(pattern, &mut parts),
        Some(_) => Err("an attribute"),
        None => Err("a term, or an attribute in place of a text"),
    };
    Some((id.name.to_owned(), read.map(|()| parts)))
}

fn read_pattern(pattern: &ast::Pattern<&str>, parts: &mut Parts) -> Result<(), &'static str> {
    pattern.elements.iter().try_for_each(|element| match element {
        ast::PatternElement::TextElement { .. } => Ok(()),
        ast::PatternElement::Placeable { expression } => read_expression(expression, parts),
    })
}

fn read_expression(
    expression: &ast::Expression<&str>,
    parts: &mut Parts,
) -> Result<(), &'static str> {
    match expression {
        ast::Expression::Inline(inline) => read_inline(inline, parts),
        ast::Expression::Select { selector, variants } => {
            read_inline(selector, parts)?;
            variants.iter().try_for_each(|variant| {
                match variant.key {
                    ast::VariantKey::Identifier { name } if !PLURALS.contains(&name) => {
                        parts.variants.insert(name.to_owned());
                    }
                    _ => {}
                }
                read_pattern(&variant.value, parts)
            })
        }
    }
}

fn read_inline(
    inline: &ast::InlineExpression<&str>,
    parts: &mut Parts,
) -> Result<(), &'static str> {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            parts.variables.insert(id.name.to_owned());
            Ok(())
        }
        ast::InlineExpression::Placeable { expression } => read_expression(expression, parts),
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
            (
                "",
                both,
                "reports/locale/de.ftl: the message `a` is none that reports/locale/en.ftl has. Remove",
            ),
            ("a-key = x\n", "a-kez = x\n", "de.ftl lacks the message `a-key`"),
            (
                "a = { $n ->\n [up] x\n *[other] y\n }\n",
                "a = { $n ->\n [op] x\n *[other] y\n }\n",
                "de.ftl: the message `a` lacks the variant [up]",
            ),
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

    #[test]
    fn plurals_are_those_of_the_language() {
        let source = "a = { $n ->\n [one] one\n [few] few\n [many] many\n *[other] other\n }\n";
        for (tag, expected) in [
            // The data of `intl_pluralrules` have no `many` for French and Spanish; `*[other]` stands for it.
            ("fr", [(0, "one"), (1, "one"), (2, "other"), (1_000_000, "other")]),
            ("es", [(0, "other"), (1, "one"), (2, "other"), (1_000_000, "other")]),
            ("pl", [(1, "one"), (3, "few"), (5, "many"), (1_000_000, "many")]),
        ] {
            let locale = crate::domain::Locale::parse(tag).unwrap();
            let catalogue = super::Catalogue::parse(locale, "x.ftl", source).ok().unwrap();
            for (n, says) in expected {
                let mut args = fluent_bundle::FluentArgs::new();
                args.set("n", n);
                assert_eq!(catalogue.format("a", Some(&args)), says, "{tag}: {n}");
            }
        }
    }
}
