#!/usr/bin/env bash
# Fuzzes the answer parser and the certificate checker with libFuzzer, SECONDS each (default 60), on a
# stable toolchain: the coverage counters are LLVM's, and only the C++ compiler is needed beside it.
#   tests/fuzz/run.sh 300
# Stops at the first crash; its input is then left in tests/fuzz/target/found.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-60}
target=$(rustc --print host-tuple)

counters=(
  -C passes=sancov-module
  -C llvm-args=-sanitizer-coverage-level=4
  -C llvm-args=-sanitizer-coverage-inline-8bit-counters
  -C llvm-args=-sanitizer-coverage-pc-table
  -C llvm-args=-sanitizer-coverage-trace-compares
  -C codegen-units=1
)
# With --target the counters do not reach build scripts and macros.
RUSTFLAGS="${counters[*]}" cargo build --release --target "$target"

for name in answers certificate; do
  printf '\n== %s, %s seconds\n' "$name" "$seconds"
  mkdir -p "target/corpus/$name" target/found
  "target/$target/release/$name" -max_total_time="$seconds" -max_len=24000 -timeout=10 \
    -print_final_stats=1 -verbosity="${FUZZ_VERBOSITY:-1}" -artifact_prefix="target/found/$name-" \
    "target/corpus/$name" "seeds/$name"
done
