//! The conformance report names tests that exist.
