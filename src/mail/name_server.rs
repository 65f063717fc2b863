//! Asks a name server what the sender's domain publishes about its mail.

use std::net::SocketAddr;
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::{DnsError, NetError};
use hickory_resolver::proto::rr::{Name, RData};
use tokio::time::timeout;

use crate::domain::{
    OwnKey, RecordCheck, SenderDomain, Texts, Unseen, check_dkim, check_dmarc, check_spf,
    dmarc_names, is_dmarc, unseen_dkim,
};

/// One question, asked twice at most.
const ANSWER_WITHIN: Duration = Duration::from_secs(2);
/// Each record, all three at once: somebody waits for the page.
const PATIENCE: Duration = Duration::from_secs(5);

/// What is known of the key that signs mail.
pub enum Signing {
    By(OwnKey),
    /// Why nothing can be said of it.
    Unseen(Unseen),
}

/// Asks for SPF, DKIM and DMARC, all at once. Whatever fails is said in the answer.
///
/// `server`: `None` for the system's. `domain`: of the sender that people read; `envelope`: of the address that mail
/// comes back to.
pub async fn look_at_domain(
    server: Option<SocketAddr>,
    domain: &str,
    envelope: &str,
    signing: &Signing,
) -> SenderDomain {
    let resolver = resolver(server);
    let resolver = resolver.as_ref();
    let (spf, dkim, dmarc) = tokio::join!(
        async { check_spf(envelope, in_time(texts(resolver, envelope)).await) },
        dkim(resolver, domain, signing),
        dmarc(resolver, domain),
    );
    let records = [spf, dkim, dmarc];
    SenderDomain { domain: domain.to_owned(), envelope: envelope.to_owned(), records }
}

async fn in_time<Said>(answer: impl Future<Output = Result<Said, Unseen>>) -> Result<Said, Unseen> {
    timeout(PATIENCE, answer).await.unwrap_or(Err(Unseen::Silent))
}

async fn dkim(resolver: Option<&TokioResolver>, domain: &str, signing: &Signing) -> RecordCheck {
    match signing {
        Signing::By(key) => {
            let published = in_time(texts(resolver, &key.name(domain))).await;
            check_dkim(domain, key, published)
        }
        Signing::Unseen(why) => unseen_dkim(domain, why.clone()),
    }
}

async fn dmarc(resolver: Option<&TokioResolver>, domain: &str) -> RecordCheck {
    let walk = async {
        let mut walked = Vec::new();
        for name in dmarc_names(domain) {
            let texts = texts(resolver, &name).await?;
            let is_found = texts.iter().any(|text| is_dmarc(text));
            walked.push((name, Ok(texts)));
            if is_found {
                break;
            }
        }
        Ok(walked)
    };
    let walked = in_time(walk).await;
    check_dmarc(domain, walked.unwrap_or_else(|why| vec![(format!("_dmarc.{domain}"), Err(why))]))
}

/// `None`: the system names no server.
fn resolver(server: Option<SocketAddr>) -> Option<TokioResolver> {
    let builder = match server {
        None => TokioResolver::builder_tokio(),
        Some(address) => {
            let to_port = |mut connection: ConnectionConfig| {
                connection.port = address.port();
                connection
            };
            let connections = [ConnectionConfig::udp(), ConnectionConfig::tcp()].map(to_port);
            let server = NameServerConfig::new(address.ip(), true, connections.to_vec());
            let config = ResolverConfig::from_name_servers(vec![server]);
            let provider = TokioRuntimeProvider::default();
            Ok(TokioResolver::builder_with_config(config, provider))
        }
    };
    let mut builder = match builder {
        Ok(builder) => builder,
        Err(error) => {
            tracing::warn!(%error, "the system names no name server");
            return None;
        }
    };
    let options = builder.options_mut();
    options.timeout = ANSWER_WITHIN;
    options.attempts = 2;
    options.use_hosts_file = ResolveHosts::Never;
    // Each check is a new question: somebody has just mended it.
    options.cache_size = 0;
    builder.build().inspect_err(|error| tracing::warn!(%error, "no name server can be asked")).ok()
}

async fn texts(resolver: Option<&TokioResolver>, name: &str) -> Texts {
    let resolver = resolver.ok_or(Unseen::NoServer)?;
    // With its end: no search list of the system is gone through.
    let name = Name::from_utf8(format!("{}.", name.trim_end_matches('.')))
        .map_err(|error| Unseen::ServerSays(error.to_string()))?;
    let answer = match resolver.txt_lookup(name).await {
        Ok(answer) => answer,
        Err(error) if error.is_no_records_found() => return Ok(Vec::new()),
        Err(NetError::Timeout) => return Err(Unseen::Silent),
        Err(NetError::Io(_) | NetError::NoConnections) => return Err(Unseen::NoServer),
        Err(NetError::Dns(DnsError::ResponseCode(code))) => {
            return Err(Unseen::ServerSays(code.to_string()));
        }
        Err(error) => return Err(Unseen::ServerSays(super::words(&error.to_string()))),
    };
    let text = |answer: &RData| match answer {
        RData::TXT(text) => {
            let parts: Vec<u8> =
                text.txt_data.iter().flat_map(|part| part.iter().copied()).collect();
            Some(String::from_utf8_lossy(&parts).into_owned())
        }
        _ => None,
    };
    Ok(answer.answers().iter().filter_map(|record| text(&record.data)).collect())
}
