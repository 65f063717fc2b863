use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::data::{Data, now, pack};
use super::dates;
use super::failure::InputRefusal;
use super::mail::tell_observers;
use super::output::Output;
use super::runtime;
use super::tally::{absent, write_new};
use super::user::address;
use crate::app::{self, App, CountedBox, OpenRequest, Refusal, WavePreview, WaveProgress};
use crate::disclosure::ResponseFigure;
use crate::domain::{
    Actor, KeyHolder, Language, Languages, Reminders, Threshold, Wave as DomainWave,
    day_of_next_noon,
};

#[derive(Subcommand)]
pub enum Wave {
    /// Open a wave: freeze who is asked, make its key and its invitations
    Open(OpenArguments),
    /// What a wave would ask, of whom and on which terms; opens nothing
    Preview(OpenArguments),
    /// Send the invitation of a wave that is not open to one address, with a form that is never counted
    Practice {
        /// To whom it goes
        #[arg(long, value_name = "EMAIL")]
        to: String,
        #[command(flatten)]
        terms: OpenArguments,
    },
    /// All waves, oldest first
    List,
    /// One wave
    Show { id: String },
    /// Close a wave after its end: release what may be shown, and destroy every single answer
    Close {
        id: String,
        /// Have it end before its day, at the next noon (UTC): why, as staff will read it
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
        /// It is meant
        #[arg(long, requires = "reason")]
        yes: bool,
    },
    /// Make the codes of those who have no mail: a PDF to be cut, a page or more for each group
    ///
    /// Nothing that they could be made from is kept: print it, and delete the file. Until one of them was used the
    /// codes may be made `--again`; those before open nothing then.
    #[cfg(feature = "pdf")]
    Lots {
        id: String,
        /// The codes that were made before may open nothing any more
        #[arg(long)]
        again: bool,
        /// Where the PDF goes; an existing file is not written over
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
    },
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
    #[arg(long, value_name = "DATE", value_parser = dates::day)]
    closes: Date,
    /// From how many answers on a group is shown: 5 or more [default: the setting k]
    #[arg(long)]
    k: Option<u32>,
    /// Add a box for a comment; HR reads the comments of the whole organisation, from 10 answers and
    /// 5 comments on
    #[arg(long)]
    comments: bool,
    /// Everybody but readers of results draws a code on paper (`wave lots`) and gets no mail; whoever has no
    /// address does so in every wave
    #[arg(long)]
    lots: bool,
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
                let drawing = app::wave_progress(&app, wave.as_str(), now())?.lots.people;
                let codes = match drawing {
                    0 => String::new(),
                    n => format!(
                        " {n} people draw a code: print them with `sdt-pulse wave lots {wave} --output codes.pdf`."
                    ),
                };
                let said = format!(
                    "Wave {wave} is open. Send its invitations with `sdt-pulse mail run`.{codes}"
                );
                output.answer(&json!({ "wave": wave, "drawing": drawing }), &said)
            }
            Self::Preview(terms) => {
                let preview =
                    app::preview_wave(&app, &terms.request(data, app.settings().k)?, now())?;
                say_preview(&preview, app.messages().languages(), output)
            }
            Self::Practice { to, terms } => {
                let to = address(&to)?;
                let request = terms.request(data, app.settings().k)?;
                let route = data.mail_route(app.settings())?;
                let locale = app.default_locale();
                let sent = app::send_practice(&app, &route, &request, &to, locale, now());
                runtime()?.block_on(sent)?;
                let said = format!("Sent to {to}. What is answered with it is stored nowhere.");
                output.answer(&json!({ "sent": 1 }), &said)
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
                // Before anything is written: a wave that is not there changes nothing.
                app::wave_find(&app, &id)?;
                app::work_out_response(&app, now())?;
                show(&app::wave_progress(&app, &id, now())?, output)
            }
            Self::Close { id, reason: Some(reason), yes } => {
                if !yes {
                    return Err(InputRefusal::Said(ends_for_good(&app, &id)?).into());
                }
                let early = app::end_wave_early(&app, &id, &Actor::CommandLine, &reason, now())?;
                tell_observers(&app, data, output)?;
                let said = format!(
                    "Wave {} ends on {} at 12:00 UTC; {} was announced. Tell staff with `sdt-pulse mail run`; \
                     after its end close it with `sdt-pulse wave close {}`, or leave that to `sdt-pulse serve`.",
                    early.wave, early.ends_on, early.closes_on, early.wave
                );
                output.answer(&json!(early), &said)
            }
            Self::Close { id, reason: None, .. } => {
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
            #[cfg(feature = "pdf")]
            Self::Lots { id, again, output: to } => lots(&app, &id, again, &to, output),
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

/// What an early end of the wave comes to, for somebody who has not said yet that it is meant.
fn ends_for_good(app: &App, id: &str) -> anyhow::Result<String> {
    let wave = app::wave_find(app, id)?;
    let (ends, k) = (day_of_next_noon(now()), wave.threshold);
    Ok(format!(
        "wave {} would end on {ends} at 12:00 UTC instead of after {}. Everybody who was asked is told by mail, with the \
         reason, and it cannot be taken back. After its end every single answer is destroyed, and of a group with \
         fewer than {k} answers nothing is released. If that is meant, repeat it with --yes; nothing was changed",
        wave.id, wave.closes_on
    ))
}

#[cfg(feature = "pdf")]
fn lots(app: &App, id: &str, again: bool, to: &Path, output: &Output) -> anyhow::Result<()> {
    // Before any code is made, since those that were made before would open nothing.
    absent(to)?;
    let sheet = app::make_lots(app, id, again, &Actor::CommandLine, now())?;
    write_new(to, &sheet.pdf(app)?)?;
    let (groups, codes) = (sheet.groups.len(), sheet.codes());
    let said = format!(
        "{codes} codes of {groups} groups are in {}: print it, cut it, delete it. Nothing here can make them again.",
        to.display()
    );
    output.answer(&json!({ "wave": sheet.wave, "groups": groups, "codes": codes }), &said)
}

fn say_preview(
    preview: &WavePreview,
    languages: &Languages,
    output: &Output,
) -> anyhow::Result<()> {
    let WavePreview { wave, asked, readers, drawing, quarter, statements_before, statements_most } =
        preview;
    let adds = wave.form.statements();
    let asked_in = languages.among(|locale| wave.form.speaks(locale));
    let says = |language: &Language| {
        let draft = if language.is_draft { " (a draft that nobody has reviewed)" } else { "" };
        format!("{}{draft}", language.own_name)
    };
    let names: Vec<String> = asked_in.iter().map(says).collect();
    let said = format!(
        "{}\n{}\nin {}\nasks {asked} people, {readers} of whom read reports and do not count toward k, and {drawing} draw a code\n{quarter}: \
         {} of {statements_most} statements with this wave",
        line(wave),
        terms(wave),
        names.join(", "),
        statements_before + adds,
    );
    let more = json!({
        "asked": asked, "readers": readers, "drawing": drawing, "quarter": quarter.to_string(),
        "statements_before": statements_before, "statements": adds,
        "statements_most": statements_most,
        "languages": asked_in.iter().map(|one| json!({ "language": one.locale, "draft": one.is_draft })).collect::<Vec<_>>(),
    });
    output.answer(&and(with_terms(wave), more), &said)
}

fn show(progress: &WaveProgress, output: &Output) -> anyhow::Result<()> {
    let WaveProgress { wave, mail, response, early, lots, hours } = progress;
    let mut lines = vec![line(wave), terms(wave)];
    let mut value = with_terms(wave);
    let reminded = mail.reminded.map_or_else(String::new, |n| format!(", {n} reminded"));
    lines.push(format!(
        "{} invited, {} mailed, {} still to be mailed{reminded}",
        mail.invited, mail.sent, mail.waiting
    ));
    if !mail.came_back.is_empty() || !mail.put_off.is_empty() {
        let (back, again) = (mail.came_back.len(), mail.put_off.len());
        lines
            .push(format!("{back} came back, {again} are tried again: see `sdt-pulse mail queue`"));
    }
    value = and(
        value,
        json!({ "mail": {
        "invited": mail.invited, "sent": mail.sent, "waiting": mail.waiting,
        "reminded": mail.reminded, "came_back": mail.came_back.len(),
        "tried_again": mail.put_off.len(),
    } }),
    );
    if lots.people > 0 {
        let made = if lots.made > 0 { "made" } else { "not made yet" };
        lines.push(format!("{} people draw a code on paper; the codes are {made}", lots.people));
        let lots = json!({ "people": lots.people, "made": lots.made });
        value = and(value, json!({ "lots": lots }));
    }
    if let Some((from, until)) = hours {
        let (from, until) = (from.strftime("%H:%M"), until.strftime("%H:%M"));
        lines.push(format!(
            "mail goes out by itself from {from} until {until}, where each person is"
        ));
    }
    if let Some((day, figure)) = response {
        let (says, least) = match figure {
            ResponseFigure::Few => (format!("fewer than {} answers", ResponseFigure::FEWEST), None),
            ResponseFigure::AtLeast(percent) => {
                (format!("at least {percent} % have answered"), Some(*percent))
            }
        };
        lines.push(format!("{says}, as worked out on {day}"));
        let response = json!({ "day": day, "at_least_percent": least });
        value = and(value, json!({ "response": response }));
    }
    if let Some(early) = early {
        lines.push(format!("ends early, on {} at 12:00 UTC: {}", early.ends_on, early.reason));
        value = and(value, json!({ "ends_early": early }));
    }
    output.answer(&value, &lines.join("\n"))
}

fn key_of(wave: &DomainWave) -> &str {
    match &wave.terms.key {
        KeyHolder::Operator => "a file here",
        KeyHolder::Trustee(holder) => holder,
    }
}

fn terms(wave: &DomainWave) -> String {
    format!(
        "form {}, k = {}, reminders to {}, comments {}, key: {}",
        wave.form.name,
        wave.threshold,
        wave.terms.reminders.id(),
        if wave.terms.comments { "asked for" } else { "not asked for" },
        key_of(wave),
    )
}

fn with_terms(wave: &DomainWave) -> Value {
    let terms = json!({
        "form": wave.form.name, "k": wave.threshold.get(), "reminders": wave.terms.reminders.id(),
        "comments": wave.terms.comments, "key": key_of(wave),
    });
    and(summary(wave), terms)
}

/// The fields of both.
fn and(mut value: Value, more: Value) -> Value {
    if let (Some(fields), Value::Object(more)) = (value.as_object_mut(), more) {
        fields.extend(more);
    }
    value
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
        let lots = self.lots;
        Ok(OpenRequest { form, packs, closes_on, threshold, reminders, comments, trustee, lots })
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
