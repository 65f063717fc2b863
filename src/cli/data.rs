//! The data folder: settings, database, keys, outbox.

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use anyhow::Context;
use jiff::tz::TimeZone;

use super::failure::InputRefusal;
use crate::app::{self, App, LANGUAGES_FOLDER, PackFileError, Speech, carry_over, check_database};
use crate::ballot_box::KeyDirectory;
use crate::config::{Layers, Secret, SettingKey, Settings, SettingsError};
use crate::domain::{ItemBank, Pack};
use crate::mail::MailRoute;
use crate::messages::Messages;
use crate::store::{DatabaseUrl, Store};

pub const SETTINGS_FILE: &str = "sdt-pulse.toml";
/// The file that marks a folder as the demo's, to be made anew each time.
const DEMO_MARK: &str = "this-is-a-demo";

pub struct Data {
    folder: PathBuf,
    database_url: Option<String>,
    base_url: Option<String>,
    smtp_url: Option<String>,
}

impl Data {
    pub const fn new(
        folder: PathBuf,
        database_url: Option<String>,
        base_url: Option<String>,
        smtp_url: Option<String>,
    ) -> Self {
        Self { folder, database_url, base_url, smtp_url }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn settings_path(&self) -> PathBuf {
        self.folder.join(SETTINGS_FILE)
    }

    pub fn outbox(&self) -> PathBuf {
        self.folder.join("outbox")
    }

    pub fn demo_mark(&self) -> PathBuf {
        self.folder.join(DEMO_MARK)
    }

    pub fn packs(&self, settings: &Settings) -> PathBuf {
        self.folder.join(&settings.packs_dir)
    }

    /// Where the languages lie that were added.
    pub fn languages(&self) -> PathBuf {
        self.folder.join(LANGUAGES_FOLDER)
    }

    /// What is asked and said, in every language.
    pub fn speech(&self) -> anyhow::Result<Speech> {
        let shipped = Speech::shipped(item_bank()?, Messages::load()?);
        Ok(shipped.with_folder(&self.languages()))
    }

    /// The same; the log says which language is not on, and why.
    fn speech_said(&self) -> anyhow::Result<Speech> {
        let speech = self.speech()?;
        for strange in &speech.folder.strange {
            tracing::warn!("{strange}");
        }
        for language in &speech.folder.languages {
            let (locale, problems) = (language.locale, &language.problems);
            if let Some(first) = problems.first() {
                tracing::warn!(
                    "the language {locale} is not on: {} problem(s), such as: {first} \
                     (`sdt-pulse language check {locale}` names all)",
                    problems.len()
                );
            }
        }
        Ok(speech)
    }

    pub fn keys(&self, settings: &Settings) -> KeyDirectory {
        KeyDirectory::at(self.folder.join(&settings.keys_dir))
    }

    /// Defaults, then the file, then environment and flags; what was set in the browser is not among it
    /// ([`App::settings`] has all).
    pub fn settings(&self) -> anyhow::Result<Settings> {
        Ok(self.layers()?.said_mut().clone().checked()?)
    }

    /// The same, with what of it is said there.
    pub fn layers(&self) -> anyhow::Result<Layers> {
        let path = self.settings_path();
        let file = path.display().to_string();
        let layers = match fs::read_to_string(&path) {
            Ok(text) => Layers::parse(&file, &text)?,
            Err(missing) if missing.kind() == ErrorKind::NotFound => {
                return Err(InputRefusal::Said(format!(
                    "there is no {file}: make one with `sdt-pulse init --data {}`",
                    self.folder.display()
                ))
                .into());
            }
            Err(error) => return Err(error).with_context(|| format!("{file} cannot be read")),
        };
        Ok(self.with_flags(layers)?)
    }

    /// The settings, or the defaults where no folder was made yet.
    pub fn settings_or_usual(&self) -> anyhow::Result<Settings> {
        if self.settings_path().exists() { self.settings() } else { Ok(Settings::default()) }
    }

    /// Lays environment and flags on top.
    pub fn with_flags(&self, mut layers: Layers) -> Result<Layers, SettingsError> {
        if let Some(url) = &self.database_url {
            layers.said_mut().database_url.clone_from(url);
        }
        if let Some(url) = &self.base_url {
            layers.fix(SettingKey::BaseUrl, url)?;
        }
        if let Some(url) = &self.smtp_url {
            layers.fix(SettingKey::SmtpUrl, url)?;
        }
        for (key, variable) in [
            (SettingKey::Chat, "SDT_PULSE_CHAT"),
            (SettingKey::ChatUrl, "SDT_PULSE_CHAT_URL"),
            (SettingKey::ChatToken, "SDT_PULSE_CHAT_TOKEN"),
        ] {
            // By no flag: everybody on a machine can read those.
            if let Ok(value) = std::env::var(variable) {
                layers.fix(key, &value)?;
            }
        }
        // From here on wherever it is opened: a page knows no data folder.
        let key_file = &mut layers.said_mut().dkim_key_file;
        if !key_file.as_os_str().is_empty() {
            *key_file = self.folder.join(&key_file);
        }
        for provider in &mut layers.said_mut().oidc {
            if let Ok(secret) = std::env::var(provider.secret_variable()) {
                provider.client_secret = Secret::new(secret);
            }
        }
        Ok(layers)
    }

    pub fn database_url(&self, settings: &Settings) -> anyhow::Result<DatabaseUrl> {
        if settings.database_url.is_empty() {
            return Ok(DatabaseUrl::sqlite(self.folder.join("pulse.db")));
        }
        Ok(DatabaseUrl::parse(&settings.database_url)?)
    }

    /// Opens everything that a command works with; refuses a database that is older than what the key
    /// directory has seen.
    pub fn app(&self) -> anyhow::Result<App> {
        let app = self.app_to_look()?;
        check_database(&app)?;
        Ok(app)
    }

    /// The same for what only reads the logs: they are looked at when something is wrong.
    pub fn app_to_look(&self) -> anyhow::Result<App> {
        let (settings, layers) = (self.settings()?, self.layers()?);
        let url = self.database_url(&settings)?;
        let store = Store::open(&url)?;
        // Other commands work on a demo, too, and it stays one.
        let demo_outbox = self.demo_mark().exists().then(|| self.outbox());
        let keys = self.keys(&settings);
        carry_over(&store, &keys, now())?;
        let app = App::speaking(store, keys, self.speech_said()?, layers, demo_outbox)?;
        let wanted = app.settings().default_locale;
        if app.messages().languages().find(wanted.tag()).is_none() {
            tracing::warn!(
                "default_locale is {wanted}, which is not on: English is used in its place"
            );
        }
        Ok(app)
    }

    /// The outbox folder, or an SMTP server where one is set.
    pub fn mail_route(&self, settings: &Settings) -> anyhow::Result<MailRoute> {
        Ok(app::mail_route(settings, &self.outbox())?)
    }
}

/// One licensed pack of the packs folder, as of today.
pub fn pack(data: &Data, id: &str) -> anyhow::Result<Pack> {
    let today = now().to_zoned(TimeZone::UTC).date();
    match app::read_pack(&data.packs(&data.settings()?), id, today) {
        Ok(pack) => Ok(pack),
        Err(PackFileError::Items(problems)) => Err(InputRefusal::Items(problems).into()),
        Err(error @ PackFileError::Unreadable(..)) => Err(error.into()),
        Err(refused) => Err(InputRefusal::Said(refused.to_string()).into()),
    }
}

pub fn read_pack(file: &str, text: &str) -> Result<Pack, InputRefusal> {
    let today = now().to_zoned(TimeZone::UTC).date();
    Pack::parse(file, text, today).map_err(InputRefusal::Items)
}

/// The shipped instruments, checked at every start.
pub fn item_bank() -> anyhow::Result<ItemBank> {
    ItemBank::parse(&ItemBank::SHIPPED).map_err(|problems| InputRefusal::Items(problems).into())
}

/// What time it is. The one place, beside the server's clock, that asks.
#[expect(clippy::disallowed_methods, reason = "the clock is passed on from here")]
pub fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}

/// The same, or what is piped in where it is named `-`; at most so many bytes of it.
pub fn read_input_or_stdin(file: &Path, most: u64) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        std::io::stdin().take(most).read_to_end(&mut bytes).context("the input cannot be read")?;
        return Ok(bytes);
    }
    match fs::File::open(file) {
        Err(missing) if missing.kind() == ErrorKind::NotFound => {
            Err(InputRefusal::Said(format!("there is no file {}", file.display())).into())
        }
        opened => {
            let read = opened.and_then(|opened| opened.take(most).read_to_end(&mut bytes));
            read.with_context(|| format!("{} cannot be read", file.display()))?;
            Ok(bytes)
        }
    }
}

/// A file that was named on the command line.
pub fn read_input(file: &Path) -> anyhow::Result<Vec<u8>> {
    match fs::read(file) {
        Err(missing) if missing.kind() == ErrorKind::NotFound => {
            Err(InputRefusal::Said(format!("there is no file {}", file.display())).into())
        }
        read => read.with_context(|| format!("{} cannot be read", file.display())),
    }
}
