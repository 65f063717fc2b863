use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand, value_parser};
use serde_json::json;

use super::data::{Data, item_bank, now, pack, read_pack};
use super::failure::InputRefusal;
use super::language::in_items_check;
use super::output::Output;
use crate::app;
use crate::domain::{Facet, Form, Instrument, Item, ItemBank, Pack};

#[derive(Subcommand)]
pub enum Items {
    /// Check instruments: the shipped ones with the languages of the folder locale/, or files that are named,
    /// licensed packs among them
    Check(Check),
    /// State that the organisation holds the licence of a restricted pack; goes into the policy log
    Attest(Attest),
    /// What the waves to come ask: the core every time, three in turn, an audit each quarter
    Plan(Plan),
}

#[derive(Args)]
pub struct Check {
    files: Vec<PathBuf>,
}

#[derive(Args)]
pub struct Attest {
    /// The pack's name: the file PACK.toml in the packs folder
    pack: String,
    /// Who states it
    #[arg(long, value_name = "NAME")]
    by: String,
    /// What they state, such as "We hold licence 123 of Acme Press for our employees"
    #[arg(long, value_name = "TEXT")]
    statement: String,
}

#[derive(Args)]
pub struct Plan {
    /// How many waves, from the first on
    #[arg(long, default_value_t = 12, value_parser = value_parser!(u64).range(1..=240))]
    waves: u64,
    /// Every how many waves the audit is asked; 0: never
    #[arg(long, value_name = "WAVES", default_value_t = 3)]
    audit_every: u64,
    /// How many waves open in a quarter: at most five fit in
    #[arg(long, value_name = "WAVES", default_value_t = 3, value_parser = value_parser!(u64).range(1..=5))]
    per_quarter: u64,
}

impl Items {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        match self {
            Self::Check(check) => check.run(data, output),
            Self::Attest(attest) => attest.run(data, output),
            Self::Plan(plan) => plan.run(data, output),
        }
    }
}

impl Check {
    fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let (bank, packs) =
            if self.files.is_empty() { (item_bank()?, Vec::new()) } else { read(&self.files)? };
        let (mut values, mut lines) = (Vec::new(), Vec::new());
        for Instrument { form, .. } in bank.instruments() {
            let (count, scored, facets) = counts(&form.items);
            values.push(json!({
                "form": form.name, "items": count, "scored": scored, "facets": facets,
            }));
            let beside = match (scored, facets) {
                (scored, 0) => format!("{scored} scored in scales"),
                (0, facets) => format!("of {facets} facets"),
                (scored, facets) => {
                    format!("{scored} scored in scales, the others of {facets} facets")
                }
            };
            lines.push(line(&form.name, count, &beside));
        }
        for pack in &packs {
            let (count, _, facets) = counts(&pack.items);
            values.push(json!({
                "pack": pack.id, "items": count, "facets": facets, "restricted": pack.restricted,
                "valid_until": pack.valid_until,
            }));
            let until = pack.valid_until.map_or_else(String::new, |last| format!(", until {last}"));
            let who = if pack.restricted { "restricted pack" } else { "pack" };
            lines.push(line(&pack.id, count, &format!("{who} of {}{until}", pack.holder)));
        }
        if values.len() > 1 {
            let all: usize =
                bank.instruments().iter().map(|one| one.form.items.len()).sum::<usize>()
                    + packs.iter().map(|pack| pack.items.len()).sum::<usize>();
            lines.push(format!("{all} statements in {} files", values.len()));
        }
        if !self.files.is_empty() {
            return output.answer(&json!(values), &lines.join("\n"));
        }
        let (languages, problems) = in_items_check(data)?;
        lines.extend(languages);
        lines.extend(problems.iter().map(|problem| format!("  {problem}")));
        output.answer(&json!(values), &lines.join("\n"))?;
        if problems.is_empty() {
            return Ok(());
        }
        let said = format!("{} wording(s) of the folder locale/ to mend", problems.len());
        Err(InputRefusal::Said(said).into())
    }
}

fn line(name: &str, count: usize, says: &str) -> String {
    let statements = if count == 1 { "statement" } else { "statements" };
    format!("{name}: {count} {statements}, {says}; complete in both languages")
}

/// How many items there are, how many of them are scored, and how many facets the others are of.
fn counts(items: &[Item]) -> (usize, usize, usize) {
    let scored = items.iter().filter(|item| item.scale().is_some()).count();
    let facets: BTreeSet<Facet> =
        items.iter().filter(|item| item.scale().is_none()).map(facet).collect();
    (items.len(), scored, facets.len())
}

