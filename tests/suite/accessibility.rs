//! Every page can be read and used by everybody, as far as a machine can tell: axe, and what axe leaves open.
//!
//! One browser walks over all pages once (`walk`); the tests judge what it found. What they show of EN 301 549 stands in
//! `docs/accessibility.md`, with what only people can tell.

mod looker;
mod walk;

use std::sync::LazyLock;

use self::looker::Check;
use self::walk::Walk;

static WALK: LazyLock<Walk> =
    LazyLock::new(|| tokio::runtime::Runtime::new().unwrap().block_on(walk::walk()));

/// Everything that a check found, one a line.
fn found(check: Check) -> Vec<String> {
    let findings = WALK.findings.iter().filter(|one| one.check == check);
    let line = |one: &looker::Finding| {
        let looker::View { width, scheme } = one.view;
        format!("{} ({width}, {scheme}) {}: {}", one.page, one.rule, one.what)
    };
    findings.map(line).collect()
}

#[test]
fn axe_finds_no_violation_on_any_page() {
    let violations = found(Check::Axe);
    assert!(WALK.visited.len() > 40, "{:?}", WALK.visited);
    assert!(violations.is_empty(), "{}", violations.join("\n"));
}

#[test]
fn what_axe_leaves_open() {
    let open = found(Check::AxeIncomplete);
    assert!(open.is_empty(), "{}", open.join("\n"));
}
