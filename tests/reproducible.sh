#!/usr/bin/env bash
# Builds the release of HEAD twice, in two folders, and compares the bytes:
#   tests/reproducible.sh            says whether they are the same
#   tests/reproducible.sh dist       leaves what is released in dist/, too (docs/release.md); wants a copy of the advisories of this month
# Needs git, gcc and the Rust toolchain, twice the time of a release build (5 to 9 minutes on two cores) and 3 GB for a while.
# What the bytes depend on beside the commit, the compilers, the linker and the C library, is written to BUILT-WITH.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/tools.sh

dist=${1:-}
commit=$(git rev-parse HEAD)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH LC_ALL=C TZ=UTC
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
target=$(rustc -vV | sed -n 's/^host: //p')
cargo_home=${CARGO_HOME:-$HOME/.cargo}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

die() { printf 'tests/reproducible.sh: %s\n' "$*" >&2; exit 2; }

# What is released is what is committed, and was checked against advisories that are no older than a month.
refuse_what_is_no_release() {
  [ -z "$(git status --porcelain)" ] || die "uncommitted changes: commit them, a release is built from HEAD"
  [ ! -e "$dist" ] || die "$dist exists: name a new folder"
  local age
  age=$((($(date +%s) - $(date -d "$(cat tests/advisories/DATE)" +%s)) / 86400))
  ((age <= 31)) || die "the copy of the advisories is $age days old: renew it, see tests/advisories/README.md"
}

# cargo hashes the path of cargo-auditable into our crate's symbols; by its name alone they are the same everywhere.
write_cargo_without_path() {
  cat >"$work/cargo" <<'END'
#!/bin/sh
[ -z "${RUSTC_WORKSPACE_WRAPPER:-}" ] || export RUSTC_WORKSPACE_WRAPPER=cargo-auditable
exec cargo "$@"
END
  chmod +x "$work/cargo"
}

# build_in FOLDER PROGRAMS, the folder that cargo-auditable is in
# Where something was built must not be in it: rustc and the C compiler write names for the folders instead.
build_in() {
  local folder=$1 programs=$2 from to rust_flags='' c_flags=''
  mkdir -p "$folder"
  git archive HEAD | tar -x -C "$folder"
  while read -r from to; do
    rust_flags+=" --remap-path-prefix=$from=$to"
    c_flags+=" -ffile-prefix-map=$from=$to"
  done <<<"$folder /sdt-pulse
$cargo_home /cargo
$(rustc --print sysroot)/lib/rustlib/src/rust /rustc/$(rustc -vV | sed -n 's/^commit-hash: //p')"
  (
    cd "$folder"
    unset CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_TARGET
    PATH="$programs:$PATH" CARGO="$work/cargo" CARGO_TARGET_DIR="$folder/target" CARGO_INCREMENTAL=0 \
      RUSTFLAGS="${rust_flags# }" CFLAGS="${c_flags# }" cargo-auditable auditable build --locked --release
  )
}

# In CycloneDX: what is linked into the binary, and the macros that wrote parts of it; no tests, no build programs.
write_sbom() {
  (
    cd "$1"
    cargo cyclonedx --quiet --format json --spec-version 1.5 --target "$target" --no-build-deps --override-filename sbom
    sed -i "s#path+file://$1#path+file:///sdt-pulse#" sbom.json
  )
}

write_dist() {
  mkdir "$dist"
  local name="sdt-pulse-$version-$target"
  cp "$1" "$dist/$name"
  cp "$work/one/sbom.json" "$dist/$name.cdx.json"
  {
    echo "commit $commit"
    rustc -vV
    local program
    for program in cc ld ldd; do "$program" --version | head -n 1; done
  } >"$dist/BUILT-WITH"
  (cd "$dist" && sha256sum -- * >SHA256SUMS)
}

[ -z "$dist" ] || refuse_what_is_no_release
tool cargo-auditable 0.7.7
tool cargo-cyclonedx 0.5.9
one="$work/one" two="$work/another/folder/two"
write_cargo_without_path
build_in "$one" "$tools/bin"
mkdir -p "$work/another"
cp -r "$tools/bin" "$work/another/programs"
build_in "$two" "$work/another/programs"
write_sbom "$one"
write_sbom "$two"
differ=0
for file in target/release/sdt-pulse sbom.json; do
  (cd "$work" && sha256sum "${one#"$work/"}/$file" "${two#"$work/"}/$file")
  cmp "$one/$file" "$two/$file" || differ=1
done
[ "$differ" = 0 ] || die "two builds of $commit differ"
echo "two builds of $commit in two folders: the same bytes"
[ -z "$dist" ] || write_dist "$one/target/release/sdt-pulse"
