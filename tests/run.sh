#!/usr/bin/env bash
# The whole check, on a bare Debian machine with a Rust toolchain, a C compiler and root:
#   tests/run.sh             installs what is missing, then format, the crates' licences and
#                            advisories, lints and every test
#   tests/run.sh attacker    only the tests of that name (all arguments go to the test programs)
# PostgreSQL, Chromium, nginx, Caddy, faketime, scipy, dkimpy, poppler, systemd and npm are Debian's packages; the server is private, on a socket in a folder
# that is removed at the end. The sign-in provider of tests/oidc is npm's, pinned there. Everything else, SQLite and libpq too, is built by
# cargo.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8 TZ=UTC
[ -t 1 ] && export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-always}"

say() { printf '\n== %s\n' "$*"; }
die() { printf 'tests/run.sh: %s\n' "$*" >&2; exit 2; }

# --- What the machine lacks ----------------------------------------------------------------------

# Only postgresql brings initdb: a machine with the client alone has this folder, too.
postgres_programs() {
  local initdb
  initdb=$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)
  if [ -x "$initdb" ]; then dirname "$initdb"; fi
}

# Debian's own python sees Debian's scipy; another one may come first in PATH.
has_scipy() {
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import scipy' 2>/dev/null; then return 0; fi
  done
  return 1
}

has_dkim() {
  /usr/bin/python3 -c 'import dkim, nacl' 2>/dev/null
}

