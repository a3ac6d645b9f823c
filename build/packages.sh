#!/bin/sh
# Makes packages of TARGET/jsrt in OUT: a .deb where dpkg-deb is, and an archive for `npm install`.
# They hold no cache of loaded classes: that is made where they are installed. Two runs on the same
# folder give the same bytes.
#
#   packages.sh TARGET OUT
set -eu
build=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$build")
image=$(cd "$1/jsrt" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

tar --version 2>/dev/null | grep -q GNU || { echo "dgram4j: packages need GNU tar" >&2; exit 1; }
for jar in "$image"/lib/modules/dgram4j-node-*.jar; do
  version=${jar##*/dgram4j-node-}
  version=${version%.jar}
done
time=$(sed -n 's|.*<project.build.outputTimestamp>\(.*\)</.*|\1|p' "$root/pom.xml")
SOURCE_DATE_EPOCH=$(date -u -d "$time" +%s)
export SOURCE_DATE_EPOCH
umask 022

# Copies the image without its cache; npm knows no links, so their targets take their place.
copy_image() {
  mkdir -p "$1"
  (cd "$image" && tar --dereference --exclude='./lib/jsrt*.aot*' -cf - .) | tar -C "$1" -xf -
}

archive() {
  tar -C "$1" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
    --format=ustar -cf - "$2" | gzip -n
}

case $(uname -m) in
  aarch64 | arm64) cpu=arm64 debian=arm64 ;;
  *) cpu=x64 debian=amd64 ;;
esac

# ---- npm --------------------------------------------------------------------------------------

copy_image "$work/package"
cat >"$work/package/package.json" <<JSON
{
  "name": "@dgram4j/jsrt",
  "version": "$version",
  "description": "Runs UDP programs, and much else, the way node does, on the JVM",
  "license": "Apache-2.0",
  "repository": "github:dgram4j/dgram4j",
  "bin": { "jsrt": "bin/jsrt" },
  "types": "types/dgram4j.d.ts",
  "os": ["$(uname -s | tr '[:upper:]' '[:lower:]')"],
  "cpu": ["$cpu"],
  "libc": ["glibc"]
}
JSON
cat >"$work/package/README.md" <<'MARKDOWN'
# jsrt

Runs JavaScript the way node does, on a JVM that comes along: `npx jsrt script.js`, `npx jsrt --help`.
Its `dgram` sends and receives in batches. See the repository's README.
MARKDOWN
archive "$work" package >"$out/dgram4j-jsrt-$version.tgz"

# ---- Debian -----------------------------------------------------------------------------------

command -v dpkg-deb >/dev/null || exit 0
tree=$work/deb
mkdir -p "$tree/DEBIAN" "$tree/usr/bin" "$tree/usr/lib" "$tree/usr/share/doc/jsrt"
mv "$work/package" "$tree/usr/lib/jsrt"
rm "$tree/usr/lib/jsrt/package.json" "$tree/usr/lib/jsrt/README.md"
ln -s ../lib/jsrt/bin/jsrt "$tree/usr/bin/jsrt"
{
  echo "Source: https://github.com/dgram4j/dgram4j"
  echo "Apache License 2.0: /usr/share/common-licenses/Apache-2.0"
  echo
  cat "$image/THIRD-PARTY.md"
} >"$tree/usr/share/doc/jsrt/copyright"
cat >"$tree/DEBIAN/control" <<CONTROL
Package: jsrt
Version: $(echo "$version" | tr - '~')
Architecture: $debian
Maintainer: The dgram4j authors <dgram4j@users.noreply.github.com>
Installed-Size: $(du -sk "$tree/usr" | cut -f 1)
Depends: libc6
Section: javascript
Priority: optional
Homepage: https://github.com/dgram4j/dgram4j
Description: runs JavaScript the way node does, on the JVM
 UDP sockets with the interface of node:dgram, npm packages, a prompt and a
 debugger. Brings its own Java runtime.
CONTROL
# A machine that cannot make the cache now makes it, or does without, at the first run.
cat >"$tree/DEBIAN/postinst" <<'SCRIPT'
#!/bin/sh
set -e
if [ "$1" = configure ]; then /usr/lib/jsrt/lib/make-cache >/dev/null 2>&1 || :; fi
SCRIPT
cat >"$tree/DEBIAN/prerm" <<'SCRIPT'
#!/bin/sh
set -e
rm -f /usr/lib/jsrt/lib/jsrt*.aot*
SCRIPT
chmod 755 "$tree/DEBIAN/postinst" "$tree/DEBIAN/prerm"
dpkg-deb --root-owner-group -Zgzip --build "$tree" "$out/jsrt_${version}_$debian.deb" >/dev/null
