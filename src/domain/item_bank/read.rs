//! One file of the item bank.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::DeTable;

use super::super::nearest::nearest;
use super::pack::{self, Head};
use super::table::{TableReader, get};
use super::{Instrument, ItemError};
use crate::domain::{Facet, Form, Item, ItemId, Measure, ResponseScale, Scale, Translated};

/// What could be read of a file, even if something is wrong in it.
pub(super) struct Draft {
    /// `None` if a part is missing.
    pub instrument: Option<Instrument>,
    /// Of a pack.
    pub head: Option<Head>,
    pub ids: Vec<String>,
    pub scales: Vec<ResponseScale>,
}

/// What a file is read as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Instrument,
    Pack,
}

/// By id; `None` where the scale is there but wrong.
type Scales = BTreeMap<String, Option<ResponseScale>>;

/// The frame of items that name none.
enum DefaultFrame {
    Given(Translated),
    /// Reported already.
    Wrong,
    None,
}

impl Draft {
    pub fn read(
        file: &str,
        name: &str,
        text: &str,
        kind: Kind,
        problems: &mut Vec<ItemError>,
    ) -> Self {
        let mut place = TableReader { file, item: None, problems };
        let Some(root) = parse_table(text, &mut place) else {
            return Self { instrument: None, head: None, ids: Vec::new(), scales: Vec::new() };
        };
        read_instrument(root.get_ref(), name, kind, &mut place)
    }
}

/// The root of a file; `None` where it is no TOML: what was recovered of it would only raise false problems.
pub(super) fn parse_table<'a>(
    text: &'a str,
    place: &mut TableReader,
) -> Option<Spanned<DeTable<'a>>> {
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let start = error.span().map_or(0, |span| span.start);
        let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
        let message = error.message().replace('\n', ", ");
        place.wrong(format!("line {line} is not TOML: {message}"), "correct the line");
    }
    errors.is_empty().then_some(root)
}

const KEYS: [&str; 8] =
    ["title", "version", "status", "licence", "construct", "frame", "response_scale", "item"];

fn read_instrument(root: &DeTable, name: &str, kind: Kind, place: &mut TableReader) -> Draft {
    let head = match kind {
        Kind::Instrument => {
            place.only(root, "an instrument", &KEYS);
            None
        }
        Kind::Pack => {
            place.only(root, "a pack", &[&pack::KEYS[..], &KEYS[..]].concat());
            Some(Head::read(root, place))
        }
    };
    let title = place.translated(root, "title");
    let version = place.number(root, "version");
    let status = place.text(root, "status");
    let licence = place.text(root, "licence");
    let construct = place.text(root, "construct");
    let frame = match get(root, "frame") {
        None => DefaultFrame::None,
        Some(value) => {
            place.as_translated(value, "frame").map_or(DefaultFrame::Wrong, DefaultFrame::Given)
        }
    };
    let usual_frame = match &frame {
        DefaultFrame::Given(frame) => Some(frame.clone()),
        DefaultFrame::Wrong | DefaultFrame::None => None,
    };
    let mut scales = Scales::new();
    for table in place.tables(root, "response_scale") {
        read_scale(table, &mut scales, place);
    }
    let mut ids = Vec::new();
    let mut items = Vec::new();
    for (at, table) in place.tables(root, "item").into_iter().enumerate() {
        let id = get(table, "id").and_then(|id| id.as_str()).filter(|id| !id.trim().is_empty());
        place.item = Some(id.map_or_else(|| format!("item {}", at + 1), str::to_owned));
        let item = read_item(table, &scales, &frame, place);
        items.extend(item.filter(|item| kind == Kind::Pack || is_ours(item, place)));
        ids.extend(id.map(str::to_owned));
    }
    place.item = None;
    let scales = scales.into_values().flatten().collect();
    let instrument = || {
        Some(Instrument {
            title: title?,
            version: version?,
            status: status?,
            licence: licence?,
            construct: construct?,
            frame: usual_frame,
            form: Form { name: name.to_owned(), items, packs: Vec::new() },
        })
    };
    Draft { instrument: instrument(), head, ids, scales }
}

fn is_ours(item: &Item, place: &mut TableReader) -> bool {
    let of_pack = item.id.as_str().starts_with(pack::ANY_PREFIX);
    if of_pack {
        let problem = format!("ids that begin with {} are those of packs", pack::ANY_PREFIX);
        place.wrong(problem, "give the item another id");
    }
    !of_pack
}

