use std::net::{Ipv4Addr, TcpListener};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU16, Ordering::Relaxed};
use std::{fs, process};

/// The first port that the kernel may give to a connection.
static EPHEMERAL: LazyLock<u16> = LazyLock::new(|| {
    let range = fs::read_to_string("/proc/sys/net/ipv4/ip_local_port_range").unwrap();
    range.split_whitespace().next().unwrap().parse().unwrap()
});

static ASKED: AtomicU16 = AtomicU16::new(0);

/// A port of 127.0.0.1 that nobody listens on, for a program that cannot choose its own.
///
/// It lies below those that the kernel gives away: of these, a connection of another test may
/// have it before the program does.
pub fn unused_port() -> u16 {
    let first = *EPHEMERAL / 2;
    let count = *EPHEMERAL - first;
    // Another run of the tests at the same time begins elsewhere.
    let [.., high, low] = process::id().wrapping_mul(97).to_be_bytes();
    let begin = u16::from_be_bytes([high, low]);
    (0..count)
        .map(|_| first + begin.wrapping_add(ASKED.fetch_add(1, Relaxed)) % count)
        .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
        .expect("every port is taken")
}

#[test]
fn every_port_is_another_and_no_connection_gets_it() {
    let (one, other) = (unused_port(), unused_port());
    assert_ne!(one, other);
    assert!(one.max(other) < *EPHEMERAL);
}
