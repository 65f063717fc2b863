//! Whether the time of an answer tells who may sign in: the median of 200 requests for a sign-in mail by
//! addresses that may, beside as many by addresses that may not, in turn and over one connection.
//!
//!     cargo bench --bench sign_in [--features bench]
//!
//! Prints both medians and their ratio; wanted is a ratio within 10 % of 1.

#[expect(dead_code, reason = "shared with benches that use more of it")]
mod support;

use std::fs;
use std::io::{self, BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use support::clients::Client;

/// Requests of each kind; no address asks twice, since one that does often gets no mail.
const REQUESTS: usize = 200;
/// Requests that are not measured, of each kind, before those that are.
const WARM_UP: usize = 20;

fn main() -> anyhow::Result<()> {
    let folder =
        PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("sign-in-{}", process::id()));
    fs::create_dir_all(&folder)?;
    let measured = measure(&folder);
    fs::remove_dir_all(&folder)?;
    measured
}

fn measure(folder: &Path) -> anyhow::Result<()> {
    let people = folder.join("people.csv");
    fs::write(&people, people_csv())?;
    let people = people.to_str().context("a path that is no text")?;
    command(folder, &["init"])?;
    command(folder, &["people", "import", people, "--mode", "full", "--yes"])?;
    let mut server = command_of(folder, &["serve", "--addr", "127.0.0.1:0"])
        .stderr(Stdio::piped())
        .spawn()
        .context("the server does not start")?;
    let timed = address(&mut server).and_then(ask_in_turn);
    server.kill()?;
    server.wait()?;
    let [may, may_not] = timed?;
    let ratio = may.as_secs_f64() / may_not.as_secs_f64();
    println!("{REQUESTS} requests of each kind, medians");
    println!("  may sign in:     {:.3} ms", may.as_secs_f64() * 1e3);
    println!("  may not:         {:.3} ms", may_not.as_secs_f64() * 1e3);
    println!("  ratio:           {ratio:.3}");
    Ok(())
}

fn lead(number: usize) -> String {
    format!("lead{number:03}@elm.example")
}

/// As long as a lead's.
fn stranger(number: usize) -> String {
    format!("none{number:03}@elm.example")
}

fn people_csv() -> String {
    let mut csv = "email,team,manager_email\n".to_owned();
    for number in 0..REQUESTS + WARM_UP {
        let (lead, team) = (lead(number), format!("Team {number}"));
        csv += &format!("{lead},{team},\nmember{number:03}@elm.example,{team},{lead}\n");
    }
    csv
}

/// The medians of those who may and of those who may not.
fn ask_in_turn(server: SocketAddr) -> anyhow::Result<[Duration; 2]> {
    let mut browser = Client::connect(server)?;
    let mut took = [Vec::new(), Vec::new()];
    for number in 0..REQUESTS + WARM_UP {
        let both = [lead(number), stranger(number)];
        // Whoever comes second finds the first one's pages in the cache: in turn.
        for at in [number % 2, (number + 1) % 2] {
            let (Some(email), Some(took)) = (both.get(at), took.get_mut(at)) else { continue };
            let sent = Instant::now();
            let response = browser.send("POST", "/app/sign-in", "", &format!("email={email}"))?;
            let elapsed = sent.elapsed();
            ensure!(response.status == 303, "{email} was met with {}", response.status);
            if number >= WARM_UP {
                took.push(elapsed);
            }
        }
    }
    let [may, may_not] = took;
    Ok([median(may)?, median(may_not)?])
}

fn median(mut took: Vec<Duration>) -> anyhow::Result<Duration> {
    took.sort_unstable();
    took.get(took.len() / 2).copied().context("nothing was measured")
}

fn command_of(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sdt-pulse"));
    command.args(arguments).arg("--data").arg(folder.join("data")).stdin(Stdio::null());
    command
}

fn command(folder: &Path, arguments: &[&str]) -> anyhow::Result<()> {
    let said = command_of(folder, arguments).output()?;
    ensure!(said.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&said.stderr));
    Ok(())
}

/// Where the server listens, as it says.
fn address(server: &mut Child) -> anyhow::Result<SocketAddr> {
    let said = server.stderr.take().context("the server has no voice")?;
    let mut said = BufReader::new(said);
    let mut line = String::new();
    while said.read_line(&mut line)? > 0 {
        if let Some((_, rest)) = line.split_once("Serving on http://") {
            let (address, _) = rest.split_once(". Stop").context("an address without an end")?;
            // Whatever it says after this has somewhere to go.
            thread::spawn(move || io::copy(&mut said, &mut io::sink()));
            return Ok(address.parse()?);
        }
        line.clear();
    }
    anyhow::bail!("the server ended before it listened")
}
