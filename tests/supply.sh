#!/usr/bin/env bash
# Licences, bans, sources and known advisories of all that Cargo.lock names, by cargo-deny (deny.toml). Then one mistake is
# planted for each of the four checks, to see that it is found. Part of tests/run.sh; the network is asked for crates only.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/tools.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# cargo-deny wants a clone of RustSec's database, of this name; it reads the advisories and the time of the last fetch.
clone=advisory-db-3157b0e258782691
lay_out_advisories() {
  mkdir -p "$1/$clone/.git"
  cp -r tests/advisories/crates "$1/$clone"
  touch -d "$(cat tests/advisories/DATE)" "$1/$clone/.git/FETCH_HEAD"
}

say_what_the_copy_covers() {
  local covered all days
  covered=$(sed -n 's/^name = "\(.*\)"/\1/p' Cargo.lock | sort -u | comm -12 - <(sort -u tests/advisories/CRATES) | wc -l)
  all=$(sed -n 's/^name = "\(.*\)"/\1/p' Cargo.lock | sort -u | wc -l)
  days=$((($(date +%s) - $(date -d "$(cat tests/advisories/DATE)" +%s)) / 86400))
  echo "advisories: the copy of $(cat tests/advisories/DATE), $days days ago; looked up for $covered of $all crates"
}

# deny DATABASES CONFIG CHECK...
deny() {
  local databases=$1 config=$2
  shift 2
  SDT_PULSE_ADVISORIES=$databases cargo-deny deny --offline --locked --config "$config" check --hide-inclusion-graph "$@"
}

# must_find CODE DATABASES CONFIG CHECK: with the mistake in it the check fails, and for that reason
must_find() {
  local code=$1 status=0
  shift
  deny "$@" >"$work/found" 2>&1 || status=$?
  if [ "$status" != 0 ] && grep -qF "$code" "$work/found"; then
    echo "planted, and found: $code"
  else
    cat "$work/found"
    echo "planted, and not found: $code" >&2
    failures=$((failures + 1))
  fi
}

plant_mistakes() {
  sed '/^  "MIT",$/d' deny.toml >"$work/licence.toml"
  must_find 'error[rejected]' "$work/copy" "$work/licence.toml" licenses

  sed 's/^deny = \[$/&\n  { crate = "serde_json" },/' deny.toml >"$work/ban.toml"
  must_find 'error[banned]' "$work/copy" "$work/ban.toml" bans

  sed 's/^\[sources\]$/&\nallow-registry = []/' deny.toml >"$work/source.toml"
  must_find 'error[source-not-allowed]' "$work/copy" "$work/source.toml" sources

  lay_out_advisories "$work/planted"
  local planted="$work/planted/$clone/crates/serde_json"
  mkdir -p "$planted"
  printf '%s\n' '```toml' '[advisory]' 'id = "RUSTSEC-2999-0001"' 'package = "serde_json"' 'date = "2999-01-01"' '' \
    '[versions]' 'patched = []' '```' '' '# Planted' >"$planted/RUSTSEC-2999-0001.md"
  must_find 'RUSTSEC-2999-0001' "$work/planted" deny.toml advisories

  sed '/^  { id = "RUSTSEC-/d' deny.toml >"$work/unmaintained.toml"
  must_find 'error[unmaintained]' "$work/copy" "$work/unmaintained.toml" advisories
}

tool cargo-deny 0.20.2
cargo fetch --quiet --locked
lay_out_advisories "$work/copy"
say_what_the_copy_covers
deny "$work/copy" deny.toml all || failures=$((failures + 1))
plant_mistakes
exit "$((failures > 0))"
