# Finds a JDK that can build and run dgram4j. To be read by other scripts.

NO_JDK="no JDK 25.0.3 or later of the 25.0 line found: install one (Eclipse Temurin 25, or your \
system's openjdk-25-jdk), or name it in JAVA_HOME"

# Sets $feature, $update and $jvmci from a JDK's release file; fails if there is none.
read_release() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release")
  feature=${version%%[!0-9]*}
  case $version in
    *.*.*) update=${version#*.*.} update=${update%%[!0-9]*} ;;
    *) update=0 ;;
  esac
  grep -q '^MODULES=.*jdk\.internal\.vm\.ci' "$1/release" && jvmci=yes || jvmci=no
  [ -n "$feature" ]
}

# The Graal compiler of this release needs JVMCI as of 25.0.3, and no other line of JDKs.
compiles() { [ "$feature" -eq 25 ] && [ "$update" -ge 3 ] && [ $jvmci = yes ]; }

candidates() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  if java=$(command -v java); then
    java=$(readlink -f "$java" 2>/dev/null || echo "$java")
    dirname "$(dirname "$java")"
  fi
  for jdk in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-}"/.jdks/* \
    "${HOME:-}"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$jdk" ] && echo "$jdk"
  done
}

# Sets $jdk to the first one for which the command given holds.
first_jdk() {
  while read -r jdk; do
    read_release "$jdk" && "$@" && return
  done <<LIST
$(candidates)
LIST
  return 1
}
