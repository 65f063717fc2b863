//! Commands, progress bars, exit codes: 0 done, 1 a fault, 2 wrong usage, 3 an input to fix.

mod access_log;
mod backup;
mod chat;
mod compliance;
mod data;
mod dates;
mod demo;
mod doctor;
mod export;
mod failure;
mod figures;
mod health;
mod init;
mod items;
mod language;
mod mail;
mod mail_came_of_it;
mod mail_domain;
mod mail_queue;
mod output;
mod people;
mod people_forecast;
mod people_list;
mod people_log;
mod people_questions;
mod people_rights;
mod policy;
mod programme;
mod proxy;
mod purge;
mod release;
mod restored;
mod serve;
mod settings;
mod setup_link;
mod shell;
mod table;
mod tally;
mod user;
mod wave;
mod worker;

use std::process::ExitCode;

use clap::parser::ValueSource;
use clap::{ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use data::Data;
use failure::InputRefusal;
use output::Output;

use crate::config::{LogFormat, holds_password};

/// Anonymous pulse surveys on self-determination theory.
#[derive(Parser)]
#[command(name = "sdt-pulse", version, about, after_help = EXIT_CODES)]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str =
    "Exit codes: 0 done, 1 a fault, 2 wrong usage, 3 an input to fix (nothing was changed).";

/// Flags of every command. Settings come from defaults, then what was set in the browser, then sdt-pulse.toml,
/// then `SDT_PULSE_*`, then flags.
#[derive(Args)]
struct Common {
    /// The folder with sdt-pulse.toml, the database, keys/ and outbox/
    /// [default: ./data; of the demo: ./demo-data]
    #[arg(long, global = true, env = "SDT_PULSE_DATA", value_name = "DIR")]
    data: Option<std::path::PathBuf>,
    /// Answer in JSON, for other programs
    #[arg(long, global = true)]
    json: bool,
    /// sqlite:PATH or <postgres://USER@HOST/DATABASE>; a password belongs into sdt-pulse.toml or the
    /// environment [default: pulse.db in the data folder]
    #[arg(
        long,
        global = true,
        env = "SDT_PULSE_DATABASE_URL",
        value_name = "URL",
        hide_env_values = true
    )]
    database_url: Option<String>,
    /// Where this server is reached; links in mails begin with it
    #[arg(long, global = true, env = "SDT_PULSE_BASE_URL", value_name = "URL")]
    base_url: Option<String>,
    /// <smtp://HOST:587> (STARTTLS) or <smtps://HOST>; user and password belong into sdt-pulse.toml or
    /// the environment [default: files in outbox/]
    #[arg(
        long,
        global = true,
        env = "SDT_PULSE_SMTP_URL",
        value_name = "URL",
        hide_env_values = true
    )]
    smtp_url: Option<String>,
    /// How the log is written to stderr: text or json [default: text, or what sdt-pulse.toml says]
    #[arg(
        long,
        global = true,
        env = "SDT_PULSE_LOG_FORMAT",
        value_name = "FORMAT",
        value_parser = ["text", "json"]
    )]
    log_format: Option<String>,
}

/// Flags whose value may hold a password, and the setting that is its place.
const SECRETS: [(&str, &str, &str); 2] = [
    ("database_url", "--database-url", "SDT_PULSE_DATABASE_URL"),
    ("smtp_url", "--smtp-url", "SDT_PULSE_SMTP_URL"),
];

/// Everybody on a machine can read the flags of its processes.
fn refuse_passwords_in_flags(matches: &ArgMatches) -> Result<(), InputRefusal> {
    for (setting, flag, variable) in SECRETS {
        let is_flag = matches.value_source(setting) == Some(ValueSource::CommandLine);
        let url = matches.get_one::<String>(setting).filter(|_| is_flag);
        if url.is_some_and(|url| holds_password(url)) {
            return Err(InputRefusal::Said(format!(
                "{flag} holds a password, and everybody on this machine can read the flags of a \
                 process: write it to {setting} in sdt-pulse.toml, or set {variable}"
            )));
        }
    }
    Ok(())
}

