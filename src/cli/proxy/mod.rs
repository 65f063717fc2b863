//! Files for the proxy in front of the server. `tests/suite/proxy.rs` runs the real proxies on them.

use std::net::SocketAddr;

use clap::{Args, Subcommand};
use serde_json::json;

use super::output::Output;

const NGINX: &str = include_str!("nginx.conf");
const CADDY: &str = include_str!("Caddyfile");

#[derive(Subcommand)]
pub enum Proxy {
    /// A site for nginx
    Nginx(Site),
    /// A Caddyfile
    Caddy(Site),
}

#[derive(Args)]
pub struct Site {
    /// The name people reach it by, such as pulse.example.com
    #[arg(long, value_parser = host)]
    host: String,
    /// Where `sdt-pulse serve` listens
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
    upstream: SocketAddr,
}

impl Proxy {
    pub fn run(self, output: &Output) -> anyhow::Result<()> {
        let (template, Site { host, upstream }) = match self {
            Self::Nginx(site) => (NGINX, site),
            Self::Caddy(site) => (CADDY, site),
        };
        let file =
            template.replace("{{host}}", &host).replace("{{upstream}}", &upstream.to_string());
        output.answer(&json!({ "file": file }), file.trim_end())
    }
}

/// A host name in ASCII: anything else could mean something in the file.
fn host(text: &str) -> Result<String, String> {
    let plain = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    if text.split('.').all(plain) {
        Ok(text.to_ascii_lowercase())
    } else {
        Err("write a host name alone, such as pulse.example.com".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_a_name_and_nothing_that_the_file_could_read_otherwise() {
        assert_eq!(host("Pulse.example.com"), Ok("pulse.example.com".to_owned()));
        for bad in [
            "",
            "a b",
            "https://x.example",
            "x.example/",
            "x.example:80",
            "a;b",
            "a..b",
            "{a}",
            "-a.example",
            "x.example\nlocation",
            "müller.example",
            "$host",
            "*.x",
        ] {
            assert!(host(bad).is_err(), "{bad}");
        }
    }
}
