//! What a page concludes, in words: keep, talk about, next step.

use super::conversation::Prompt;
use super::differing::DifferingLine;
use super::reading::{Keep, NextStep, Reading, Talk, reading};
use crate::messages::key;
use crate::reports::words::{Judged, Words};

/// The three, each a sentence or a question, and why.
#[derive(Clone)]
pub(in crate::reports) struct Advice {
    pub keep: String,
    pub talk: String,
    pub talk_why: String,
    /// For whoever writes the audit.
    pub next: Option<NextLink>,
}

/// Where the next step is taken.
#[derive(Clone)]
pub(in crate::reports) struct NextLink {
    pub says: String,
    pub href: String,
}

/// `audit` is the address of the team's audit, for its lead.
pub(in crate::reports) fn advice(
    words: Words<'_>,
    judged: &[Judged],
    differing: &[DifferingLine],
    audit: Option<&str>,
) -> Advice {
    let found: Vec<_> = differing.iter().map(|line| line.found).collect();
    let Reading { keep, talk, next } = reading(judged, &found);
    let (talk, talk_why) = talk_about(words, talk, differing);
    let next = audit.map(|audit| next_link(words, next, audit));
    Advice { keep: to_keep(words, keep, differing), talk, talk_why, next }
}

/// Without any figure: the audit as a conversation.
pub(in crate::reports) fn next_link(words: Words<'_>, next: NextStep, audit: &str) -> NextLink {
    let says = words.t.get(match next {
        NextStep::LookAtTheGround => key("next-ground"),
        NextStep::LookAtTheFreedom => key("next-freedom"),
        NextStep::MoveADecision => key("next-decision"),
        NextStep::WriteDownAWait => key("next-wait"),
        NextStep::CheckTheSupport => key("next-support"),
        NextStep::AgreeOnOneStep => key("next-agree"),
    });
    NextLink { says, href: format!("{audit}#{}", next.section()) }
}

fn to_keep(words: Words<'_>, keep: Keep, differing: &[DifferingLine]) -> String {
    let of_need =
        |message, need| words.t.say(message).with("need", words.need_title(need)).to_string();
    match keep {
        Keep::Rise(need) => of_need(key("keep-rise"), need),
        Keep::Level(need) => of_need(key("keep-level"), need),
        Keep::Statement(place) => {
            let line = differing.iter().find(|line| line.found.place == place);
            line.map_or_else(String::new, |line| of_statement(words, key("keep-statement"), line))
        }
        Keep::NothingClear => words.t.get("keep-nothing"),
    }
}

fn talk_about(words: Words<'_>, talk: Talk, differing: &[DifferingLine]) -> (String, String) {
    match talk {
        Talk::Fall(need) => Prompt::AskWhatLiesBehindTheFall(need).said(words),
        Talk::Level(need) => Prompt::AskWhatLiesBehindTheLevel(need).said(words),
        Talk::Rise(need) => Prompt::AskWhatLiesBehindTheRise(need).said(words),
        Talk::NothingClear => Prompt::AskWhatTheFiguresMiss.said(words),
        Talk::NothingJudged => Prompt::AskWithoutFigures.said(words),
        Talk::Statement(found) => {
            let line = differing.iter().find(|line| line.found == found);
            let says = line.map_or_else(String::new, |line| {
                words.t.say("talk-statement").with("statement", line.text.as_str()).to_string()
            });
            (says, words.t.get("talk-below-why"))
        }
    }
}

fn of_statement(words: Words<'_>, message: &'static str, line: &DifferingLine) -> String {
    let side = if line.found.is_above { "above" } else { "below" };
    words.t.say(message).with("statement", line.text.as_str()).with("side", side).to_string()
}
