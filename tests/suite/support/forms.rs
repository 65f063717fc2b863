//! The forms of a page as a browser reads them: enough of HTML for what this program writes.

/// One form as it is drawn.
#[derive(Debug, Clone)]
pub struct DrawnForm {
    /// Without what comes after `#`.
    pub action: String,
    pub fields: Vec<DrawnField>,
}

#[derive(Debug, Clone)]
pub struct DrawnField {
    pub name: String,
    pub kind: DrawnKind,
    /// As it is filled in already.
    pub value: String,
    pub is_required: bool,
    /// Marked as what is to be fixed.
    pub is_invalid: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawnKind {
    Hidden,
    /// `text`, `date`.
    Input(String),
    Text,
    /// The values to choose from, the empty one left out.
    Choice(Vec<String>),
    /// A button that is sent with the form.
    Button,
}

/// Every form of a page, in order; buttons that belong to a form by its `form` attribute are left out.
pub fn forms(html: &str) -> Vec<DrawnForm> {
    let mut forms: Vec<DrawnForm> = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once("<form ") {
        let (inside, after) = after.split_once("</form>").expect("a form ends");
        let (tag, body) = inside.split_once('>').expect("a tag ends");
        let action = attribute(tag, "action").expect("a form has an address");
        let action = action.split('#').next().unwrap().to_owned();
        forms.push(DrawnForm { action, fields: fields(body) });
        rest = after;
    }
    forms
}

fn fields(body: &str) -> Vec<DrawnField> {
    let mut fields: Vec<DrawnField> = Vec::new();
    let mut rest = body;
    while let Some((_, tag_on)) = rest.split_once('<') {
        let (tag, after) = tag_on.split_once('>').unwrap_or((tag_on, ""));
        rest = after;
        let element = tag.split_whitespace().next().unwrap_or_default();
        let Some(name) = attribute(tag, "name") else { continue };
        let value = attribute(tag, "value").unwrap_or_default();
        let (kind, value) = match element {
            "input" => match attribute(tag, "type").as_deref().unwrap_or("text") {
                "hidden" => (DrawnKind::Hidden, value),
                "radio" => {
                    // Radios of one name are one choice.
                    if let Some(DrawnField { kind: DrawnKind::Choice(values), .. }) =
                        fields.iter_mut().find(|field| field.name == name)
                    {
                        values.push(value);
                        continue;
                    }
                    (DrawnKind::Choice(vec![value]), String::new())
                }
                other => (DrawnKind::Input(other.to_owned()), value),
            },
            "textarea" => {
                let (text, _) = after.split_once("</textarea>").expect("a text ends");
                (DrawnKind::Text, unescaped(text.trim_start_matches('\n')))
            }
            "select" => {
                let (options, _) = after.split_once("</select>").expect("a choice ends");
                let options = options.split("<option ").skip(1);
                let (mut values, mut chosen) = (Vec::new(), String::new());
                for option in options {
                    let tag = option.split('>').next().unwrap();
                    let value = attribute(tag, "value").unwrap();
                    if has(tag, "selected") {
                        chosen.clone_from(&value);
                    }
                    if !value.is_empty() {
                        values.push(value);
                    }
                }
                (DrawnKind::Choice(values), chosen)
            }
            "button" => (DrawnKind::Button, value),
            _ => continue,
        };
        let (is_required, is_invalid) = (has(tag, "required"), has(tag, "aria-invalid"));
        fields.push(DrawnField { name, kind, value, is_required, is_invalid });
    }
    fields
}

impl DrawnForm {
    pub fn field(&self, name: &str) -> Option<&DrawnField> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// What a person fills in, each field by its kind.
    pub fn visible(&self) -> impl Iterator<Item = &DrawnField> {
        let typed =
            |field: &&DrawnField| !matches!(field.kind, DrawnKind::Hidden | DrawnKind::Button);
        self.fields.iter().filter(typed)
    }

    /// The form as it is sent: hidden fields and what is filled in as drawn, everything that is required
    /// and empty by `fill`.
    pub fn filled(&self, fill: impl Fn(&DrawnField) -> String) -> Vec<(String, String)> {
        let value = |field: &DrawnField| match field.kind {
            DrawnKind::Hidden | DrawnKind::Button => field.value.clone(),
            _ if field.value.is_empty() => fill(field),
            _ => field.value.clone(),
        };
        self.fields.iter().map(|field| (field.name.clone(), value(field))).collect()
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, after) = tag
        .split_once(&format!(" {name}=\""))
        .or_else(|| tag.strip_prefix(&format!("{name}=\"")).map(|after| ("", after)))?;
    Some(unescaped(after.split('"').next()?))
}

fn has(tag: &str, name: &str) -> bool {
    tag.split_whitespace().any(|word| word == name || word.starts_with(&format!("{name}=")))
}

fn unescaped(text: &str) -> String {
    text.replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#38;", "&")
}

#[test]
fn a_form_is_read_as_it_is_drawn() {
    let html = "<p><form method=\"post\" action=\"/a#b\"><input type=\"hidden\" name=\"csrf\" value=\"x\">\
        <input name=\"on\" type=\"date\" value=\"\" required aria-invalid=\"true\">\
        <select name=\"level\"><option value=\"\"></option><option value=\"1\" selected>One</option></select>\
        <textarea name=\"body\">\na &#38; b</textarea><input type=\"radio\" name=\"q\" value=\"1\">\
        <input type=\"radio\" name=\"q\" value=\"2\"><button name=\"go\" value=\"1\">Go</button></form>";
    let [form] = forms(html).try_into().unwrap();
    assert_eq!(form.action, "/a");
    let names: Vec<&str> = form.fields.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["csrf", "on", "level", "body", "q", "go"]);
    assert!(form.field("on").unwrap().is_required && form.field("on").unwrap().is_invalid);
    assert_eq!(form.field("level").unwrap().value, "1");
    assert_eq!(form.field("body").unwrap().value, "a & b");
    assert_eq!(form.field("q").unwrap().kind, DrawnKind::Choice(vec!["1".into(), "2".into()]));
    let sent = form.filled(|_| "filled".to_owned());
    assert_eq!(sent[1], ("on".to_owned(), "filled".to_owned()));
    assert_eq!(sent[2], ("level".to_owned(), "1".to_owned()));
}
