use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::Context;
use serde_json::json;

use super::data::Data;
use super::failure::InputRefusal;
use super::output::Output;
use crate::config::{KeptDays, Layers, Settings};
use crate::store::Store;

/// The settings file as `init` writes it: every key, its default as a comment, what it is for.
pub const SETTINGS_TEXT: &str = r#"# Settings of sdt-pulse. Environment (SDT_PULSE_*) and flags go before this file, and this file before what
# is set in the browser or by `sdt-pulse settings set`: a line without # is fixed here.

# The name on every page and mail.
# organisation = "Our organisation"

# Where people reach this server; links in mails begin with it. Use https outside a local trial.
# base_url = "http://127.0.0.1:8080"

# Who answers questions about the survey: shown on the pages, and the Reply-To of every mail.
# contact = "people@localhost"

# The From of every mail. Empty: the contact.
# mail_from = ""

# A postal address for the foot of every mail. Empty: none.
# postal = ""
# Where mail comes back to, such as "bounces@example.com": each mail gets an address of its own there behind a +, and
# `sdt-pulse mail bounces` reads what came. Empty: to mail_from.
# bounces_to = ""
# Mail is signed (DKIM) by the key of this file, seen from this folder, under this name: both empty, or both set.
# `sdt-pulse mail dkim-key` makes a key, and says what the sender's domain is to publish.
# dkim_selector = ""
# dkim_key_file = ""
# The name server, IP or IP:PORT, that `sdt-pulse mail domain` and pages ask. Empty: the system's.
# dns_server = ""
# How many connections send at once, and how many mails go out per minute at most (0: as many as the server takes).
# mail_connections = 4
# mail_per_minute = 0

# The language of people whose row in the people file names none: "en" or "de".
# default_locale = "en"

# "sqlite:PATH" or "postgres://USER:PASSWORD@HOST/DATABASE". Empty: pulse.db beside this file.
# database_url = ""

# "smtp://USER:PASSWORD@HOST:587" (STARTTLS) or "smtps://…". Empty: mail goes to the folder outbox/.
# smtp_url = ""

# "slack", "teams" or "mattermost": invitations and reminders go into the chat first, and by mail to whom it does not
# reach (docs/chat.md). "off": by mail alone.
# chat = "off"
# The chat's server, or the workflow of Teams. Empty: Slack's own.
# chat_url = ""
# The token of the bot that writes; or in the environment, SDT_PULSE_CHAT_TOKEN.
# chat_token = ""

# Where `sdt-pulse serve` listens.
# addr = "127.0.0.1:8080"

# Where `serve` shows metrics for Prometheus, such as "127.0.0.1:9464": never on the address of the pages, and nothing of
# persons, groups or answering. Empty: nowhere.
# metrics_addr = ""

# How the log is written, to stderr: "text", or "json" with one object a line.
# log_format = "text"

# Where the keys lie, seen from this folder: best outside of whatever is backed up.
# keys_dir = "keys"

# Where scales that you hold a licence for lie, each as ID.toml, seen from this folder.
# packs_dir = "packs"

# From how many answers on a wave shows a group, 5 or more; a wave that is open keeps its own.
# k = 5

# How many statements a person is asked at most in the waves that open in one quarter.
# statements_per_quarter = 70

# How many days the access log keeps who opened which report, and a session that is over: 1 to 3650.
# access_log_days = 365

# What your backups copy, such as ["/srv", "/home"]: `sdt-pulse doctor` checks that no key is among it.
# backup_paths = []

# Whether people who read reports sign in by a mail that they ask for. false: by a provider below, or by a
# link of `sdt-pulse login-link`, which always works.
# sign_in_by_mail = true

# How long what is about people is kept, in days; a running server deletes what is older, and so does
# `sdt-pulse purge`. 0: for ever.
[retention]

# People who left, from the import that said so.
# leavers_days = 90

# Comments, from the last day of their wave.
# comments_days = 0

# A team's whole audit book, from its last entry.
# books_days = 0

# Mail in the folder outbox/, from when it was written.
# outbox_days = 0

# How long your backups are kept: `sdt-pulse doctor` says that somebody deleted lives on so long.
# 0: nobody said.
# backups_days = 0

