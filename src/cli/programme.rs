use std::fs;
use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand};
use jiff::civil::{Date, Time};
use serde_json::{Value, json};

use super::data::{Data, now};
use super::dates;
use super::failure::InputRefusal;
use super::output::Output;
use super::table::aligned;
use crate::app::{self, App, AppError, ProgrammeView, Refusal};
use crate::domain::Actor;
use crate::domain::programme::{DayOff, OpeningDay, PlannedWave, Programme, Rhythm, days_off_in};

/// Waves that open, mail, remind and close by themselves while `serve` runs
#[derive(Subcommand)]
pub enum ProgrammeCommand {
    /// The programme, its next six waves, and why one did not open
    Show,
    Set(Set),
    /// Open nothing by itself until `resume`; a wave that is open stays open
    Pause,
    /// Go on with the next date of the rhythm; nothing is caught up on
    Resume,
    /// Days on which no wave opens and no mail of one is sent
    #[command(subcommand)]
    DayOff(DayOffCommand),
}

/// Choose the programme; what is not named stays as it is, or is as usual
#[derive(Args)]
pub struct Set {
    /// A wave every so many weeks: 4, 6 or 13
    #[arg(long, value_name = "WEEKS")]
    every: Option<String>,
    /// What a wave asks that is no audit, such as core or pulse
    #[arg(long)]
    form: Option<String>,
    /// Whether one wave of each quarter is the audit: its second, or its only one
    #[arg(long, value_name = "true|false")]
    audit: Option<bool>,
    /// Whether the forms have a box for a comment
    #[arg(long, value_name = "true|false")]
    comments: Option<bool>,
    /// For how many days a wave is open, from 5 to 25
    #[arg(long, value_name = "DAYS")]
    open_days: Option<i32>,
    /// On which day it opens, from monday to friday
    #[arg(long, value_name = "DAY")]
    weekday: Option<String>,
    /// From when on mail goes out, where each person is, such as 09:00
    #[arg(long, value_name = "TIME")]
    send_from: Option<Time>,
    /// Until when; at least one hour later
    #[arg(long, value_name = "TIME")]
    send_until: Option<Time>,
    /// Remind everybody once, so many days after the opening; none: never
    #[arg(long, value_name = "DAYS|none")]
    remind_after: Option<String>,
    /// The time zone of whoever the people list has none for, such as Europe/Berlin
    #[arg(long)]
    zone: Option<String>,
}

#[derive(Subcommand)]
pub enum DayOffCommand {
    /// All of them, first one first, each with its id
    List,
    /// Add days
    Add {
        /// What they are
        label: String,
        /// The first day, such as 2026-12-21
        #[arg(long, value_name = "DATE", value_parser = dates::day)]
        from: Date,
        /// The last day [default: the first]
        #[arg(long, value_name = "DATE", value_parser = dates::day)]
        to: Option<Date>,
    },
    /// Add many: lines of a first day, a last and what they are, or an iCalendar file of public holidays
    Import { file: PathBuf },
    /// Remove an entry
    Remove {
        /// As `day-off list` prints it
        id: String,
    },
}

impl ProgrammeCommand {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let app = data.app()?;
        let by = Actor::CommandLine;
        match self {
            Self::Show => show(&app, output),
            Self::Set(set) => {
                let programme = set.programme(app::programme(&app, now())?.programme)?;
                app::set_programme(&app, &by, &programme, now())?;
                show(&app, output)
            }
            Self::Pause => {
                app::pause_programme(&app, &by, now())?;
                output.answer(&json!({ "paused": true }), "The programme is paused.")
            }
            Self::Resume => {
                app::resume_programme(&app, &by, now())?;
                show(&app, output)
            }
            Self::DayOff(day_off) => day_off.run(&app, output),
        }
    }
}

impl Set {
    fn programme(self, kept: Programme) -> anyhow::Result<Programme> {
        let said = |text: String| InputRefusal::Said(text);
        let rhythm = self.every.map_or(Ok(kept.rhythm), |weeks| {
            let unknown =
                || said(format!("a wave opens every 4, 6 or 13 weeks, not every {weeks}"));
            Rhythm::parse(&weeks).ok_or_else(unknown)
        })?;
        let weekday = self.weekday.map_or(Ok(kept.weekday), |day| {
            let all = OpeningDay::ALL.map(OpeningDay::id).join(", ");
            let unknown = || said(format!("a wave opens on one of {all}, not on `{day}`"));
            OpeningDay::parse(&day.to_lowercase()).ok_or_else(unknown)
        })?;
        let remind_after = match self.remind_after.as_deref() {
            None => kept.remind_after,
            Some("none") => None,
            Some(days) => {
                let unknown =
                    |_| said(format!("--remind-after is a number of days or none, not `{days}`"));
                Some(days.parse().map_err(unknown)?)
            }
        };
        Ok(Programme {
            rhythm,
            form: self.form.unwrap_or(kept.form),
            audit: self.audit.unwrap_or(kept.audit),
            comments: self.comments.unwrap_or(kept.comments),
            open_days: self.open_days.unwrap_or(kept.open_days),
            weekday,
            send_from: self.send_from.unwrap_or(kept.send_from),
            send_until: self.send_until.unwrap_or(kept.send_until),
            remind_after,
            zone: self.zone.unwrap_or(kept.zone),
        })
    }
}

