use std::io::{Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

use anyhow::{Context, bail};
use clap::Args;
use serde_json::json;

use super::data::Data;
use super::output::Output;

/// How long a server may take to answer.
const PATIENCE: Duration = Duration::from_secs(15);
/// More is no answer of ours, in bytes.
const LONGEST: u64 = 64 * 1024;

/// Asks the server of this data folder whether it is ready; exit code 1 where it is not. For a container, which has
/// no other program to ask with.
#[derive(Args)]
pub struct Health {
    /// Where it listens [default: addr of the settings]
    #[arg(long, env = "SDT_PULSE_ADDR", value_name = "ADDR")]
    addr: Option<String>,
}

impl Health {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let addr = match self.addr {
            Some(addr) => addr,
            None => data.settings()?.addr,
        };
        let said = ask(&addr).with_context(|| format!("nothing answers on {addr}"))?;
        let (head, body) = said.split_once("\r\n\r\n").unwrap_or((&said, ""));
        if !head.starts_with("HTTP/1.1 200 ") {
            bail!("the server on {addr} is not ready: {}", body.trim());
        }
        output.answer(&json!({ "ready": true }), "ready")
    }
}

fn ask(addr: &str) -> std::io::Result<String> {
    let none = || std::io::Error::from(std::io::ErrorKind::AddrNotAvailable);
    let mut at = addr.to_socket_addrs()?.next().ok_or_else(none)?;
    // Where a server listens on every address, this machine's own is one of them.
    if at.ip().is_unspecified() {
        at.set_ip(if at.is_ipv4() {
            std::net::Ipv4Addr::LOCALHOST.into()
        } else {
            std::net::Ipv6Addr::LOCALHOST.into()
        });
    }
    let mut stream = TcpStream::connect_timeout(&at, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET /health/ready HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n\r\n")?;
    let mut said = Vec::new();
    stream.take(LONGEST).read_to_end(&mut said)?;
    Ok(String::from_utf8_lossy(&said).into_owned())
}