# Who else says who somebody is, by OpenID Connect: one [[oidc]] for each provider. Register the redirect
# address BASE_URL/app/sign-in/oidc/back there. docs/sign-in.md has Entra, Google and Keycloak.
#
# [[oidc]]
# id = "keycloak"                      # a-z, 0-9 and -: stands in the access log
# name = "Elm Street login"            # on the button
# issuer = "https://login.example.com/realms/work"
# client_id = "sdt-pulse"
# client_secret = ""                   # or SDT_PULSE_OIDC_KEYCLOAK_SECRET
# scopes = ["email", "profile"]        # beside openid
# groups_claim = "groups"              # dots lead further down: "realm_access.roles"
#
# What a group may read: "hr" or "observer", in that session and never longer. A group opens results (hr) only
# to somebody who in no wave was counted as one who reads none: people who are asked need the role granted,
# `sdt-pulse user grant`, so that from the next wave on they do not count toward the threshold.
# [oidc.roles]
# "People team" = "hr"
# "Works council" = "observer"
"#;

/// 21 people who are not there, to try the program with: nobody has an address that ends in `.example`. Enough
/// that a team could be shown if seven in ten answer.
const PEOPLE_SAMPLE: &str = include_str!("people_sample.csv");

pub fn run(data: &Data, output: &Output) -> anyhow::Result<()> {
    let path = data.settings_path();
    if path.exists() {
        let said = format!("{} is there already; nothing was changed", path.display());
        return Err(InputRefusal::Said(said).into());
    }
    make(data)?;
    let sample = data.folder().join("people.csv");
    let mut options = OpenOptions::new();
    match options.write(true).create_new(true).open(&sample) {
        // A list that somebody put there already.
        Err(there) if there.kind() == ErrorKind::AlreadyExists => {}
        opened => opened
            .and_then(|mut file| file.write_all(PEOPLE_SAMPLE.as_bytes()))
            .with_context(|| format!("{} cannot be written", sample.display()))?,
    }
    let said = format!(
        "Made {}.\nNext: set organisation, base_url and contact in {} (or in the browser: sdt-pulse serve), then\n  \
         sdt-pulse people import {} --mode full\n\
         with a list like that one, which holds people who are not there.",
        data.folder().display(),
        path.display(),
        sample.display()
    );
    output.answer(&json!({ "data": data.folder() }), &said)
}

/// Makes settings file, database, keys/ and outbox/.
pub fn make(data: &Data) -> anyhow::Result<()> {
    // Checked before anything is made: a mistyped URL leaves no file behind.
    let settings = data.with_flags(Layers::default())?.said_mut().clone();
    let url = data.database_url(&settings.clone().checked()?)?;
    make_folders(data, &settings)?;
    Store::create(&url)?;
    write_settings(data, &settings)
}

/// The data folder with keys/ and outbox/, readable by its owner only.
pub fn make_folders(data: &Data, settings: &Settings) -> anyhow::Result<()> {
    for folder in [data.folder(), &data.outbox()] {
        fs::create_dir_all(folder)
            .with_context(|| format!("{} cannot be made", folder.display()))?;
        #[cfg(unix)]
        fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    }
    Ok(data.keys(settings).create()?)
}

/// The commented settings file with these values. It may hold passwords: readable by its owner only.
pub fn write_settings(data: &Data, settings: &Settings) -> anyhow::Result<()> {
    let path = data.settings_path();
    let text = settings_text(settings);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(&path) {
        Err(there) if there.kind() == ErrorKind::AlreadyExists => {
            Err(InputRefusal::Said(format!("{} is there already", path.display())).into())
        }
        opened => Ok(opened?.write_all(text.as_bytes())?),
    }
}

