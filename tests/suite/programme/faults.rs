//! What goes wrong: two processes, clocks that jump, nobody to ask, a leave of weeks.
