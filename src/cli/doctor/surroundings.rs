//! Clock, addresses, mail and proxy.

use std::net::SocketAddr;
use std::path::Path;

use jiff::civil::{Date, date};
use jiff::{Timestamp, tz::TimeZone};

use super::finding::{Check, Finding};
use crate::app::{
    self, ChatError, ChatTrouble, FolderLanguage, LANGUAGES_FOLDER, LanguageFolder, OidcError,
};
use crate::ballot_box::Guarded;
use crate::cli::mail_domain::{mend, says};
use crate::cli::shell::quoted_path;
use crate::config::{KeptDays, Settings};
use crate::domain::{ItemError, Locale, RecordCheck, SenderDomain};

const CLOCK: Check = Check::new(
    "clock",
    "a wrong clock ends a wave early or late, or lets an old sign-in link work again",
);
const CLOCKS: Check = Check::new(
    "database server's clock",
    "where two clocks differ, one of them ends the wave or a sign-in link at the wrong time",
);
const BASE_URL: Check = Check::new(
    "base_url",
    "without https whoever carries the traffic reads personal links and answers",
);
const LISTENING: Check = Check::new(
    "listening address",
    "whoever reaches the server past the proxy sends personal links and answers unencrypted",
);
const METRICS: Check = Check::new(
    "metrics address",
    "whoever reads the metrics sees when those who read reports are at work, though nothing of those who are asked",
);
const OUTBOX: Check = Check::new(
    "delivered links",
    "whoever reads a personal link can answer in that person's place, and knows whose code it is",
);
const SIGNING: Check = Check::new(
    "mail's signature",
    "whoever has the key writes invitations in your name, whose links lead to somebody else's form",
);
const SENDER: Check = Check::new(
    "sender's domain",
    "without these records mail is taken for junk, and anybody can write invitations in your name",
);
const CHAT: Check = Check::new(
    "chat",
    "whoever runs the chat sees who was asked, as a mail relay does; where it takes nothing, all of it goes by mail",
);
const BACKUPS: Check = Check::new(
    "backups",
    "somebody who was deleted lives on in every copy of the database that was made before",
);
const PROXY: Check = Check::new(
    "proxy",
    "a proxy's log of the survey pages puts an address and a time beside each answer",
);

const LANGUAGES: Check = Check::new(
    "languages",
    "a promise in another language is read by nobody who checks it, and a language that lacks a text is not on",
);
const PROVIDER: Check = Check::new(
    "sign-in provider",
    "whoever signs in by it alone reads nothing while it is away, or set up otherwise than here",
);

/// No copy of this program is older.
const PROGRAM_FROM: Date = date(2026, 11, 1);
/// Differences below are how long a question takes, in seconds.
const LARGEST_DRIFT: u64 = 60;

/// Whether this machine's clock may be right; `now` is what it says.
/// `logged` is the latest day that a log names, or why none can be read.
pub fn clock(now: Timestamp, logged: Result<&Option<Date>, String>) -> Finding {
    let today = now.to_zoned(TimeZone::UTC).date();
    let fix = "set the clock, and keep it set: timedatectl set-ntp true";
    if today < PROGRAM_FROM {
        return CLOCK.wrong(format!("it says {today}, before this program was made"), fix);
    }
    match logged {
        Err(problem) => CLOCK.wrong(
            format!("it cannot be compared with the logs: {problem}"),
            "bring back a database whose logs hold, and say so with `sdt-pulse restored`",
        ),
        Ok(Some(last)) if today < *last => {
            CLOCK.wrong(format!("it says {today}, and the logs have an entry of {last}"), fix)
        }
        Ok(_) => CLOCK.ok(format!("it says {today}")),
    }
}

/// Whether the database server's clock, in seconds since 1970, says the same.
pub fn clocks(now: Timestamp, server: i64) -> Finding {
    let apart = server.abs_diff(now.as_second());
    if apart <= LARGEST_DRIFT {
        return CLOCKS.ok("it agrees with this machine's");
    }
    CLOCKS.warning(
        format!("{apart} seconds from this machine's"),
        "keep both clocks set: timedatectl set-ntp true",
    )
}