fn settings_text(settings: &Settings) -> String {
    let usual = Settings::default();
    let text = |path: &Path| toml::Value::from(path.display().to_string());
    let backup_paths =
        |settings: &Settings| settings.backup_paths.iter().map(|path| text(path)).collect();
    let days = |KeptDays(days)| toml::Value::from(i64::from(days));
    let values = |settings: &Settings| {
        [
            ("organisation", settings.organisation.clone().into()),
            ("base_url", settings.base_url.clone().into()),
            ("contact", settings.contact.clone().into()),
            ("mail_from", settings.mail_from.clone().into()),
            ("postal", settings.postal.clone().into()),
            ("bounces_to", settings.bounces_to.clone().into()),
            ("dkim_selector", settings.dkim_selector.clone().into()),
            ("dkim_key_file", text(&settings.dkim_key_file)),
            ("dns_server", settings.dns_server.clone().into()),
            ("mail_connections", i64::from(settings.mail_connections).into()),
            ("mail_per_minute", i64::from(settings.mail_per_minute).into()),
            ("default_locale", settings.default_locale.tag().into()),
            ("database_url", settings.database_url.clone().into()),
            ("smtp_url", settings.smtp_url.clone().into()),
            ("chat", settings.chat.id().into()),
            ("chat_url", settings.chat_url.reveal().into()),
            ("chat_token", settings.chat_token.reveal().into()),
            ("addr", settings.addr.clone().into()),
            ("metrics_addr", settings.metrics_addr.clone().into()),
            ("log_format", settings.log_format.id().into()),
            ("keys_dir", text(&settings.keys_dir)),
            ("packs_dir", text(&settings.packs_dir)),
            ("k", i64::from(settings.k.get()).into()),
            ("statements_per_quarter", i64::from(settings.statements_per_quarter).into()),
            ("access_log_days", i64::from(settings.access_log_days).into()),
            ("backup_paths", toml::Value::Array(backup_paths(settings))),
            ("sign_in_by_mail", settings.sign_in_by_mail.into()),
            ("leavers_days", days(settings.retention.leavers_days)),
            ("comments_days", days(settings.retention.comments_days)),
            ("books_days", days(settings.retention.books_days)),
            ("outbox_days", days(settings.retention.outbox_days)),
            ("backups_days", days(settings.retention.backups_days)),
        ]
        .map(|(key, value): (_, toml::Value)| format!("{key} = {value}\n"))
    };
    // What is as usual stays a comment: it is not fixed, and can be set in the browser.
    let lines = values(&usual).into_iter().zip(values(settings));
    lines
        .filter(|(usual, chosen)| usual != chosen)
        .fold(SETTINGS_TEXT.to_owned(), |text, (usual, chosen)| {
            text.replace(&format!("\n# {usual}"), &format!("\n{chosen}"))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::SettingKey;

    #[test]
    fn the_written_file_says_every_default() {
        // What stands in the example of a provider is nobody's default.
        let (own, _) = SETTINGS_TEXT.split_once("# Who else says").unwrap();
        let is_setting = |line: &str| line.contains(" = ") && !line.contains(": ");
        let lines = own.lines().map(|line| match line.strip_prefix("# ") {
            Some(setting) if is_setting(setting) => setting,
            _ => line,
        });
        let every = lines.collect::<Vec<_>>().join("\n");
        assert_eq!(Settings::parse("x", &every).unwrap(), Settings::default());
        let keys: toml::Table = every.parse().unwrap();
        assert_eq!(keys.len(), 28);
        assert_eq!(keys["retention"].as_table().unwrap().len(), 5);
    }

    #[test]
    fn nothing_is_fixed_that_nobody_chose() {
        let layers = Layers::parse("x", &settings_text(&Settings::default())).unwrap();
        assert_eq!(layers, Layers::default());
        let chosen = Settings { organisation: "Elm".to_owned(), ..Settings::default() };
        let layers = Layers::parse("x", &settings_text(&chosen)).unwrap();
        let fixed = SettingKey::ALL.into_iter().filter(|key| layers.is_fixed(*key));
        assert_eq!(fixed.collect::<Vec<_>>(), [SettingKey::Organisation]);
    }

    #[test]
    fn the_written_file_reads_back_as_what_was_chosen() {
        let chosen = Settings {
            organisation: "\"Elm\" & Söhne".to_owned(),
            base_url: "https://pulse.example".to_owned(),
            contact: "a@b.example".to_owned(),
            mail_from: "c@d.example".to_owned(),
            postal: "Elm Street 1".to_owned(),
            default_locale: crate::domain::Locale::DE,
            bounces_to: "bounces@d.example".to_owned(),
            dkim_selector: "pulse1".to_owned(),
            dkim_key_file: "/srv/dkim.pem".into(),
            dns_server: "192.0.2.53".to_owned(),
            mail_connections: 2,
            mail_per_minute: 30,
            database_url: "sqlite:/tmp/x.db".to_owned(),
            smtp_url: "smtps://u:p@mail.example".to_owned(),
            chat: crate::domain::ChatWay::Mattermost,
            chat_url: crate::config::Secret::new("https://chat.example".to_owned()),
            chat_token: crate::config::Secret::new("abc".to_owned()),
            addr: "0.0.0.0:80".to_owned(),
            metrics_addr: "127.0.0.1:9464".to_owned(),
            log_format: crate::config::LogFormat::Json,
            keys_dir: "/var/lib/sdt-pulse-keys".into(),
            packs_dir: "/srv/packs".into(),
            k: crate::domain::Threshold::new(7).unwrap(),
            statements_per_quarter: 50,
            access_log_days: 90,
            backup_paths: vec!["/srv".into(), "/home".into()],
            sign_in_by_mail: false,
            oidc: Vec::new(),
            retention: crate::config::Retention {
                leavers_days: KeptDays(30),
                comments_days: KeptDays(365),
                books_days: KeptDays(700),
                outbox_days: KeptDays(7),
                backups_days: KeptDays(35),
            },
        };
        assert_eq!(Settings::parse("x", &settings_text(&chosen)).unwrap(), chosen);
    }
}
