use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock};

use crate::auth::SessionKey;
use crate::ballot_box::{KeyDirectory, Pepper, TokenMac};
use crate::config::{Layers, Settings};
use crate::disclosure::PublishedWave;
use crate::domain::{Form, ItemBank, LanguageRow, Locale, Roster, WaveId};
use crate::messages::Messages;
use crate::oidc::Provider;
use crate::store::{Store, StoredWave, TokenHolder, Tx, WaveLife};

use super::chat::KeptChat;
use super::languages::{LanguageFolder, Speech};
use super::sender_domain::SeenDomain;
use super::settings::{Known, in_force};
use super::sign_in_oidc::providers;
use super::uploads::Uploads;
use super::{AppError, Refusal};

/// Everything that the use cases work with. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    store: Store,
    keys: KeyDirectory,
    pepper: Pepper,
    session_key: SessionKey,
    bank: ItemBank,
    messages: Messages,
    folder: LanguageFolder,
    /// Beside the settings' own list, one for one.
    providers: Vec<Provider>,
    /// What the file, the environment and flags say.
    layers: Layers,
    settings: SettingsSince,
    /// The outbox that the demo shows; nowhere else are delivered mails readable.
    demo_outbox: Option<PathBuf>,
    /// What never changes while a wave is open: its form, key and roster.
    open_waves: RwLock<HashMap<WaveId, Arc<OpenWave>>>,
    /// Where the holders of tokens count; the transaction that stores an answer still decides.
    holders: RwLock<HashMap<TokenMac, Placement>>,
    /// Releases never change; how many there are tells whether there is a new one.
    published: RwLock<Option<Arc<Vec<PublishedWave>>>>,
    /// People files that were uploaded and not imported yet.
    uploads: Uploads,
    /// What a name server said last of the sender's domain.
    sender_domain: RwLock<Option<SeenDomain>>,
    /// What sends into the chat.
    chat: Mutex<Option<KeptChat>>,
    /// Whether times that are passed in are this machine's: a made-up one is compared with no other clock.
    has_real_clock: AtomicBool,
}

/// The settings since some moment, and what they were changed to, the newest last. Nothing is dropped:
/// pages borrow from it, and there are as many as somebody changed settings while this process ran.
struct SettingsSince {
    settings: Settings,
    known: Known,
    next: OnceLock<Box<SettingsSince>>,
}

impl SettingsSince {
    const fn new(settings: Settings, known: Known) -> Self {
        Self { settings, known, next: OnceLock::new() }
    }

    fn newest(&self) -> &Self {
        let mut at = self;
        while let Some(next) = at.next.get() {
            at = next;
        }
        at
    }
}

/// A wave with its frozen roster.
#[derive(Debug)]
pub struct OpenWave {
    pub stored: StoredWave,
    pub roster: Roster,
}

/// Where an answer counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placement {
    pub unit: usize,
    pub reader: bool,
    /// The language from the people list.
    pub locale: Option<Locale>,
}

impl From<TokenHolder> for Placement {
    fn from(TokenHolder { unit, reader, locale, .. }: TokenHolder) -> Self {
        Self { unit, reader, locale }
    }
}

impl App {
    pub fn new(
        store: Store,
        keys: KeyDirectory,
        bank: ItemBank,
        messages: Messages,
        layers: impl Into<Layers>,
        demo_outbox: Option<PathBuf>,
    ) -> Result<Self, AppError> {
        Self::speaking(store, keys, Speech::shipped(bank, messages), layers, demo_outbox)
    }

