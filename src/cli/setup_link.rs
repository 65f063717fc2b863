use std::net::SocketAddr;

use serde_json::json;

use super::data::{Data, now};
use super::output::Output;
use crate::app::{App, SetUpLink, create_set_up_link};
use crate::config::Settings;

pub fn run(data: &Data, output: &Output) -> anyhow::Result<()> {
    let SetUpLink { link, code } = create_set_up_link(&data.app()?, now())?;
    output.note(&explained(&code));
    output.answer(&json!({ "link": link, "code": code }), &link)
}

/// A new link, printed where whoever started the server sees it, and nowhere else.
/// As long as nobody set the address of the site, the link leads to where the server listens.
pub fn print(app: &App, at: SocketAddr, output: &Output) -> anyhow::Result<()> {
    let SetUpLink { mut link, code } = create_set_up_link(app, now())?;
    if app.settings().base_url == Settings::default().base_url {
        link = format!("http://{at}/setup#{code}");
    }
    output.note(&format!("Set this up in a browser:\n  {link}\n{}", explained(&code)));
    Ok(())
}

fn explained(code: &str) -> String {
    format!(
        "It works once, within 60 minutes; `sdt-pulse setup-link` prints a new one. Where it does not lead here, \
         open /setup at the address by which you reach this server, and type\n  Set-up code: {code}"
    )
}
