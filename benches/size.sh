#!/usr/bin/env bash
# The large organisation on both databases. PostgreSQL is a private server with its own settings
# (fsync on), on a socket in a folder that is removed at the end; wants Debian's package postgresql.
#   benches/size.sh
set -euo pipefail
cd "$(dirname "$0")/.."

postgres=$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)
[ -x "$postgres" ] || { echo 'benches/size.sh: apt-get install postgresql' >&2; exit 2; }
postgres=${postgres%/*}
# A socket path has at most 107 bytes, so not inside a long checkout.
sockets=$(mktemp -d /tmp/sdt.XXXXXX)

# PostgreSQL refuses root, and every program of it wants a working folder that it may enter.
as_postgres() (
  cd /
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
)

clean_up() {
  if [ -e "$sockets/data/postmaster.pid" ]; then
    as_postgres "$postgres/pg_ctl" -D "$sockets/data" -m immediate -s stop || true
  fi
  rm -rf "$sockets"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
if [ "$(id -u)" = 0 ]; then chown postgres: "$sockets"; fi

as_postgres "$postgres/initdb" -D "$sockets/data" -U postgres -A trust -E UTF8 --no-locale \
  >"$sockets/initdb.log" 2>&1 || { cat "$sockets/initdb.log" >&2; exit 1; }
as_postgres "$postgres/pg_ctl" -D "$sockets/data" -l "$sockets/data/server.log" -s -w -t 60 \
  -o "-c listen_addresses='' -c unix_socket_directories='$sockets'" start

cargo bench --locked --bench size
cargo bench --locked --bench size -- \
  --database-url "postgres://postgres@${sockets//\//%2F}/postgres"