fn show(app: &App, output: &Output) -> anyhow::Result<()> {
    let view = app::programme(app, now())?;
    let next: Vec<Value> = view.next.iter().map(planned).collect();
    let trouble = view.trouble.as_ref().map(|one| {
        let (obstacle, is_over) = (one.obstacle.id(), one.is_over);
        json!({ "planned_on": one.planned_on, "obstacle": obstacle, "is_over": is_over })
    });
    let value = json!({
        "programme": view.is_set.then_some(&view.programme),
        "paused_on": view.paused.as_ref().map(|paused| paused.on),
        "statements_most": view.statements_most,
        "next": if view.is_set { next } else { Vec::new() },
        "not_opened": trouble,
    });
    output.answer(&value, said(&view).trim_end())
}

fn planned(wave: &PlannedWave) -> Value {
    json!({
        "opens": wave.opens_on, "closes": wave.closes_on, "form": wave.form,
        "statements": wave.statements, "quarter": wave.quarter,
        "quarter_so_far": wave.quarter_so_far,
        "moved_from": wave.moved.as_ref().map(|moved| moved.from),
        "moved_because": wave.moved.as_ref().map(|moved| &moved.because),
    })
}

fn said(view: &ProgrammeView) -> String {
    if !view.is_set {
        return "No programme: choose one with `sdt-pulse programme set`.".to_owned();
    }
    let one = &view.programme;
    let audit = if one.audit { ", one audit a quarter" } else { "" };
    let comments = if one.comments { ", with a box for a comment" } else { "" };
    let remind = one
        .remind_after
        .map_or_else(|| "no reminder".to_owned(), |days| format!("a reminder after {days} days"));
    let mut text = format!(
        "A wave every {} weeks on {}, open for {} days: {}{audit}{comments}\nmail from {} until {} where each \
         person is ({} where that is not known), {remind}\n",
        one.rhythm,
        one.weekday.id(),
        one.open_days,
        one.form,
        one.send_from.strftime("%H:%M"),
        one.send_until.strftime("%H:%M"),
        one.zone,
    );
    if let Some(paused) = &view.paused {
        text += &format!("paused since {}\n", paused.on);
    }
    if let Some(trouble) = &view.trouble {
        let tried = if trouble.is_over { "it is not caught up on" } else { "it is tried again" };
        text +=
            &format!("{} did not open ({}); {tried}\n", trouble.planned_on, trouble.obstacle.id());
    }
    let mut lines =
        vec![["OPENS", "CLOSES", "FORM", "STATEMENTS", "QUARTER", ""].map(str::to_owned).to_vec()];
    lines.extend(view.next.iter().map(|wave| {
        let moved = wave.moved.as_ref();
        let moved = moved.map(|moved| format!("moved from {}: {}", moved.from, moved.because));
        vec![
            wave.opens_on.to_string(),
            wave.closes_on.to_string(),
            wave.form.clone(),
            wave.statements.to_string(),
            format!("{}: {} of {}", wave.quarter, wave.quarter_so_far, view.statements_most),
            moved.unwrap_or_default(),
        ]
    }));
    text + &aligned(&lines)
}

impl DayOffCommand {
    fn run(self, app: &App, output: &Output) -> anyhow::Result<()> {
        let by = Actor::CommandLine;
        let added = |days: &[DayOff]| -> anyhow::Result<()> {
            let new = app::add_days_off(app, &by, days, now())?;
            output.answer(&json!({ "added": new }), &format!("{new} added."))
        };
        let refused = |mistake| AppError::from(Refusal::DayOff(mistake));
        match self {
            Self::List => list(app, output),
            Self::Add { label, from, to } => {
                added(&[DayOff::new(&label, from, to.unwrap_or(from)).map_err(refused)?])
            }
            Self::Import { file } => {
                let text = fs::read_to_string(&file)
                    .with_context(|| format!("{} cannot be read", file.display()))?;
                added(&days_off_in(&text).map_err(refused)?)
            }
            Self::Remove { id } => {
                app::remove_day_off(app, &by, &id, now())?;
                output.answer(&json!({ "removed": 1 }), "Removed.")
            }
        }
    }
}

fn list(app: &App, output: &Output) -> anyhow::Result<()> {
    let rows = app::days_off(app)?;
    let values: Vec<Value> = rows
        .iter()
        .map(|row| {
            json!({ "id": row.id, "from": row.day.from, "to": row.day.to, "label": row.day.label })
        })
        .collect();
    let mut lines = vec![["ID", "FROM", "TO", "WHAT"].map(str::to_owned).to_vec()];
    lines.extend(rows.iter().map(|row| {
        let DayOff { from, to, label } = &row.day;
        vec![row.id.clone(), from.to_string(), to.to_string(), label.clone()]
    }));
    output.answer(&Value::from(values), aligned(&lines).trim_end())
}
