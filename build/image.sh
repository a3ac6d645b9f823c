#!/bin/sh
# Makes TARGET/jsrt, which runs without Java: a runtime image, the jars, the launcher. What has not
# changed stays as it is, so that a build of the same sources keeps the cache of loaded classes.
#
#   image.sh TARGET [full | release]     full: makes that cache, too, and TARGET/jsrt.tar.gz
#                                        release: also the packages of packages.sh in TARGET
set -eu
build=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$build")
target=$(cd "$1" && pwd)
image=$target/jsrt
. "$build/jdk.sh"
first_jdk compiles || { echo "dgram4j: $NO_JDK" >&2; exit 1; }

# Truffle requires java.sql, Bouncy Castle java.naming, too; jdk.charsets is for TextDecoder;
# jdk.jfr and jdk.jdwp.agent for those who look inside. Not jdk.graal.compiler: the JDK's own is hollow, and would hide the real one.
modules=java.base,java.logging,java.management,java.naming,java.sql,jdk.charsets,jdk.crypto.ec
modules=$modules,jdk.jdwp.agent,jdk.jfr,jdk.internal.vm.ci,jdk.management,jdk.net,jdk.unsupported

# ---- The runtime image: anew only for another JDK ---------------------------------------------

wanted="$jdk $modules $(cat "$jdk/release")"
has=$(cat "$target/jsrt-runtime.of" 2>/dev/null) || has=
if [ "$has" != "$wanted" ] || [ ! -d "$image/runtime" ]; then
  rm -rf "$image" "$target/jsrt-runtime.of"
  mkdir -p "$image"
  "$jdk/bin/jlink" --strip-java-debug-attributes --no-header-files --no-man-pages \
    --add-modules "$modules" --output "$image/runtime"
  echo "$wanted" >"$target/jsrt-runtime.of"
fi

# ---- The rest: exchanged only if a file differs -----------------------------------------------

fresh=$target/jsrt.fresh
rm -rf "$fresh"
mkdir -p "$fresh/lib/modules" "$fresh/lib/graal"
cp -R "$root/cli/src/main/dist/." "$fresh"
cp "$build/jdk.sh" "$fresh/lib"
cp "$target"/lib/*.jar "$target"/dgram4j-cli.jar "$fresh/lib/modules"
cp "$target"/graal/compiler-*.jar "$fresh/lib/graal"
cp -R "$target/tools" "$fresh/lib/tools"
case $(uname -m) in aarch64 | arm64) machine=aarch64 ;; *) machine=amd64 ;; esac
case $(uname -s) in Darwin) system=darwin ;; *) system=linux ;; esac
unpacked=$target/jsrt-native
rm -rf "$unpacked"
mkdir -p "$unpacked" "$fresh/lib/native"
(cd "$unpacked" && "$jdk/bin/jar" -xf "$target"/lib/truffle-api-*.jar META-INF/resources)
cp "$unpacked/META-INF/resources/engine/libtruffleattach/$system/$machine/bin"/* "$fresh/lib/native"
rm -rf "$unpacked"
cp "$root/LICENSE" "$fresh"
if ! diff -rq --exclude=runtime --exclude='jsrt*.aot*' "$fresh" "$image" >/dev/null; then
  rm -rf "$image/bin" "$image/lib" "$target/jsrt.tar.gz"
  cp -R "$fresh/." "$image"
fi
rm -rf "$fresh"

# ---- The cache and the archive ----------------------------------------------------------------

case ${2:-} in full | release) ;; *) exit 0 ;; esac
"$image/lib/make-cache" || echo "dgram4j: no cache was made; jsrt will start slowly" >&2
if [ ! -e "$target/jsrt.tar.gz" ]; then
  tar -C "$target" -cf - jsrt | gzip -1 >"$target/jsrt.tar.gz.part"
  mv "$target/jsrt.tar.gz.part" "$target/jsrt.tar.gz"
fi
[ "$2" != release ] || "$build/packages.sh" "$target" "$target"
