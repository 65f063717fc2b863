//! A mail server for tests: takes every message and keeps it, or misbehaves as told.

use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// What the server does other than taking each message. It never offers STARTTLS or AUTH.
#[derive(Debug, Clone, Default)]
pub struct Behaviour {
    /// The recipient to refuse for good (550).
    pub refuses: Option<String>,
    /// The recipient to put off (450).
    pub postpones: Option<String>,
    /// Lets no sender send (530).
    pub refuses_senders: bool,
    /// Refuses every text for good (554), quoting the link in it.
    pub refuses_texts: bool,
    /// Closes each connection after this many messages.
    pub closes_after: Option<usize>,
    /// Says 421 to whoever begins another message on a connection after this many, and closes it.
    pub ends_after: Option<usize>,
    /// Says nothing any more after the first text that it gets, and keeps it.
    pub stalls_after_text: bool,
    /// So long it thinks about each text.
    pub thinks: Duration,
}

/// One message as it came in.
#[derive(Debug, Clone)]
pub struct Received {
    /// The number of its connection, from 1.
    pub connection: usize,
    pub to: Vec<String>,
    /// The message, without the dots that SMTP adds.
    pub data: Vec<u8>,
}

#[derive(Default)]
struct Record {
    received: Mutex<Vec<Received>>,
    commands: Mutex<Vec<String>>,
    connections: Mutex<usize>,
    stopping: AtomicBool,
}

pub struct SmtpSink {
    address: SocketAddr,
    record: Arc<Record>,
    accepting: Option<JoinHandle<()>>,
}

impl SmtpSink {
    /// Listens on a free port of 127.0.0.1 until it is dropped.
    pub fn start(behaviour: Behaviour) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let record = Arc::new(Record::default());
        let accepting = thread::spawn({
            let record = Arc::clone(&record);
            move || accept(&listener, &record, &behaviour)
        });
        Self { address, record, accepting: Some(accepting) }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// `smtp://127.0.0.1:PORT`
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// The messages so far, in the order in which they came in.
    pub fn received(&self) -> Vec<Received> {
        self.record.received.lock().unwrap().clone()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.record.received.lock().unwrap().len()
    }

    pub fn connections(&self) -> usize {
        *self.record.connections.lock().unwrap()
    }

    /// Every line that was sent outside a message's text.
    pub fn commands(&self) -> Vec<String> {
        self.record.commands.lock().unwrap().clone()
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        self.record.stopping.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for a connection.
        if TcpStream::connect(self.address).is_ok()
            && let Some(accepting) = self.accepting.take()
        {
            // A panic in there has shown itself as a message that is missing.
            let _ = accepting.join();
        }
    }
}

fn accept(listener: &TcpListener, record: &Arc<Record>, behaviour: &Behaviour) {
    for stream in listener.incoming() {
        if record.stopping.load(Ordering::SeqCst) {
            return;
        }
        let number = {
            let mut connections = record.connections.lock().unwrap();
            *connections += 1;
            *connections
        };
        let (record, behaviour) = (Arc::clone(record), behaviour.clone());
        // Ends when the client hangs up; an error on the wire ends it too.
        thread::spawn(move || Conversation::new(stream?, number, &record, &behaviour)?.hold());
    }
}

struct Conversation<'a> {
    reader: BufReader<TcpStream>,
    writer: TcpStream,
    number: usize,
    record: &'a Record,
    behaviour: &'a Behaviour,
    to: Vec<String>,
    taken: usize,
}

impl<'a> Conversation<'a> {
    fn new(
        writer: TcpStream,
        number: usize,
        record: &'a Record,
        behaviour: &'a Behaviour,
    ) -> std::io::Result<Self> {
        writer.set_nodelay(true)?;
        let reader = BufReader::new(writer.try_clone()?);
        Ok(Self { reader, writer, number, record, behaviour, to: Vec::new(), taken: 0 })
    }

    fn hold(mut self) -> std::io::Result<()> {
        self.reply("220 sink.example ready")?;
        while let Some(line) = self.line()? {
            let command = String::from_utf8_lossy(&line).trim_end().to_owned();
            self.record.commands.lock().unwrap().push(command.clone());
            let verb = command.get(..4).unwrap_or_default().to_ascii_uppercase();
            match verb.as_str() {
                "EHLO" => self.reply("250-sink.example\r\n250 8BITMIME")?,
                "MAIL" if self.behaviour.ends_after.is_some_and(|most| self.taken >= most) => {
                    self.reply("421 4.7.0 too many messages on this connection")?;
                    return self.writer.shutdown(Shutdown::Both);
                }
                "MAIL" if self.behaviour.refuses_senders => self.reply("530 sign in first")?,
                "MAIL" | "RSET" => {
                    self.to.clear();
                    self.reply("250 ok")?;
                }
                "RCPT" => self.recipient(&command)?,
                "DATA" => self.text()?,
                "QUIT" => return self.reply("221 bye"),
                _ => self.reply("500 what?")?,
            }
            if self.behaviour.closes_after == Some(self.taken) {
                return self.writer.shutdown(Shutdown::Both);
            }
        }
        Ok(())
    }

    fn recipient(&mut self, command: &str) -> std::io::Result<()> {
        let to = command.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
        if self.behaviour.refuses.as_ref() == Some(&to) {
            return self.reply(&format!("550 5.1.1 <{to}> no such mailbox"));
        }
        if self.behaviour.postpones.as_ref() == Some(&to) {
            return self.reply("450 4.2.0 come back later");
        }
        self.to.push(to);
        self.reply("250 ok")
    }

    fn text(&mut self) -> std::io::Result<()> {
        self.reply("354 go on")?;
        let mut data = Vec::new();
        while let Some(line) = self.line()? {
            match line.as_slice() {
                b".\r\n" => {
                    if self.behaviour.refuses_texts {
                        let text = String::from_utf8_lossy(&data).into_owned();
                        let word = text.split_whitespace().find(|word| word.contains("/s#"));
                        return self.reply(&format!("554 no {} here", word.unwrap_or_default()));
                    }
                    let to = std::mem::take(&mut self.to);
                    let received = Received { connection: self.number, to, data };
                    thread::sleep(self.behaviour.thinks);
                    self.record.received.lock().unwrap().push(received);
                    self.taken += 1;
                    if self.behaviour.stalls_after_text {
                        // Until the client hangs up.
                        while self.line()?.is_some() {}
                        return Ok(());
                    }
                    return self.reply("250 taken");
                }
                [b'.', rest @ ..] => data.extend_from_slice(rest),
                line => data.extend_from_slice(line),
            }
        }
        Ok(())
    }

    /// `None` when the client has hung up.
    fn line(&mut self) -> std::io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        self.reader.read_until(b'\n', &mut line)?;
        Ok((!line.is_empty()).then_some(line))
    }

    fn reply(&mut self, text: &str) -> std::io::Result<()> {
        self.writer.write_all(format!("{text}\r\n").as_bytes())
    }
}
