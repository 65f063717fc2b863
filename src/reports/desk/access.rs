use askama::Template;
use jiff::civil::Date;

use super::deputies::{
    DeputyRow, DeputySeen, DeputyTyped, LeadsSeen, LeadsTable, deputy_rows, leads_table,
};
use super::waves::Mistake;
use crate::domain::UnitPath;
use crate::messages::Translator;
use crate::reports::addresses::{ACCESS, ACCESS_DEPUTY, ACCESS_GRANT, ACCESS_LOG, ACCESS_REVOKE};
use crate::reports::oversight::role_named;
use crate::reports::page::Chrome;
use crate::reports::words::Words;

/// Who may read something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessGrant {
    pub email: String,
    /// Each as it is stored, `hr`, with the day of its grant where it was kept.
    pub roles: Vec<(String, Option<Date>)>,
    pub leads: Vec<UnitPath>,
    /// The roles that groups of a sign-in provider gave to their open sessions, as they are stored.
    pub by_group: Vec<String>,
}

/// What the page is drawn from.
#[derive(Debug, Clone)]
pub struct AccessSources {
    pub all: Vec<AccessGrant>,
    pub leads: LeadsSeen,
    pub deputies: Vec<DeputySeen>,
    /// The first and the last day until which somebody may be deputy now.
    pub deputy_days: (Date, Date),
    /// Whether the reader gives and takes roles; observers look on.
    pub may_change: bool,
    /// Whether the reader may open the access log.
    pub reads_log: bool,
    /// The smallest group that a wave shows which opens now.
    pub threshold: u32,
}

/// What was typed into the form, where it is shown again.
#[derive(Debug, Clone, Default)]
pub struct AccessTyped {
    pub email: String,
    pub role: String,
    pub email_mistake: Option<String>,
    pub role_mistake: Option<String>,
    pub deputy: DeputyTyped,
}

/// Who may read, and the form to give a role.
#[derive(Template)]
#[template(path = "app/access.html")]
pub struct AccessPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    finding: String,
    mistakes: Vec<Mistake>,
    granted: Vec<GrantedRow>,
    leads: LeadsTable,
    deputies: Vec<DeputyRow>,
    deputy_warning: String,
    today: Date,
    latest: Date,
    by_group: Vec<GrantedRow>,
    may_change: bool,
    roles: Vec<RoleChoice>,
    reader_hint: String,
    typed: AccessTyped,
    grant: &'static str,
    revoke: &'static str,
    name_deputy: &'static str,
    log: Option<&'static str>,
}

struct GrantedRow {
    email: String,
    id: String,
    role: String,
    reads: String,
    since: String,
}

struct RoleChoice {
    id: &'static str,
    name: String,
    hint: String,
    is_chosen: bool,
}

/// What a role that is taken away comes to, before it is.
#[derive(Template)]
#[template(path = "app/access_revoke.html")]
pub struct RevokePage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    email: &'a str,
    id: &'a str,
    role: String,
    action: &'static str,
}

/// Why nothing was changed.
#[derive(Template)]
#[template(path = "app/access_refused.html")]
pub struct RefusedPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    mistake: String,
}

pub fn access_page(
    sources: AccessSources,
    typed: AccessTyped,
    chrome: Chrome<'_>,
) -> AccessPage<'_> {
    let t = chrome.t;
    let words = Words { t, organisation: chrome.organisation };
    let (mut granted, mut by_group) = (Vec::new(), Vec::new());
    let (mut people, mut leads) = (0, 0);
    for one in sources.all {
        by_group.extend(one.by_group.iter().map(|role| GrantedRow {
            email: one.email.clone(),
            reads: reads(role, t),
            id: role.clone(),
            role: role_named(t, role),
            since: String::new(),
        }));
        leads += usize::from(!one.leads.is_empty());
        people += usize::from(!one.roles.is_empty());
        for (role, since) in one.roles {
            granted.push(GrantedRow {
                email: one.email.clone(),
                reads: reads(&role, chrome.t),
                role: role_named(t, &role),
                since: since.map_or_else(String::new, |day| t.day(day)),
                id: role,
            });
        }
    }
    let by_grant = t.n("desk-access-granted", people);
    let by_list = t.n("desk-access-leads-count", leads);
    let roles = ["hr", "observer", "admin"].map(|id| RoleChoice {
        id,
        name: role_named(t, id),
        hint: reads(id, t),
        is_chosen: typed.role == id,
    });
    let of_role = [("email", &typed.email_mistake), ("role-hr", &typed.role_mistake)];
    let of_role = of_role.into_iter().filter_map(|(field, says)| Some((field, says.clone()?)));
    let mistakes = of_role.map(|(field, says)| Mistake { field, says });
    let mistakes = mistakes.chain(typed.deputy.mistakes.clone()).collect();
    let (today, latest) = sources.deputy_days;
    AccessPage {
        here: ACCESS,
        title: t.get("desk-access-title"),
        finding: format!("{by_grant} {by_list}"),
        mistakes,
        granted,
        leads: leads_table(sources.leads, words),
        deputies: deputy_rows(sources.deputies, words),
        deputy_warning: t.n("desk-deputy-warning", sources.threshold),
        today,
        latest,
        by_group,
        may_change: sources.may_change,
        roles: roles.into(),
        reader_hint: t.n("desk-access-readers", sources.threshold),
        typed,
        grant: ACCESS_GRANT,
        revoke: ACCESS_REVOKE,
        name_deputy: ACCESS_DEPUTY,
        log: sources.reads_log.then_some(ACCESS_LOG),
        chrome,
    }
}

pub fn revoke_page<'a>(email: &'a str, id: &'a str, chrome: Chrome<'a>) -> RevokePage<'a> {
    let title = chrome.t.say("desk-access-revoke-title").with("email", email).to_string();
    let role = role_named(chrome.t, id);
    RevokePage { here: ACCESS, title, email, id, role, action: ACCESS_REVOKE, chrome }
}

pub fn access_refused_page(mistake: String, chrome: Chrome<'_>) -> RefusedPage<'_> {
    RefusedPage { here: ACCESS, title: chrome.t.get("desk-nothing-changed"), mistake, chrome }
}

fn reads(role: &str, t: Translator<'_>) -> String {
    match role {
        "hr" => t.get("desk-access-hr-reads"),
        "observer" => t.get("desk-access-observer-reads"),
        "admin" => t.get("desk-access-admin-reads"),
        _ => String::new(),
    }
}
