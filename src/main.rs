use std::process::ExitCode;

fn main() -> ExitCode {
    sdt_pulse::cli::run()
}
