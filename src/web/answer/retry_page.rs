use askama::Template;

use super::fields::Fields;
use super::frame::Frame;

/// A fault of ours where not even the form can be drawn: everything that was sent waits in the page
/// for another try.
#[derive(Template)]
#[template(path = "survey/retry.html")]
pub(super) struct RetryPage<'a> {
    pub frame: Frame<'a>,
    pub reference: &'a str,
    pub fields: &'a Fields,
    /// Whether the form was on its way to the ballot box, or was only to be shown.
    pub sending: bool,
}
