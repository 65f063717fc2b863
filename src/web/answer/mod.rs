//! The answer pages.
