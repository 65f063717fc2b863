#!/usr/bin/env bash
# Builds the Debian package of what is here, and looks at it:
#   tests/package.sh FOLDER            a release build
#   tests/package.sh FOLDER --debug    of target/debug/sdt-pulse, as it was built: to try the packaging out
# Needs Debian's dpkg-dev, a C compiler and the Rust toolchain; installs nothing on this machine.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/tools.sh

die() { printf 'tests/package.sh: %s\n' "$*" >&2; exit 2; }
dist=${1:?name a new folder for the package}
[ ! -e "$dist" ] || die "$dist exists: name a new folder"
built=()
[ "${2:-}" != --debug ] || built=(--no-build --no-strip --fast --profile dev)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tool cargo-deb 3.8.0
mkdir "$dist"
cargo deb --quiet --locked "${built[@]}" --output "$dist"
package=$(printf '%s\n' "$dist"/*.deb)
dpkg-deb -I "$package"
dpkg-deb -c "$package" | tee "$work/files"

# must_hold MODE PATH: in the package, of root, with that mode
must_hold() {
  grep -q "^$1 0/0 .* \./$2$" "$work/files" || die "the package has no $2 with $1"
}
must_hold -rwxr-xr-x usr/bin/sdt-pulse
must_hold -rw-r--r-- usr/lib/systemd/system/sdt-pulse.service
must_hold -rw-r--r-- usr/lib/sysusers.d/sdt-pulse.conf
must_hold -rw-r--r-- usr/share/doc/sdt-pulse/copyright
dpkg-deb -e "$package" "$work/control"
grep -q systemd-sysusers "$work/control/postinst" || die "the package makes no user"
grep -q 'sdt-pulse.service' "$work/control/postinst" || die "the package does not start its unit"

# Unpacked somewhere else, the binary runs and finds all it needs.
dpkg -x "$package" "$work/unpacked"
program="$work/unpacked/usr/bin/sdt-pulse"
"$program" --version
"$program" init --data "$work/data"
"$program" people forecast --data "$work/data" >/dev/null || [ $? = 3 ]
"$program" purge --dry-run --data "$work/data"
echo "built, unpacked and run: $package"
