mod bad_input;
mod chart;
mod guidance;
mod page;
mod reading;
