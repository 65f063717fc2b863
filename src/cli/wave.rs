use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::data::{Data, now, pack};
use super::failure::InputRefusal;
use super::mail::tell_observers;
use super::output::Output;
use crate::app::{self, App, CountedBox, OpenRequest, Refusal};
use crate::domain::{KeyHolder, Reminders, Threshold, Wave as DomainWave};

#[derive(Subcommand)]
pub enum Wave {
    /// Open a wave: freeze who is asked, make its key and its invitations
    Open(OpenArguments),
    /// All waves, oldest first
    List,
    /// One wave
    Show { id: String },
    /// Close a wave: release what may be shown, and destroy every single answer
    Close { id: String },
    /// Every number that a wave has published, and nothing else
    Release { id: String },
    /// The hashes of the sealed answers that a wave counted, or whether one of them is among these
    Counted {
        id: String,
        /// The code of a thanks page
        #[arg(long)]
        code: Option<String>,
    },
}

#[derive(Args)]
pub struct OpenArguments {
    /// Which form is asked: core (9 statements), pulse (12) or audit (31)
    #[arg(long, default_value = "core")]
    form: String,
    /// A licensed scale of the packs folder that is asked after the form; may be repeated
    #[arg(long = "pack", value_name = "ID")]
    packs: Vec<String>,
    /// The last day on which answers are welcome, such as 2026-12-04
    #[arg(long, value_name = "DATE")]
    closes: Date,
    /// From how many answers on a group is shown: 5 or more [default: the setting k]
    #[arg(long)]
    k: Option<u32>,
    /// Add a box for a comment; HR reads the comments of the whole organisation, from 10 answers and
    /// 5 comments on
    #[arg(long)]
    comments: bool,
    /// Whom a reminder goes to
    #[arg(long, value_enum, default_value_t)]
    remind: Remind,
    /// The public half of a trustee's key (`tally keygen`): they count, and this server never can
    #[arg(long, value_name = "FILE")]
    trustee_key: Option<PathBuf>,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Remind {
    /// So that no mail log names those who have not answered
    #[default]
    Everybody,
    /// Those whose link is unused; the answer page says so
    Unanswered,
}

impl Wave {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let app = data.app()?;
        match self {
            Self::Open(open) => {
                let request = open.request(data, app.settings().k)?;
                app::check_clock(&app, now())?;
                let wave = app::open_wave(&app, &request, now())?;
                tell_observers(&app, data, output)?;
                let said =
                    format!("Wave {wave} is open. Send its invitations with `sdt-pulse mail run`.");
                output.answer(&json!({ "wave": wave }), &said)
            }
            Self::List => {
                let waves = app::waves(&app)?;
                let values: Vec<Value> = waves.iter().map(summary).collect();
                let lines: Vec<String> = waves.iter().map(line).collect();
                let said =
                    if lines.is_empty() { "No wave yet.".to_owned() } else { lines.join("\n") };
                output.answer(&Value::from(values), &said)
            }
            Self::Show { id } => {
                let wave = app::wave_find(&app, &id)?;
                let terms = &wave.terms;
                let key = match &terms.key {
                    KeyHolder::Operator => "a file here",
                    KeyHolder::Trustee(holder) => holder.as_str(),
                };
                let said = format!(
                    "{}\nform {}, k = {}, reminders to {}, comments {}, key: {key}",
                    line(&wave),
                    wave.form.name,
                    wave.threshold,
                    terms.reminders.id(),
                    if terms.comments { "asked for" } else { "not asked for" },
                );
                let mut value = summary(&wave);
                if let Some(object) = value.as_object_mut() {
                    object.insert("form".to_owned(), wave.form.name.clone().into());
                    object.insert("k".to_owned(), wave.threshold.get().into());
                    object.insert("reminders".to_owned(), terms.reminders.id().into());
                    object.insert("comments".to_owned(), terms.comments.into());
                    object.insert("key".to_owned(), key.into());
                }
                output.answer(&value, &said)
            }
            Self::Close { id } => {
                let closed = app::close_wave(&app, &id, now())?;
                tell_observers(&app, data, output)?;
                let broken = match closed.left_out {
                    0 => String::new(),
                    n => format!(" {n} ballot(s) could not be read and count nowhere."),
                };
                let said = format!(
                    "Wave {} is closed: {} groups shown, {} withheld. Its answers and key are \
                     destroyed.{broken}",
                    closed.wave, closed.shown, closed.withheld
                );
                let value = json!({
                    "wave": closed.wave, "shown": closed.shown, "withheld": closed.withheld,
                    "unreadable": closed.left_out,
                });
                output.answer(&value, &said)
            }
            Self::Release { id } => {
                let published =
                    app::release_of(&app, &id)?.published().map_err(app::AppError::Release)?;
                let said = serde_json::to_string_pretty(&published)?;
                output.answer(&published, &said)
            }
            Self::Counted { id, code } => counted(&app, &id, code.as_deref(), output),
        }
    }
}

