//! What several tests share.

pub mod smtp_sink;