#[derive(Subcommand)]
enum Command {
    /// Make a fictional organisation with eight closed waves, and serve it
    Demo(demo::Demo),
    /// Make a data folder: settings, database, keys/, outbox/
    Init,
    /// Who is asked
    #[command(subcommand)]
    People(people::People),
    /// Figures from elsewhere, which audits show beside the survey
    #[command(subcommand)]
    Figures(figures::Figures),
    /// What was promised to those who are asked
    #[command(subcommand)]
    Policy(policy::PolicyCommand),
    /// Rounds of asking
    #[command(subcommand)]
    Wave(wave::Wave),
    /// Waves that open, mail, remind and close by themselves while `serve` runs
    #[command(subcommand)]
    Programme(programme::ProgrammeCommand),
    /// Counting by a trustee who holds the key: this server never does
    #[command(subcommand)]
    Tally(tally::Tally),
    /// What a closed wave has published, with the proof that it singles nobody out
    #[command(subcommand)]
    Release(release::Release),
    /// Who reads reports beside the leads
    #[command(subcommand)]
    User(user::User),
    /// Invitations
    #[command(subcommand)]
    Mail(mail::Mail),
    #[command(subcommand)]
    Chat(chat::Chat),
    /// What can be set in the browser, too; what sdt-pulse.toml, the environment or a flag says stands
    #[command(subcommand)]
    Settings(settings::SettingsCommand),
    /// Print a link with which this is set up in a browser, once, within 60 minutes
    SetupLink,
    /// Serve the answer pages and the reports; in a folder where nothing is yet, set this up in a browser
    Serve(serve::Serve),
    /// Do what is due by the clock, without serving: mail what waits, close waves whose time has come
    Worker(worker::Worker),
    Health(health::Health),
    Purge(purge::Purge),
    /// Files for other tools
    #[command(subcommand)]
    Export(export::Export),
    /// Print a sign-in link for somebody who may read reports
    LoginLink(user::LoginLink),
    /// Print who opened which report and who granted what, newest last; nothing of those who are asked
    AccessLog,
    /// The statements that are asked
    #[command(subcommand)]
    Items(items::Items),
    /// What pages, mails and statements are in: English, German, and what lies in the folder locale/ of the data
    #[command(subcommand)]
    Language(language::LanguageCommand),
    /// Look at this installation for what could undo its anonymity
    Doctor,
    /// Write what a data protection officer, a works council and a security team ask for
    Compliance(compliance::Compliance),
    /// Copy the database, without any key, to a new file
    Backup(backup::Backup),
    /// Say that an older copy of the database was brought back on purpose
    Restored(restored::Restored),
    /// Print a file for the proxy in front, which logs nothing of the survey pages
    #[command(subcommand)]
    Proxy(proxy::Proxy),
}

/// For what waits for mail servers and clocks.
fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}

/// Runs the command line; the whole program.
pub fn run() -> ExitCode {
    let matches = Cli::command().get_matches();
    let Cli { common, command } = Cli::from_arg_matches(&matches).unwrap_or_else(|e| e.exit());
    let output = Output::new(common.json);
    let usual = if matches!(command, Command::Demo(_)) { "./demo-data" } else { "./data" };
    let folder = common.data.unwrap_or_else(|| usual.into());
    let data = Data::new(folder, common.database_url, common.base_url, common.smtp_url);
    let log_format = common.log_format.as_deref().and_then(LogFormat::parse);
    // Settings that cannot be read are the command's to say.
    let log_format = log_format.or_else(|| data.settings().ok().map(|said| said.log_format));
    output::start_log(log_format.unwrap_or_default());
    if let Err(refusal) = refuse_passwords_in_flags(&matches) {
        return failure::report(&refusal.into(), &output);
    }
    let result = match command {
        Command::Demo(demo) => demo.run(&data, &output),
        Command::Init => init::run(&data, &output),
        Command::People(people) => people.run(&data, &output),
        Command::Figures(figures) => figures.run(&data, &output),
        Command::Policy(policy) => policy.run(&data, &output),
        Command::Wave(wave) => wave.run(&data, &output),
        Command::Programme(programme) => programme.run(&data, &output),
        Command::Tally(tally) => tally.run(&data, &output),
        Command::Release(release) => release.run(&data, &output),
        Command::User(user) => user.run(&data, &output),
        Command::Mail(mail) => mail.run(&data, &output),
        Command::Chat(chat) => chat.run(&data, &output),
        Command::Settings(settings) => settings.run(&data, &output),
        Command::SetupLink => setup_link::run(&data, &output),
        Command::Serve(serve) => serve.run(&data, &output),
        Command::Worker(worker) => worker.run(&data, &output),
        Command::Health(health) => health.run(&data, &output),
        Command::Purge(purge) => purge.run(&data, &output),
        Command::Export(export) => export.run(&data, &output),
        Command::LoginLink(link) => link.run(&data, &output),
        Command::AccessLog => access_log::run(&data, &output),
        Command::Items(items) => items.run(&data, &output),
        Command::Language(language) => language.run(&data, &output),
        Command::Doctor => doctor::run(&data, &output),
        Command::Compliance(compliance) => compliance.run(&data, &output),
        Command::Backup(backup) => backup.run(&data, &output),
        Command::Restored(restored) => restored.run(&data, &output),
        Command::Proxy(proxy) => proxy.run(&output),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failure::report(&error, &output),
    }
}