install_missing() {
  local missing=()
  command -v cc >/dev/null || missing+=(gcc libc6-dev)
  [ -n "$(postgres_programs)" ] || missing+=(postgresql)
  command -v chromium >/dev/null || missing+=(chromium)
  command -v chromedriver >/dev/null || missing+=(chromium-driver)
  [ -x /usr/sbin/nginx ] || missing+=(nginx-light)
  command -v caddy >/dev/null || missing+=(caddy)
  command -v faketime >/dev/null || missing+=(faketime)
  command -v openssl >/dev/null || missing+=(openssl)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  has_scipy || missing+=(python3-scipy)
  has_dkim || missing+=(python3-dkim python3-nacl)
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  command -v systemd-analyze >/dev/null || missing+=(systemd)
  ((${#missing[@]})) || return 0

  say "Installing from Debian: ${missing[*]}"
  [ "$(id -u)" = 0 ] || die "needs root for: apt-get install ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  # The packages would start servers of their own; we only want their programs.
  local no_cluster=/etc/postgresql-common/createcluster.d/sdt-pulse-tests.conf
  mkdir -p "${no_cluster%/*}"
  echo 'create_main_cluster = false' >"$no_cluster"
  local no_service=/usr/sbin/policy-rc.d
  if [ -e "$no_service" ]; then
    no_service=''
  else
    printf '#!/bin/sh\nexit 101\n' >"$no_service"
    chmod 755 "$no_service"
  fi
  apt-get update -q || echo 'apt-get update failed: trying with the package lists at hand' >&2
  local installed=0
  apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 "${missing[@]}" ||
    installed=$?
  rm -f "$no_cluster" ${no_service:+"$no_service"}
  [ "$installed" = 0 ] || die "apt-get could not install: ${missing[*]}"
  has_scipy || die "no python3 finds scipy, although python3-scipy is installed"
  has_dkim || die "/usr/bin/python3 finds no dkim or no nacl, although python3-dkim and python3-nacl are installed"
}

# The real sign-in provider, as tests/oidc/package-lock.json pins it, for SDT_PULSE_TEST_OIDC.
install_provider() {
  local folder="${CARGO_TARGET_DIR:-$PWD/target}/oidc"
  mkdir -p "$folder"
  cp tests/oidc/package.json tests/oidc/provider.mjs "$folder"
  # Copied last: it tells that the install is whole.
  if ! cmp -s tests/oidc/package-lock.json "$folder/installed"; then
    cp tests/oidc/package-lock.json "$folder"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || return 1
    cp tests/oidc/package-lock.json "$folder/installed"
  fi
  export SDT_PULSE_TEST_OIDC="$folder/provider.mjs"
}

require_toolchain() {
  cargo --version || die "no working cargo: install a Rust toolchain (https://rustup.rs)"
  cargo fmt --version || die "no rustfmt in this toolchain: rustup component add rustfmt"
  cargo clippy --version || die "no clippy in this toolchain: rustup component add clippy"
}

# --- A private PostgreSQL ------------------------------------------------------------------------

# PostgreSQL refuses root, and every program of it wants a working folder that it may enter.
as_postgres() (
  cd /
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
)

clean_up() {
  if [ -e "$dir/pg/data/postmaster.pid" ]; then
    as_postgres "$postgres/pg_ctl" -D "$dir/pg/data" -m immediate -s stop || true
  fi
  rm -rf "$dir"
}

start_postgres() {
  postgres=$(postgres_programs)
  # A socket path has at most 107 bytes, so not inside a long private $TMPDIR.
  dir=$(mktemp -d /tmp/sdt.XXXXXX)
  trap clean_up EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  chmod 711 "$dir"
  # The tests' own temporary files go with the folder, however a test ends. Beside the server's
  # folder, not inside: Chromium gives up root's right to enter what belongs to another user.
  mkdir "$dir/pg" "$dir/tmp"
  export TMPDIR="$dir/tmp"
  if [ "$(id -u)" = 0 ]; then chown postgres: "$dir/pg"; fi

  as_postgres "$postgres/initdb" -D "$dir/pg/data" -U postgres -A trust -E UTF8 \
    --no-locale --no-sync >"$dir/initdb.log" 2>&1 ||
    { cat "$dir/initdb.log" >&2; die "initdb failed"; }
  as_postgres "$postgres/pg_ctl" -D "$dir/pg/data" -l "$dir/pg/data/server.log" -s -w -t 60 -o "\
    -c listen_addresses='' -c unix_socket_directories='$dir/pg' -c max_connections=200 \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_recycle=off" start ||
    { cat "$dir/pg/data/server.log" >&2; die "PostgreSQL did not start"; }
  # Tests close waves before their end, but for those of that rule (`stop_intake.rs`).
  export SDT_PULSE_ENDS_AT_ONCE=1
  export SDT_PULSE_TEST_POSTGRES="postgres://postgres@${dir//\//%2F}%2Fpg/postgres"
}

# --- Stages --------------------------------------------------------------------------------------

summary=()
failed=0

# stage NAME COMMAND...: runs it, keeps going when it fails, remembers how it went
stage() {
  local name=$1 started=$SECONDS outcome=ok note=''
  shift
  say "$name: $*"
  "$@" || { outcome=FAILED; failed=1; }
  [ -z "${counted:-}" ] || note=$counted
  summary+=("$(printf '%-10s %-6s %4d s  %s' "$name" "$outcome" $((SECONDS - started)) "$note")")
}

# The built test programs, one a line.
build_tests() {
  cargo test --locked --workspace --features faults --no-run --message-format json >"$dir/build.json" ||
    { cargo test --locked --workspace --features faults --no-run; return 1; }
  python3 - "$dir/build.json" >"$dir/programs" <<'PYTHON'
import json, sys
for line in open(sys.argv[1]):
    message = json.loads(line)
    if message.get("reason") == "compiler-artifact" and message["profile"]["test"] and message["executable"]:
        print(message["executable"])
PYTHON
}

# All programs, each with its name; the tests of accessibility beside the others where everything is run: they wait
# for one walk through all pages, and would hold up whatever waits behind them.
run_built() {
  local program status=0 threads=$(($(nproc) + 1)) walk=''
  while read -r program; do
    printf '\n-- %s\n' "${program##*/}"
    if [ $# = 0 ] && [[ ${program##*/} == suite-* ]]; then
      run_one "$program" 2 accessibility:: >"$dir/accessibility.log" 2>&1 &
      walk=$!
      run_one "$program" "$threads" --skip accessibility:: || status=1
      wait "$walk" || status=1
      cat "$dir/accessibility.log"
    else
      run_one "$program" "$threads" "$@" || status=1
    fi
  done <"$dir/programs"
  return "$status"
}

run_one() {
  local program=$1 threads=$2
  shift 2
  "$program" -Z unstable-options --report-time --test-threads="$threads" "$@" </dev/null
}

# Names and seconds of the ten tests that took longest.
slowest() {
  sed -n 's/\x1b\[[0-9;]*m//g; s/^test \(.*\) \.\.\. .*<\([0-9.]*\)s>$/\2 \1/p' "$dir/test.log" |
    # Not `head`: it closes the pipe early, which ends this script.
    sort -rn | awk 'NR <= 10 { printf "%8.1f s  %s\n", $1, $2 }'
}

# A filter that matches nothing passes in cargo's eyes; here it fails.
run_tests() {
  local status=0 passed failures
  build_tests || return $?
  # Built above, so that this runs the built programs alone; the variable lets them tell how long each took.
  RUSTC_BOOTSTRAP=1 run_built "$@" 2>&1 | tee "$dir/test.log" || status=$?
  read -r passed failures < <(sed 's/\x1b\[[0-9;]*m//g' "$dir/test.log" |
    awk '/^test result:/ { passed += $4; failed += $6 } END { print passed + 0, failed + 0 }')
  counted="$passed passed, $failures failed"
  if [ "$status" = 0 ] && [ "$passed" = 0 ]; then
    echo "no test ran${*:+ for: $*}" >&2
    status=1
  fi
  return "$status"
}

install_missing
require_toolchain
stage postgresql start_postgres
stage provider install_provider
if (($# == 0)); then
  stage format cargo fmt --all --check
  stage supply tests/supply.sh
  stage lints cargo clippy --locked --workspace --all-targets --features bench,faults -- -D warnings
fi
stage tests run_tests "$@"

say 'The ten slowest tests'
slowest
say 'Summary'
printf '%s\n' "${summary[@]}"
exit "$failed"