    /// The same with the languages that the installation added.
    pub fn speaking(
        store: Store,
        keys: KeyDirectory,
        speech: Speech,
        layers: impl Into<Layers>,
        demo_outbox: Option<PathBuf>,
    ) -> Result<Self, AppError> {
        let Speech { bank, messages, folder } = speech;
        let (pepper, layers) = (keys.pepper()?, layers.into());
        let (settings, known) = in_force(&store, &pepper, &layers)?;
        let session_key = SessionKey::from_bytes(&pepper.mac(&[b"session1"]));
        Ok(Self(Arc::new(Inner {
            store,
            keys,
            pepper,
            session_key,
            bank,
            messages,
            folder,
            providers: providers(&settings),
            layers,
            settings: SettingsSince::new(settings, known),
            demo_outbox,
            open_waves: RwLock::default(),
            holders: RwLock::default(),
            published: RwLock::default(),
            uploads: Uploads::default(),
            sender_domain: RwLock::default(),
            chat: Mutex::default(),
            has_real_clock: AtomicBool::new(false),
        })))
    }

    /// The settings in force, as of the last [`super::refresh_settings`].
    pub fn settings(&self) -> &Settings {
        &self.0.settings.newest().settings
    }

    pub(super) fn kept_chat(&self) -> MutexGuard<'_, Option<KeptChat>> {
        self.0.chat.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn settings_version(&self) -> u64 {
        self.0.settings.newest().known.version
    }

    /// Whether somebody is setting this up in the browser, as of the last [`super::refresh_settings`].
    pub fn is_being_set_up(&self) -> bool {
        self.0.settings.newest().known.is_being_set_up
    }

    pub(super) fn layers(&self) -> &Layers {
        &self.0.layers
    }

    pub(super) fn remember_settings(&self, settings: Settings, known: Known) {
        let mut new = Box::new(SettingsSince::new(settings, known));
        let mut last = self.0.settings.newest();
        // Another thread may have been first; its settings may even be the newer ones.
        while last.known.version < known.version
            && let Err(not_taken) = last.next.set(new)
        {
            new = not_taken;
            last = last.newest();
        }
    }