/// Whether a provider of sign-ins answers as the settings expect.
pub fn sign_in_provider(id: &str, answered: Result<(), OidcError>) -> Finding {
    match answered {
        Ok(()) => PROVIDER.ok(format!("{id} answers, and is the issuer of the settings")),
        Err(error) => PROVIDER.wrong(
            format!("{id}: {error}"),
            format!(
                "mend `[[oidc]]` {id} in sdt-pulse.toml; until then: sdt-pulse login-link EMAIL"
            ),
        ),
    }
}

pub fn base_url(settings: &Settings) -> Finding {
    let url = &settings.base_url;
    if settings.is_https() {
        return BASE_URL.ok(url.as_str());
    }
    let fix = "put a proxy with https in front (`sdt-pulse proxy nginx --host HOST`), and set \
                base_url = \"https://HOST\" in sdt-pulse.toml";
    if settings.is_this_machine() {
        BASE_URL.warning(format!("{url} is for trying things out on this machine only"), fix)
    } else {
        BASE_URL.wrong(format!("{url} is not https"), fix)
    }
}

fn is_loopback(addr: &str) -> bool {
    addr.parse::<SocketAddr>().map_or_else(
        |_| addr.rsplit_once(':').is_some_and(|(host, _)| host == "localhost"),
        |addr| addr.ip().is_loopback(),
    )
}

/// Where the metrics are shown; empty: nowhere.
pub fn metrics(addr: &str) -> Finding {
    if addr.is_empty() {
        return METRICS.ok("none are shown");
    }
    if is_loopback(addr) {
        return METRICS.ok(format!("{addr}: this machine only"));
    }
    METRICS.warning(
        format!("{addr} is reached from other machines"),
        "set metrics_addr = \"127.0.0.1:9464\" in sdt-pulse.toml if what collects them runs on this machine, else \
         let a firewall admit it only",
    )
}

pub fn listening(addr: &str) -> Finding {
    if is_loopback(addr) {
        return LISTENING.ok(format!("{addr}: this machine only"));
    }
    LISTENING.warning(
        format!("{addr} is reached from other machines"),
        "set addr = \"127.0.0.1:8080\" in sdt-pulse.toml if the proxy runs on this machine, else \
         let a firewall admit the proxy only",
    )
}

/// Delivered mails in the outbox that hold a link which can still be used.
pub fn outbox(folder: &Path, live_links: usize) -> Finding {
    if live_links == 0 {
        return OUTBOX.ok(format!("{} holds no link of an open wave", folder.display()));
    }
    OUTBOX.warning(
        format!("{live_links} mail(s) in {} hold links of the open wave", folder.display()),
        format!(
            "deliver them, then: rm {}/*.eml; or let `sdt-pulse mail run` send them itself with \
             smtp_url in sdt-pulse.toml",
            quoted_path(folder)
        ),
    )
}

/// Whether the key that signs mail can be used, and is read by its owner alone.
pub fn signing(settings: &Settings) -> Finding {
    let file = settings.dkim_key_file.as_path();
    match app::dkim_signer(settings) {
        Ok(None) => SIGNING.ok("not signed here; the mail server may do it"),
        Err(problem) => {
            SIGNING.wrong(problem.to_string(), "or leave dkim_selector and dkim_key_file empty")
        }
        Ok(Some(_)) => match Guarded::look(file.to_owned()) {
            Ok(Guarded { mode: Some(mode), .. }) if mode & 0o077 != 0 => SIGNING.wrong(
                format!("{} is open to others than its owner (mode {mode:04o})", file.display()),
                format!("chmod 600 {}", quoted_path(file)),
            ),
            _ => SIGNING.ok(format!("signed as {}, by {}", settings.dkim_selector, file.display())),
        },
    }
}

/// What the sender's domain publishes: one finding for each record.
pub fn sender_domain(seen: &SenderDomain) -> Vec<Finding> {
    let one = |check: &RecordCheck| {
        let found = format!("{} {}: {}", check.record.name(), check.standing.id(), says(check));
        match (mend(check), &check.publish) {
            (None, _) => SENDER.ok(found),
            (Some(mend), None) => SENDER.warning(found, mend),
            (Some(mend), Some(text)) => {
                SENDER.warning(found, format!("{mend} {} TXT \"{text}\"", check.name))
            }
        }
    };
    seen.records.iter().map(one).collect()
}

