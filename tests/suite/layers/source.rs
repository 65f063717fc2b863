//! The paths that a source file names, read from its tokens.

use proc_macro2::{Delimiter, Group, LexError, Literal, Spacing, TokenStream, TokenTree};

/// A path as a file names it, `use` groups taken apart; a name alone is a path of one segment.
pub struct Named {
    /// Where its last segment stands, counted from 1.
    pub line: usize,
    /// Whether it leads to a module of this crate; its segments then count from the root.
    pub inside: bool,
    pub segments: Vec<String>,
}

/// Every path in `source`, whose code lives in `module`, in the order of the file.
///
/// # Errors
/// The source is no Rust.
pub fn named_paths(source: &str, module: &[String]) -> Result<Vec<Named>, LexError> {
    let mut reader = Reader { module: module.to_vec(), line: None, named: Vec::new() };
    reader.read(source.parse()?);
    Ok(reader.named)
}

struct Reader {
    module: Vec<String>,
    /// The line to report instead of a token's own, inside the string of an attribute.
    line: Option<usize>,
    named: Vec<Named>,
}

impl Reader {
    fn read(&mut self, stream: TokenStream) {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        let mut rest = tokens.as_slice();
        while !rest.is_empty() {
            let (read, _) = tokens.split_at(tokens.len() - rest.len());
            rest = self.read_next(read, rest);
        }
    }

    /// Reads what starts at `tokens`, which come after those already `read`; returns what follows.
    fn read_next<'a>(&mut self, read: &[TokenTree], tokens: &'a [TokenTree]) -> &'a [TokenTree] {
        use TokenTree::{Group, Ident, Punct};
        match tokens {
            // A visibility is a limit, not a use.
            [Ident(word), Group(scope), after @ ..] if word == "pub" && is_visibility(scope) => {
                after
            }
            [Ident(word), Ident(name), Group(body), after @ ..] if word == "mod" => {
                self.module.push(name.to_string());
                self.read(body.stream());
                self.module.pop();
                after
            }
            [Ident(_), ..] => self.read_path(tokens, &[]),
            [Punct(sign), Group(attribute), after @ ..] if sign.as_char() == '#' => {
                self.read_attribute(attribute);
                after
            }
            [Group(group), after @ ..] => {
                self.read(group.stream());
                after
            }
            [_, after @ ..] => match past_separator(tokens) {
                // `Vec::<T>::new`: the tail of a path whose head was read before.
                Some([Ident(_), after @ ..]) if is_open_path(read) => after,
                Some(path) => path,
                None => after,
            },
            [] => tokens,
        }
    }

    /// Reads one path from the start of `tokens`, after the segments of `prefix`; returns what
    /// follows it. A turbofish ends it: its types are read as tokens of their own.
    fn read_path<'a>(&mut self, tokens: &'a [TokenTree], prefix: &[String]) -> &'a [TokenTree] {
        let mut segments = prefix.to_vec();
        let mut line = 0;
        let mut rest = tokens;
        while let [first, after @ ..] = rest {
            match first {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    self.read_use_group(group, &segments);
                    return after;
                }
                TokenTree::Ident(name) => segments.push(name.to_string()),
                TokenTree::Punct(sign) if sign.as_char() == '*' => segments.push("*".to_owned()),
                _ => break,
            }
            line = first.span().start().line;
            rest = after;
            match past_separator(after) {
                Some(next) => rest = next,
                None => break,
            }
        }
        self.note(line, segments);
        rest
    }

    fn read_use_group(&mut self, group: &Group, prefix: &[String]) {
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        for item in tokens.split(|token| is_sign(token, ',')) {
            if !item.is_empty() {
                // What an `as` adds is a new name, not a path.
                self.read_path(item, prefix);
            }
        }
    }

    /// Documentation is prose; other attributes may hold paths, in the open or in a string.
    fn read_attribute(&mut self, attribute: &Group) {
        let is_doc = attribute.stream().into_iter().next();
        if is_doc.is_some_and(|word| matches!(word, TokenTree::Ident(word) if word == "doc")) {
            return;
        }
        self.read(attribute.stream());
        self.read_strings(attribute.stream());
    }

    fn read_strings(&mut self, stream: TokenStream) {
        for token in stream {
            match token {
                TokenTree::Group(group) => self.read_strings(group.stream()),
                TokenTree::Literal(literal) => {
                    if let Some(code) = code_in(&literal) {
                        self.line = Some(literal.span().start().line);
                        self.read(code);
                        self.line = None;
                    }
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }

    /// Follows `segments` from where they are written to where they lead.
    fn note(&mut self, line: usize, segments: Vec<String>) {
        let line = self.line.unwrap_or(line);
        let Some(head) = segments.first() else { return };
        let climbs = segments.iter().take_while(|name| *name == "super" || *name == "self").count();
        let ups = segments.iter().take(climbs).filter(|name| *name == "super").count();
        let (base, skipped): (&[String], usize) = match head.as_str() {
            "crate" | "sdt_pulse" => (&[], 1),
            // The root hands it on under the name that the others use.
            "sdt_pulse_certificate" if !self.module.is_empty() => {
                let inside = ["certificate".to_owned()].into_iter();
                let segments = inside.chain(segments.into_iter().skip(1)).collect();
                self.named.push(Named { line, inside: true, segments });
                return;
            }
            // The receiver of a method is no path.
            "self" if segments.len() == 1 => return,
            "self" | "super" => {
                (self.module.split_at(self.module.len().saturating_sub(ups)).0, climbs)
            }
            // In the root, the name of a module leads into it without `crate`.
            name if self.module.is_empty() && segments.len() > 1 && super::rules::placed(name) => {
                (&[], 0)
            }
            _ => {
                self.named.push(Named { line, inside: false, segments });
                return;
            }
        };
        let segments = base.iter().chain(segments.iter().skip(skipped)).cloned().collect();
        self.named.push(Named { line, inside: true, segments });
    }
}

/// `(crate)`, `(super)`, `(in crate::store)`: not the `(crate::store::Store)` of a tuple's field.
fn is_visibility(scope: &Group) -> bool {
    let words: Vec<String> = scope.stream().into_iter().map(|token| token.to_string()).collect();
    match words.as_slice() {
        [word] => ["crate", "self", "super"].contains(&word.as_str()),
        [word, ..] => word == "in",
        [] => false,
    }
}

fn is_sign(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

/// What follows the `::` at the start of `tokens`.
fn past_separator(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    match tokens {
        [TokenTree::Punct(first), second, rest @ ..]
            if first.as_char() == ':' && first.spacing() == Spacing::Joint =>
        {
            is_sign(second, ':').then_some(rest)
        }
        _ => None,
    }
}

/// Whether `read` ends with the `>` that closes the types of a path, and not an arrow.
fn is_open_path(read: &[TokenTree]) -> bool {
    match read {
        [.., before, last] => is_sign(last, '>') && !is_sign(before, '-') && !is_sign(before, '='),
        _ => false,
    }
}

/// The code in a string such as `"crate::store::text"`.
fn code_in(literal: &Literal) -> Option<TokenStream> {
    let text = literal.to_string();
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains("::") { inner.parse().ok() } else { None }
}