fn facet(item: &Item) -> Facet {
    item.measure.facet()
}

impl Attest {
    fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let app = data.app()?;
        let pack = pack(data, &self.pack)?;
        let entry = app::attest_pack(&app, &pack, &self.by, &self.statement, now())?;
        let said = format!(
            "{} attested to the licence of {}: entry {} of the policy log. It can be asked with \
             `sdt-pulse wave open --pack {}`.",
            self.by.trim(),
            pack.id,
            entry.number,
            pack.id
        );
        output.answer(
            &json!({ "pack": pack.id, "entry": entry.number, "sha256": entry.sha256 }),
            &said,
        )
    }
}

impl Plan {
    fn run(&self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let most = data.settings_or_usual()?.statements_per_quarter;
        let bank = item_bank()?;
        let mut quarter = QuarterSum::default();
        let (mut values, mut lines) = (Vec::new(), Vec::new());
        for wave in 1..=self.waves {
            let audit = wave.checked_rem(self.audit_every) == Some(0);
            let form = bank.plan(wave, audit).context("an instrument of the plan is missing")?;
            let ids: Vec<&str> = form.items.iter().map(|item| item.id.as_str()).collect();
            let beside = beside(&form);
            let facets: Vec<&str> = beside.iter().map(|(facet, _)| facet.id()).collect();
            values.push(json!({
                "wave": wave, "form": form.name, "statements": form.statements(),
                "minutes": form.minutes(), "items": ids, "facets": facets,
            }));
            let say = |(facet, ids): &(Facet, Vec<&str>)| {
                format!("{} ({})", facet.id().replace('_', " "), ids.join(" "))
            };
            let beside: Vec<String> = beside.iter().map(say).collect();
            let (name, count) = (&form.name, form.statements());
            lines.push(format!("{wave:>3}  {name}  {count}  core and {}", beside.join(", ")));
            quarter.add(wave, count);
            if wave.checked_rem(self.per_quarter) == Some(0) || wave == self.waves {
                lines.push(quarter.finished(most)?);
            }
        }
        output.answer(&json!(values), &lines.join("\n"))
    }
}

/// What a person is asked in the waves of one quarter.
#[derive(Default)]
struct QuarterSum {
    waves: Vec<u64>,
    statements: u32,
}

impl QuarterSum {
    fn add(&mut self, wave: u64, statements: u32) {
        self.waves.push(wave);
        self.statements += statements;
    }

    /// The line below its waves; begins the next quarter.
    ///
    /// # Errors
    /// More statements than a person is asked at most.
    fn finished(&mut self, most: u32) -> Result<String, InputRefusal> {
        let Self { waves, statements } = std::mem::take(self);
        let waves: Vec<String> = waves.iter().map(u64::to_string).collect();
        let said =
            format!("waves {} of a quarter: {statements} of {most} statements", waves.join(", "));
        if statements <= most {
            return Ok(format!("     {said}"));
        }
        Err(InputRefusal::Said(format!(
            "{said}: more than a person is asked at most (`statements_per_quarter` in sdt-pulse.toml); ask the \
             audit less often, or open fewer waves in a quarter"
        )))
    }
}

/// What is asked beside the core, by facet.
fn beside(form: &Form) -> Vec<(Facet, Vec<&str>)> {
    let mut facets: Vec<(Facet, Vec<&str>)> = Vec::new();
    for item in form.items.iter().filter(|item| item.scale().is_none()) {
        match facets.iter_mut().find(|(known, _)| *known == facet(item)) {
            Some((_, ids)) => ids.push(item.id.as_str()),
            None => facets.push((facet(item), vec![item.id.as_str()])),
        }
    }
    facets
}

/// Instruments and packs, told apart by the packs' own key; all problems of all files at once.
fn read(files: &[PathBuf]) -> anyhow::Result<(ItemBank, Vec<Pack>)> {
    let (mut texts, mut packs, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    for file in files {
        let text = fs::read_to_string(file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if Pack::is_meant(&text) {
            match read_pack(&name, &text) {
                Ok(pack) => packs.push(pack),
                Err(InputRefusal::Items(found)) => problems.extend(found),
                Err(other) => return Err(other.into()),
            }
        } else {
            texts.push((name, text));
        }
    }
    let named: Vec<(&str, &str)> =
        texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    match ItemBank::parse(&named) {
        Ok(bank) if problems.is_empty() => Ok((bank, packs)),
        Ok(_) => Err(InputRefusal::Items(problems).into()),
        Err(found) => {
            problems.extend(found);
            Err(InputRefusal::Items(problems).into())
        }
    }
}
