use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use nonzero_ext::nonzero;

use crate::web::wrong_codes::TooMany;

/// How many clients are remembered before those of long ago are forgotten.
const MANY_CLIENTS: usize = 10_000;

/// How often one client may do what costs another server something. Addresses of clients are in memory
/// alone, and nothing but this uses them.
pub struct Clients {
    client: DefaultKeyedRateLimiter<IpAddr>,
    /// A proxy in front passes no client's address on: all of its visitors are one client.
    proxy: DefaultKeyedRateLimiter<IpAddr>,
}

/// How many sign-in mails one client may ask for.
pub struct SignInMails(Clients);

impl SignInMails {
    pub fn new() -> Self {
        Self(Clients::new(nonzero!(30u32)))
    }

    /// One more from `client`.
    pub fn one_more(&self, client: IpAddr) -> Result<(), TooMany> {
        self.0.one_more(client)
    }
}

impl Clients {
    pub fn new(per_hour: NonZeroU32) -> Self {
        Self {
            client: RateLimiter::keyed(Quota::per_hour(per_hour)),
            proxy: RateLimiter::keyed(
                Quota::per_second(nonzero!(1u32)).allow_burst(nonzero!(1200u32)),
            ),
        }
    }

    /// One more from `client`.
    pub fn one_more(&self, client: IpAddr) -> Result<(), TooMany> {
        let limiter = if client.is_loopback() { &self.proxy } else { &self.client };
        if limiter.len() > MANY_CLIENTS {
            limiter.retain_recent();
        }
        limiter.check_key(&network(client)).map_err(|until| {
            let wait = until.wait_time_from(DefaultClock::default().now());
            TooMany { wait: Duration::from_secs(wait.as_secs() + 1) }
        })
    }
}

/// Of the sixth version a household has a whole network.
fn network(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let network = address.to_bits() >> 64 << 64;
            IpAddr::V6(Ipv6Addr::from_bits(network))
        }
    }
}

/// Where the connection comes from; a request without one is of a test.
pub fn client(request: &actix_web::HttpRequest) -> IpAddr {
    request.peer_addr().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |peer| peer.ip())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_in_an_hour_from_one_client_and_many_more_through_a_proxy() {
        let mails = SignInMails::new();
        let taken = |address: &str| {
            let client: IpAddr = address.parse().unwrap();
            (0..100).filter(|_| mails.one_more(client).is_ok()).count()
        };
        assert_eq!(taken("192.0.2.7"), 30);
        assert_eq!(taken("192.0.2.8"), 30, "another client has its own");
        assert_eq!(taken("2001:db8:1:2::1"), 30);
        assert_eq!(taken("2001:db8:1:2:ffff::9"), 0, "the same household");
        assert_eq!(taken("2001:db8:1:3::1"), 30);
        assert_eq!(taken("127.0.0.1"), 100);
    }
}
