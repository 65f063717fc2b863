//! Messages to people in a chat, by one interface and three senders.
//!
//! A message carries its reader's link, so nothing here writes messages, links or addresses to a log, and no error
//! repeats them: of what a server says only its codes are told.

mod error;
mod mattermost;
mod message;
mod server;
mod slack;
mod teams;

use std::sync::Arc;
use std::time::Duration;

use url::{Host, Url};

pub use error::{ChatError, ChatFailure, Wait};
pub use message::{ChatLink, ChatMessage};

use crate::domain::{ChatWay, EmailAddress};
use mattermost::Mattermost;
use server::Server;
use slack::Slack;
use teams::Teams;

/// How long a connection and a whole call may take.
const CONNECT: Duration = Duration::from_secs(3);
const CALL: Duration = Duration::from_secs(6);
const SLACK: &str = "https://slack.com/";

/// Sends messages to people, by the address that the people list has of them. Every call blocks its thread for
/// seconds at most.
pub trait ChatSender: Send + Sync {
    /// Returns when the chat has taken the message. Sending again after [`ChatFailure::Down`] may deliver twice, if
    /// the connection broke right after the text.
    fn send(&self, to: &EmailAddress, message: &ChatMessage) -> Result<(), ChatError>;

    /// Whether the chat takes the token; sends nothing. `None`: nothing tells but a message.
    fn look(&self) -> Option<Result<(), ChatError>>;
}

/// The account by which messages go out. No `Debug`: token and address are secrets.
#[derive(Clone, PartialEq, Eq)]
pub struct ChatAccount {
    pub way: ChatWay,
    /// Where its server is; empty: the usual one.
    pub address: String,
    pub token: String,
}

impl ChatAccount {
    /// `None`: the chat is off.
    ///
    /// # Errors
    /// [`ChatError::Address`].
    pub fn sender(&self) -> Result<Option<Arc<dyn ChatSender>>, ChatError> {
        let address = match (self.way, self.address.trim()) {
            (ChatWay::Slack, "") => SLACK,
            (_, address) => address,
        };
        let server = |way: ChatWay| Server::new(way, address, &self.token, CONNECT, CALL);
        Ok(match self.way {
            ChatWay::Off => None,
            ChatWay::Slack => Some(Arc::new(Slack::new(server(ChatWay::Slack)?))),
            ChatWay::Teams => Some(Arc::new(Teams::new(server(ChatWay::Teams)?))),
            ChatWay::Mattermost => Some(Arc::new(Mattermost::new(server(ChatWay::Mattermost)?))),
        })
    }

    /// Scheme and host of the server alone: behind them may stand a secret.
    pub fn place(&self) -> String {
        Url::parse(self.address.trim())
            .map_or_else(|_| String::new(), |url| url.origin().ascii_serialization())
    }
}

/// Whether it is one of this machine, which nobody reads on the way.
fn is_here(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
