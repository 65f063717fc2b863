//! Readings for tables of cases; for tests.

use super::{AuditFigure, Reading};
use crate::stats::{Interval, Verdict};

pub fn reading(mean: f64, low: f64, high: f64) -> AuditFigure<Reading> {
    AuditFigure::Shown(Reading { mean, range: Some(Interval { low, high }), change: None })
}

pub fn high() -> AuditFigure<Reading> {
    reading(4.0, 3.6, 4.4)
}

pub fn low() -> AuditFigure<Reading> {
    reading(2.2, 1.8, 2.6)
}

pub fn around() -> AuditFigure<Reading> {
    reading(3.1, 2.7, 3.5)
}

pub fn changed(verdict: Verdict) -> AuditFigure<Reading> {
    AuditFigure::Shown(Reading { mean: 3.0, range: None, change: Some(verdict) })
}
