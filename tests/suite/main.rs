//! Everything that is not a unit test beside its code: one crate, so that linking happens once.
#![cfg(test)]

mod answer_pages;
mod layers;
mod support;
