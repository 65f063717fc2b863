//! A proxy that runs on a printed file, in a folder of its own, and a browser in front of it.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use tempfile::TempDir;

use crate::support::ports::unused_port;

pub const HOST: &str = "pulse.example.com";
/// The address that the client claims to have.
pub const CLIENT: &str = "203.0.113.9";
const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Nginx,
    Caddy,
}

impl Kind {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Caddy => "caddy",
        }
    }
}

pub struct Front {
    _folder: TempDir,
    kind: Kind,
    /// Everything that the proxy writes.
    pub run: PathBuf,
    child: Child,
    http: u16,
    https: u16,
    tls: Arc<ClientConfig>,
}

#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub head: String,
    /// How much of the body came, in bytes.
    pub length: usize,
}

fn program(name: &str, mut command: Command) -> Child {
    command.spawn().unwrap_or_else(|error| panic!("{name} ({error}): tests/run.sh installs it"))
}

/// Changes what has to be another in a test; each line must be there.
fn altered(file: &str, changes: &[(&str, String)]) -> String {
    changes.iter().fold(file.to_owned(), |file, (from, to)| {
        assert!(file.contains(from), "{from} is not in {file}");
        file.replace(from, to)
    })
}

impl Front {
    pub fn start(kind: Kind, sample: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let run = folder.path().join("run");
        for name in ["run", "run/body", "run/page", "run/other"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        let certificate = certificate(folder.path());
        let (http, https) = (unused_port(), unused_port());
        let said = File::create(run.join("said.log")).unwrap();
        let mut command = match kind {
            Kind::Nginx => nginx(folder.path(), sample, http, https),
            Kind::Caddy => caddy(folder.path(), sample, http, https),
        };
        command.stdin(Stdio::null()).stdout(said.try_clone().unwrap()).stderr(said);
        let child = program(kind.name(), command);
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_file(certificate).unwrap()).unwrap();
        let tls = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
        let front = Self { _folder: folder, kind, run, child, http, https, tls: Arc::new(tls) };
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", https)).is_err() {
            let said = || fs::read_to_string(front.run.join("said.log")).unwrap();
            assert!(started.elapsed() < PATIENCE, "not serving yet: {}", said());
            thread::sleep(Duration::from_millis(20));
        }
        front
    }

    pub fn get(&self, path: &str) -> Page {
        self.send("GET", path, "")
    }

    pub fn post(&self, path: &str, body: &str) -> Page {
        self.send("POST", path, body)
    }

    pub fn send(&self, method: &str, path: &str, body: &str) -> Page {
        self.exchange(method, path, body, Duration::ZERO)
    }

    /// Reads only after a while, so that the proxy has to keep the page somewhere.
    pub fn get_slowly(&self, path: &str) -> Page {
        self.exchange("GET", path, "", Duration::from_millis(500))
    }

    fn exchange(&self, method: &str, path: &str, body: &str, pause: Duration) -> Page {
        let name = ServerName::try_from(HOST).unwrap();
        let tls = ClientConnection::new(Arc::clone(&self.tls), name).unwrap();
        let mut stream = StreamOwned::new(tls, connect(self.https));
        // A proxy may refuse a form before it has read all of it.
        if let Err(error) = stream.write_all(request(method, path, body).as_bytes()) {
            eprintln!("{method} {path}: {error}");
        }
        thread::sleep(pause);
        page(stream)
    }

    /// Without TLS.
    pub fn get_plain(&self, path: &str) -> Page {
        let mut stream = connect(self.http);
        stream.write_all(request("GET", path, "").as_bytes()).unwrap();
        page(stream)
    }

    /// The log of the reports, once it has this many lines at least.
    pub fn app_log(&self, lines: usize) -> String {
        let started = Instant::now();
        loop {
            let log = fs::read_to_string(self.run.join("sdt-pulse.log")).unwrap_or_default();
            if log.lines().count() >= lines {
                return log;
            }
            assert!(started.elapsed() < PATIENCE, "{:?} has logged only: {log}", self.kind);
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Takes away where nginx would put what does not fit into memory.
    pub fn without_temporary_folders(&self) {
        for name in ["body", "page"] {
            fs::remove_dir_all(self.run.join(name)).unwrap();
        }
    }

    /// Ends the proxy; its files stay.
    pub fn stop(mut self) -> Self {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self
    }
}

impl Drop for Front {
    fn drop(&mut self) {
        // Both are fine with one that has ended.
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// A certificate for [`HOST`] that signs itself.
fn certificate(folder: &Path) -> PathBuf {
    let path = folder.join("certificate.pem");
    let mut command = Command::new("openssl");
    command
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"])
        .args(["-nodes", "-days", "2", "-subj", "/CN=test", "-keyout", "key.pem", "-out"])
        .args([path.to_str().unwrap(), "-config", "request.conf", "-extensions", "leaf"])
        .current_dir(folder);
    let settings = format!(
        "[req]\ndistinguished_name = name\n[name]\n[leaf]\nbasicConstraints = critical,CA:FALSE\n\
         subjectAltName = DNS:{HOST}\n"
    );
    fs::write(folder.join("request.conf"), settings).unwrap();
    let made = command.output().expect("openssl: tests/run.sh installs it");
    assert!(made.status.success(), "{made:?}");
    path
}

/// The site inside a main file as Debian's: with a log of its own for whatever says nothing else.
fn nginx(folder: &Path, sample: &str, http: u16, https: u16) -> Command {
    let here = folder.display();
    let site = altered(
        sample,
        &[
            ("listen 80;", format!("listen 127.0.0.1:{http};")),
            ("listen 443 ssl;", format!("listen 127.0.0.1:{https} ssl;")),
            ("    listen [::]:80;\n", String::new()),
            ("    listen [::]:443 ssl;\n", String::new()),
            (
                &format!("/etc/letsencrypt/live/{HOST}/fullchain.pem"),
                format!("{here}/certificate.pem"),
            ),
            (&format!("/etc/letsencrypt/live/{HOST}/privkey.pem"), format!("{here}/key.pem")),
            ("/var/log/nginx/", format!("{here}/run/")),
        ],
    );
    fs::write(folder.join("site.conf"), site).unwrap();
    let main = format!(
        "daemon off; master_process off; pid {here}/run/pid; error_log {here}/run/error.log info;
         events {{}}
         http {{
           access_log {here}/run/access.log;
           client_body_temp_path {here}/run/body;
           proxy_temp_path {here}/run/page;
           fastcgi_temp_path {here}/run/other; uwsgi_temp_path {here}/run/other;
           scgi_temp_path {here}/run/other;
           include {here}/site.conf;
         }}"
    );
    fs::write(folder.join("nginx.conf"), main).unwrap();
    let mut command = Command::new("/usr/sbin/nginx");
    command.arg("-c").arg(folder.join("nginx.conf")).arg("-e").arg(folder.join("run/early.log"));
    command
}

fn caddy(folder: &Path, sample: &str, http: u16, https: u16) -> Command {
    let here = folder.display();
    let file = altered(
        sample,
        &[
            ("\n{\n", format!("\n{{\n\tadmin off\n\thttp_port {http}\n\thttps_port {https}\n")),
            (
                &format!("\nhttps://{HOST} {{\n"),
                format!(
                    "\nhttps://{HOST} {{\n\tbind 127.0.0.1\n\ttls {here}/certificate.pem {here}/key.pem\n"
                ),
            ),
            ("/var/log/caddy/", format!("{here}/run/")),
        ],
    );
    let path = folder.join("Caddyfile");
    fs::write(&path, file).unwrap();
    let caddy = |verb: &str| {
        let mut command = Command::new("caddy");
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env(name, folder.join("run"));
        }
        command.args([verb, "--adapter", "caddyfile", "--config"]).arg(&path);
        command
    };
    let valid = caddy("validate").output().expect("caddy: tests/run.sh installs it");
    assert!(valid.status.success(), "{valid:?}");
    caddy("run")
}

/// A request with something to keep in every header that is kept anywhere.
fn request(method: &str, path: &str, body: &str) -> String {
    format!(
        "{method} {path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\
         User-Agent: canary-agent\r\nReferer: https://{HOST}/s?canary-referer\r\n\
         Cookie: session=canary-cookie\r\nX-Forwarded-For: {CLIENT}\r\nX-Real-IP: {CLIENT}\r\n\
         Forwarded: for={CLIENT}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

fn page(mut stream: impl Read) -> Page {
    let mut bytes = Vec::new();
    if let Err(error) = stream.read_to_end(&mut bytes) {
        // A proxy that gives up in the middle; the length tells.
        eprintln!("after {} bytes: {error}", bytes.len());
    }
    let text = String::from_utf8_lossy(&bytes);
    let (head, _) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no head in {text:?}"));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    let status = status.unwrap_or_else(|| panic!("no status in {head:?}"));
    let head = head.to_owned();
    Page { status, length: bytes.len() - head.len() - 4, head }
}