fn read_scale(table: &DeTable, scales: &mut Scales, place: &mut TableReader) {
    place.only(table, "a response scale", &["id", "options", "dont_know"]);
    let Some(id) = place.text(table, "id") else {
        return;
    };
    let options = match get(table, "options").map(|value| value.as_array()) {
        Some(Some(options)) if (2..=7).contains(&options.len()) => options.iter().collect(),
        Some(Some(options)) => {
            let problem = format!("the response scale `{id}` has {} options", options.len());
            place.wrong(problem, "give it 2 to 7 options");
            Vec::new()
        }
        _ => {
            place.wrong(format!("the response scale `{id}` has no options"), "add `options = […]`");
            Vec::new()
        }
    };
    let wanted = options.len();
    let options: Vec<Translated> = options
        .into_iter()
        .zip(1..)
        .filter_map(|(value, at): (_, u8)| {
            place.as_translated(value.get_ref(), &format!("{id}, option {at}"))
        })
        .collect();
    let dont_know = get(table, "dont_know");
    let wrong = options.len() != wanted || wanted == 0;
    let dont_know = dont_know.map(|value| place.as_translated(value, &format!("{id}, dont_know")));
    let wrong = wrong || dont_know == Some(None);
    let dont_know = dont_know.flatten();
    let scale = (!wrong).then(|| ResponseScale { id: id.clone(), options, dont_know });
    if scales.insert(id.clone(), scale).is_some() {
        let problem = format!("the response scale `{id}` is defined twice");
        place.wrong(problem, "keep one of the two");
    }
}

fn read_item(
    table: &DeTable,
    scales: &Scales,
    frame: &DefaultFrame,
    place: &mut TableReader,
) -> Option<Item> {
    place.only(table, "an item", &["id", "scale", "facet", "response", "text", "frame", "reverse"]);
    let id = place.text(table, "id").and_then(|id| {
        let parsed = ItemId::parse(&id);
        if parsed.is_none() {
            let fix = "write 1 to 16 of A-Z, 0-9 and _, beginning with a letter";
            place.wrong(format!("`{id}` is no item id"), fix);
        }
        parsed
    });
    let measure = read_measure(table, place);
    let response = place.text(table, "response").and_then(|name| {
        if let Some(scale) = scales.get(&name) {
            return scale.clone();
        }
        let fix = nearest(&name, scales.keys().map(String::as_str)).map_or_else(
            || "define it in this file with [[response_scale]]".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        place.wrong(format!("unknown response scale `{name}`"), fix);
        None
    });
    let text = place.translated(table, "text");
    let frame = match (get(table, "frame"), frame) {
        (Some(value), _) => place.as_translated(value, "frame"),
        (None, DefaultFrame::Given(frame)) => Some(frame.clone()),
        (None, DefaultFrame::Wrong) => None,
        (None, DefaultFrame::None) => {
            place.wrong("there is no frame", "add `frame` to the item, or to the top of the file");
            None
        }
    };
    let reverse = place.flag(table, "reverse");
    Some(Item {
        id: id?,
        measure: measure?,
        response: response?,
        frame: frame?,
        text: text?,
        reverse,
    })
}

/// A scale of the trend, or a facet; never both.
fn read_measure(table: &DeTable, place: &mut TableReader) -> Option<Measure> {
    let known = |name: &str, known: Vec<&'static str>| {
        nearest(name, known.iter().copied()).map_or_else(
            || format!("write one of {}", known.join(", ")),
            |near| format!("did you mean `{near}`?"),
        )
    };
    if get(table, "facet").is_none() {
        let name = place.text(table, "scale")?;
        let scale = Scale::parse(&name);
        if scale.is_none() {
            let fix = known(&name, Scale::ALL.map(Scale::id).to_vec());
            place.wrong(format!("unknown scale `{name}`"), fix);
        }
        return scale.map(Measure::Scale);
    }
    if get(table, "scale").is_some() {
        let fix = "keep `scale` if it is scored in every wave, else `facet`";
        place.wrong("there is a scale and a facet", fix);
        return None;
    }
    let name = place.text(table, "facet")?;
    let facet = Facet::parse(&name);
    if facet.is_none() {
        let fix = known(&name, Facet::all().map(Facet::id).collect());
        place.wrong(format!("unknown facet `{name}`"), fix);
    }
    facet.map(Measure::Facet)
}
