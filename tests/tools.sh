# shellcheck shell=bash
# Sourced by supply.sh and reproducible.sh: cargo's helpers at pinned versions, built once into target/tools.

tools="${CARGO_TARGET_DIR:-$PWD/target}/tools"
export PATH="$tools/bin:$PATH"

# tool NAME VERSION: the plain build takes half as long as an optimised one, and each runs for seconds.
tool() {
  local name=$1 version=$2
  grep -qs "^\"$name $version " "$tools/.crates.toml" && [ -x "$tools/bin/$name" ] && return 0
  env -u RUSTFLAGS CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=false \
    cargo install --quiet --locked --force --root "$tools" "$name@$version" 2>&1 |
    { grep -v 'add .* to your PATH' || true; }
  [ -x "$tools/bin/$name" ]
}