fn counted(app: &App, name: &str, code: Option<&str>, output: &Output) -> anyhow::Result<()> {
    let (wave, known) = app::counted_box(app, name)?;
    let (entry, intake) = match known {
        CountedBox::Listed { entry, intake } => (entry, intake),
        CountedBox::Open { closes_on } => {
            return Err(app::AppError::from(Refusal::CountedLater(wave, closes_on)).into());
        }
        CountedBox::NotListed => {
            return Err(app::AppError::from(Refusal::CountedNever(wave)).into());
        }
    };
    if let Some(code) = code {
        let found = app::is_counted(app, &wave, code)?;
        let said = if found {
            format!("A sealed answer with this code was in the box of {wave} that was counted.")
        } else {
            format!("No sealed answer with this code was in the box of {wave}.")
        };
        return output.answer(&json!({ "wave": wave, "counted": found }), &said);
    }
    let list = app::counted_list(app, name)?;
    let hashes: Vec<String> = list.hashes().iter().map(ToString::to_string).collect();
    let value = json!({
        "wave": wave, "ballots": intake.ballots, "box_sha256": intake.box_sha256, "entry": entry,
        "hashes": hashes,
    });
    output.answer(&value, list.text().trim_end())
}

impl OpenArguments {
    fn request(self, data: &Data, usual: Threshold) -> anyhow::Result<OpenRequest> {
        let threshold = self.k.map_or(Ok(usual), threshold)?;
        let trustee = match &self.trustee_key {
            Some(path) => Some(super::tally::public_half(path)?),
            None => None,
        };
        let reminders = match self.remind {
            Remind::Everybody => Reminders::Everybody,
            Remind::Unanswered => Reminders::Unanswered,
        };
        let packs = self.packs.iter().map(|id| pack(data, id)).collect::<Result<_, _>>()?;
        let (form, closes_on, comments) = (self.form, self.closes, self.comments);
        Ok(OpenRequest { form, packs, closes_on, threshold, reminders, comments, trustee })
    }
}

fn summary(wave: &DomainWave) -> Value {
    json!({
        "wave": wave.id, "label": wave.label, "state": wave.state,
        "opens": wave.opens_on, "closes": wave.closes_on,
    })
}

fn line(wave: &DomainWave) -> String {
    format!(
        "{}  {}  {}  {} to {}",
        wave.id,
        wave.label,
        wave.state.id(),
        wave.opens_on,
        wave.closes_on
    )
}

/// The threshold that a flag names.
pub fn threshold(k: u32) -> Result<Threshold, InputRefusal> {
    let (least, most) = (Threshold::LEAST, Threshold::MOST);
    Threshold::new(k).ok_or_else(|| {
        InputRefusal::Said(format!(
            "k is {least} to {most}, not {k}: fewer than {least} answers could single somebody out"
        ))
    })
}