    pub(super) fn sender_domain(&self) -> Option<SeenDomain> {
        self.0.sender_domain.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn remember_sender_domain(&self, seen: SeenDomain) {
        *self.0.sender_domain.write().unwrap_or_else(PoisonError::into_inner) = Some(seen);
    }

    pub fn messages(&self) -> &Messages {
        &self.0.messages
    }

    /// Every language that is on, in the folder, or shipped as a draft.
    pub fn languages(&self) -> Vec<LanguageRow> {
        Speech::rows(&self.0.messages, &self.0.folder)
    }

    /// The language for whoever asked for none; English where the setting's is not spoken.
    pub fn default_locale(&self) -> Locale {
        let wanted = self.settings().default_locale;
        self.messages().languages().find(wanted.tag()).unwrap_or(Locale::EN)
    }

    /// The language in which somebody is written to: the one of the people list, where it is spoken.
    pub(super) fn locale_of(&self, person: Option<Locale>) -> Locale {
        let spoken = person.filter(|locale| self.messages().languages().speaks(*locale));
        spoken.unwrap_or_else(|| self.default_locale())
    }

    /// The language of a page or a mail about forms: the one that is wanted where all of them have it, else one
    /// that they have. Nothing is half in one language and half in another.
    pub fn locale_for(&self, wanted: Locale, forms: &[&Form]) -> Locale {
        let mut spoken = [wanted, self.default_locale()].into_iter();
        let all = |locale: &Locale| forms.iter().all(|form| form.speaks(*locale));
        spoken.find(all).unwrap_or(Locale::EN)
    }

    /// Whether this is the fictional organisation.
    pub fn is_demo(&self) -> bool {
        self.0.demo_outbox.is_some()
    }

    pub(super) fn demo_outbox(&self) -> Option<&Path> {
        self.0.demo_outbox.as_deref()
    }

    pub(super) fn session_key(&self) -> &SessionKey {
        &self.0.session_key
    }

    pub(super) fn providers(&self) -> &[Provider] {
        &self.0.providers
    }

    pub(super) fn bank(&self) -> &ItemBank {
        &self.0.bank
    }

    pub(super) fn store(&self) -> &Store {
        &self.0.store
    }

    pub(super) fn keys(&self) -> &KeyDirectory {
        &self.0.keys
    }

    pub(super) fn pepper(&self) -> &Pepper {
        &self.0.pepper
    }

    /// Whether anybody was ever imported.
    pub fn has_people(&self) -> Result<bool, AppError> {
        Ok(!self.store().read(|tx| tx.people())?.is_empty())
    }

    /// The database answers, and what is written into it stays: a full disk still reads.
    pub fn check_ready(&self) -> Result<(), AppError> {
        self.store().write(|tx| tx.readiness_mark()).map_err(AppError::Store)
    }

    /// From here on the clock is compared with that of the database before a wave opens.
    pub fn compare_clock(&self) {
        self.0.has_real_clock.store(true, Ordering::Relaxed);
    }

    pub fn has_real_clock(&self) -> bool {
        self.0.has_real_clock.load(Ordering::Relaxed)
    }

    pub(super) fn uploads(&self) -> &Uploads {
        &self.0.uploads
    }

    pub(super) fn open_wave_known(&self, id: &WaveId) -> Option<Arc<OpenWave>> {
        self.0.open_waves.read().unwrap_or_else(PoisonError::into_inner).get(id).cloned()
    }

    /// The wave with its roster, from memory where it is known; the state may have moved on since.
    pub(super) fn wave_with_roster(
        &self,
        tx: &mut Tx<'_>,
        id: &WaveId,
    ) -> Result<Option<Arc<OpenWave>>, AppError> {
        if let Some(known) = self.open_wave_known(id) {
            return Ok(Some(known));
        }
        let Some(stored) = tx.wave_find(id)? else { return Ok(None) };
        let roster = tx.wave_roster(id)?;
        let wave = Arc::new(OpenWave { stored, roster });
        let mut waves = self.0.open_waves.write().unwrap_or_else(PoisonError::into_inner);
        waves.insert(id.clone(), Arc::clone(&wave));
        Ok(Some(wave))
    }

    /// The same, read anew where its end was brought forward since.
    pub(super) fn wave_with_roster_now(
        &self,
        tx: &mut Tx<'_>,
        id: &WaveId,
        life: WaveLife,
    ) -> Result<Option<Arc<OpenWave>>, AppError> {
        let known = self.wave_with_roster(tx, id)?;
        if known.as_ref().is_none_or(|one| one.stored.wave.ends_early_on == life.ends_early_on) {
            return Ok(known);
        }
        self.0.open_waves.write().unwrap_or_else(PoisonError::into_inner).remove(id);
        self.wave_with_roster(tx, id)
    }

    pub(super) fn placement(&self, mac: &TokenMac) -> Option<Placement> {
        self.0.holders.read().unwrap_or_else(PoisonError::into_inner).get(mac).copied()
    }

    /// Only tokens that the database knows are kept, so that guessing fills nothing.
    pub(super) fn remember_placement(&self, mac: TokenMac, placement: Placement) {
        self.0.holders.write().unwrap_or_else(PoisonError::into_inner).insert(mac, placement);
    }

    /// Nothing of a closed wave's tokens stays in memory.
    pub(super) fn forget_placements(&self) {
        self.0.holders.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    pub(super) fn published_known(&self) -> Option<Arc<Vec<PublishedWave>>> {
        self.0.published.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn remember_published(&self, waves: Arc<Vec<PublishedWave>>) {
        *self.0.published.write().unwrap_or_else(PoisonError::into_inner) = Some(waves);
    }

    /// Reads a wave's name as somebody typed it.
    pub(super) fn wave_named(tx: &mut Tx<'_>, name: &str) -> Result<StoredWave, AppError> {
        let unknown = || Refusal::UnknownWave(name.to_owned());
        let id = WaveId::parse(name).ok_or_else(unknown)?;
        Ok(tx.wave_find(&id)?.ok_or_else(unknown)?)
    }
}
