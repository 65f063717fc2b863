//! A name server for tests: says of each name what it is told to, and counts what it is asked.

use std::collections::BTreeMap;
use std::net::{SocketAddr, UdpSocket};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use hickory_resolver::proto::op::{Message, ResponseCode};
use hickory_resolver::proto::rr::rdata::TXT;
use hickory_resolver::proto::rr::{RData, Record, RecordType};

/// What a name is answered; there is no name of any other.
#[derive(Debug, Clone)]
pub enum Reply {
    /// Each text in the parts in which it is published.
    Texts(Vec<Vec<String>>),
    /// It cannot say (SERVFAIL).
    Fails,
    /// Nothing at all.
    Silence,
}

#[derive(Default)]
struct Told {
    replies: Mutex<BTreeMap<String, Reply>>,
    asked: Mutex<Vec<String>>,
    stopping: AtomicBool,
}

pub struct TestNameServer {
    address: SocketAddr,
    told: Arc<Told>,
    answering: Option<JoinHandle<()>>,
}

impl TestNameServer {
    /// Listens on a free port of 127.0.0.1 until it is dropped.
    pub fn start() -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        let (address, told) = (socket.local_addr().unwrap(), Arc::new(Told::default()));
        let answering = thread::spawn({
            let told = Arc::clone(&told);
            move || answer(&socket, &told)
        });
        Self { address, told, answering: Some(answering) }
    }

    /// For the setting `dns_server`.
    pub fn address(&self) -> String {
        self.address.to_string()
    }

    pub fn say(&self, name: &str, reply: Reply) {
        self.told.replies.lock().unwrap().insert(name.to_owned(), reply);
    }

    /// Each text in one part.
    pub fn texts(&self, name: &str, texts: &[&str]) {
        self.say(name, Reply::Texts(texts.iter().map(|text| vec![(*text).to_owned()]).collect()));
    }

    /// The names that were asked so far.
    pub fn asked(&self) -> Vec<String> {
        self.told.asked.lock().unwrap().clone()
    }
}

impl Drop for TestNameServer {
    fn drop(&mut self) {
        self.told.stopping.store(true, Ordering::SeqCst);
        // Something to read, so that it looks whether it is to stop.
        UdpSocket::bind("127.0.0.1:0").unwrap().send_to(&[], self.address).unwrap();
        let ended = self.answering.take().unwrap().join();
        assert!(ended.is_ok() || thread::panicking(), "the name server broke off");
    }
}

fn answer(socket: &UdpSocket, told: &Told) {
    let mut packet = [0; 4096];
    loop {
        let (length, from) = socket.recv_from(&mut packet).unwrap();
        if told.stopping.load(Ordering::SeqCst) {
            return;
        }
        let question = Message::from_vec(&packet[..length]).unwrap();
        let query = question.queries[0].clone();
        assert_eq!(query.query_type(), RecordType::TXT);
        let name = query.name().to_string().to_lowercase().trim_end_matches('.').to_owned();
        told.asked.lock().unwrap().push(name.clone());
        let mut response = Message::response(question.metadata.id, question.metadata.op_code);
        response.add_query(query.clone());
        match told.replies.lock().unwrap().get(&name) {
            Some(Reply::Silence) => continue,
            Some(Reply::Fails) => response.metadata.response_code = ResponseCode::ServFail,
            None => response.metadata.response_code = ResponseCode::NXDomain,
            Some(Reply::Texts(texts)) => {
                for parts in texts {
                    let text = RData::TXT(TXT::new(parts.clone()));
                    response.add_answer(Record::from_rdata(query.name().clone(), 60, text));
                }
            }
        }
        socket.send_to(&response.to_vec().unwrap(), from).unwrap();
    }
}
