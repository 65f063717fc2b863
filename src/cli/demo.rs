use std::fs;
use std::sync::Arc;

use anyhow::Context;
use clap::Args;
use jiff::tz::TimeZone;
use serde_json::json;

use super::data::{Data, item_bank, now};
use super::failure::InputRefusal;
use super::init::{make_folders, write_settings};
use super::output::Output;
use crate::app::App;
use crate::config::{Layers, Settings};
use crate::demo::{self, CLOSED_WAVES, TurnedClock};
use crate::mail::MailRoute;
use crate::messages::Messages;
use crate::store::Store;
use crate::web::{self, State};

#[derive(Args)]
pub struct Demo {
    /// Make the data and stop
    #[arg(long)]
    no_serve: bool,
    /// The same seed on the same day gives the same results
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
    addr: String,
}

impl Demo {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let mut layers = data.with_flags(Layers::from(Settings {
            organisation: demo::NAME.to_owned(),
            base_url: format!("http://{}", self.addr),
            contact: "people@elmstreet.example".to_owned(),
            addr: self.addr.clone(),
            ..Settings::default()
        }))?;
        let settings = layers.said_mut().clone().checked()?;
        let url = data.database_url(&settings)?;
        clear(data)?;
        make_folders(data, &settings)?;
        fs::write(data.demo_mark(), "")?;
        write_settings(data, &settings)?;
        let store = Store::create(&url)?;
        let bank = item_bank()?;
        let keys = data.keys(&settings);
        let app = App::new(store, keys, bank, Messages::load()?, layers, Some(data.outbox()))?;
        if app.has_people()? {
            let said = format!("{url} holds people already: the demo wants a database of its own");
            return Err(InputRefusal::Said(said).into());
        }

        let clock = TurnedClock::default();
        let state = State::new(app.clone(), clock.clock());
        let bar = output.progress("Eight months of a fictional organisation", CLOSED_WAVES + 1)?;
        let today = now().to_zoned(TimeZone::UTC).date();
        let outbox = data.outbox();
        let simulated = demo::simulate(&state, &clock, &outbox, self.seed, today, |done, _| {
            bar.set_position(done);
        });
        web::block_on(simulated)?;
        bar.finish_and_clear();

        let links = demo::links(&app, now())?;
        let value = json!({
            "hr": links.hr, "lead": links.lead, "observer": links.observer,
            "outbox": links.outbox, "data": data.folder(), "audit": links.audit,
            "other_audits": links.other_audits,
        });
        let others: String = links
            .other_audits
            .iter()
            .map(|(team, link)| format!("  The lead of {team}:\n    {link}\n"))
            .collect();
        let said = format!(
            "{} is made up, in {}. Look around:\n\n  HR reads every group:   {}\n  A lead reads one team:  {}\n  An observer looks on:   {}\n  Answer a survey:        {}\n  A team reads its audit: {}\n\n  Two more audits (under the team's trend), each by its lead:\n{others}",
            demo::NAME,
            data.folder().display(),
            links.hr,
            links.lead,
            links.observer,
            links.outbox,
            links.audit,
        );
        output.answer(&value, &said)?;
        if self.no_serve {
            return Ok(());
        }
        let state = State::new(app, Arc::new(now))
            .with_real_clock()
            .with_mail(MailRoute::Outbox(outbox.clone()))
            .with_outbox(outbox);
        web::serve(state, &self.addr, |at| {
            output.note(&format!("Serving on http://{at}. Stop with Ctrl-C."));
        })?;
        Ok(())
    }
}

/// Removes the last demo; any other folder with something in it is left alone.
fn clear(data: &Data) -> anyhow::Result<()> {
    let folder = data.folder();
    let Ok(mut entries) = fs::read_dir(folder) else { return Ok(()) };
    if data.demo_mark().exists() {
        return fs::remove_dir_all(folder)
            .with_context(|| format!("{} cannot be removed", folder.display()));
    }
    if entries.next().is_some() {
        let said = format!(
            "{} is not empty and not a demo's: name another folder with --data",
            folder.display()
        );
        return Err(InputRefusal::Said(said).into());
    }
    Ok(())
}
