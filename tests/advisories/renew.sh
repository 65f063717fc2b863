#!/usr/bin/env bash
# tests/advisories/renew.sh CLONE: takes from a clone of RustSec's advisory-db what it has of the crates in Cargo.lock.
set -euo pipefail
[ -d "${1:-}/crates" ] || { echo "usage: $0 CLONE, a clone of RustSec's advisory-db with its folder crates/" >&2; exit 2; }
clone=$(realpath "$1")
cd "$(dirname "$0")"

git -C "$clone" log -1 --format=%cs >DATE
sed -n 's/^name = "\(.*\)"/\1/p' ../../Cargo.lock | sort -u >CRATES
rm -rf crates
mkdir crates
while read -r crate; do
  if [ -d "$clone/crates/$crate" ]; then cp -r "$clone/crates/$crate" crates; fi
done <CRATES
echo "advisories of $(cat DATE): $(find crates -name '*.md' | wc -l), for $(wc -l <CRATES) crates"