/// Whether the chat takes the account of the settings; `trouble` is what kept messages from it.
pub fn chat(
    settings: &Settings,
    looked: Option<Result<(), ChatError>>,
    trouble: Option<ChatTrouble>,
) -> Finding {
    let fix = "set chat_token and chat_url anew (docs/chat.md), then: sdt-pulse chat test ADDRESS";
    match (looked, trouble) {
        (Some(Err(problem)), _) => CHAT.warning(problem.to_string(), fix),
        (_, Some(ChatTrouble { mailed, said, .. })) => {
            CHAT.warning(format!("{mailed} message(s) for it went by mail: {said}"), fix)
        }
        (Some(Ok(())), None) => CHAT.ok(format!("{} takes the token", settings.chat.name())),
        (None, None) => CHAT.ok(format!(
            "{}: nothing tells whether it works but `sdt-pulse chat test ADDRESS`",
            settings.chat.name()
        )),
    }
}

/// How long somebody who was deleted lives on in copies of the database.
pub fn backups(settings: &Settings) -> Finding {
    let KeptDays(days) = settings.retention.backups_days;
    if days == 0 {
        return BACKUPS.warning(
            "how long somebody deleted lives on in them is unknown",
            "set backups_days under [retention] in sdt-pulse.toml to the age at which your oldest backup is \
             deleted, archives of PostgreSQL's write-ahead log included",
        );
    }
    BACKUPS.ok(format!("somebody deleted lives on in them for {days} days, by backups_days"))
}

/// What no program here can look at: a reminder.
pub fn proxy(settings: &Settings) -> Finding {
    let host = url::Url::parse(&settings.base_url)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned))
        .unwrap_or_default();
    PROXY.ok(format!(
        "not looked at; a file without a log of the survey pages: `sdt-pulse proxy nginx --host \
         {host}`, or caddy"
    ))
}

/// The language for whoever asked for none is not on.
pub fn default_locale(locale: Locale) -> Finding {
    LANGUAGES.warning(
        format!("default_locale is {locale}, which is not on: English is used in its place"),
        format!("`sdt-pulse language list` says why; or set another one than {locale}"),
    )
}

/// A finding for each language of the folder, and for each file there that is none's.
pub fn languages(folder: &LanguageFolder, packs: &[ItemError]) -> Vec<Finding> {
    const SHOWN: usize = 5;
    let one = |language: &FolderLanguage| {
        let (locale, problems) = (language.locale, &language.problems);
        if problems.is_empty() && language.is_draft {
            let found =
                format!("{locale} is on as a draft: a machine made it, and nobody has reviewed it");
            let fix = format!(
                "let somebody who speaks it read the files in {LANGUAGES_FOLDER}/, then take away their first lines"
            );
            return LANGUAGES.warning(found, fix);
        }
        if problems.is_empty() {
            return LANGUAGES.ok(format!("{locale} is on, and lacks nothing"));
        }
        let shown: Vec<&str> = problems.iter().take(SHOWN).map(String::as_str).collect();
        let more = match problems.len().saturating_sub(SHOWN) {
            0 => String::new(),
            n => format!("; and {n} more"),
        };
        let found = format!("{locale} is not on: {}{more}", shown.join("; "));
        LANGUAGES
            .warning(found, format!("`sdt-pulse language check {locale}` names every text to mend"))
    };
    let strange = folder.strange.iter().map(|strange| {
        LANGUAGES
            .warning(strange.clone(), format!("mend it in {LANGUAGES_FOLDER}/, or take it away"))
    });
    let packs = packs.iter().take(SHOWN).map(|lacks| {
        let fix = "add it; until then a wave that asks the pack is in the other languages";
        LANGUAGES.warning(lacks.to_string(), fix)
    });
    folder.languages.iter().map(one).chain(strange).chain(packs).collect()
}
