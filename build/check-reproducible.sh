#!/bin/sh
# Builds what is published twice, from two copies of the last commit, and compares every file: the
# same bytes, or status 1 and the names of those that differ.
#
#   check-reproducible.sh [options for mvn]     with -o there are no bills of materials to compare
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

for copy in first second; do
  mkdir "$work/$copy"
  git -C "$root" archive HEAD | tar -C "$work/$copy" -x
  (cd "$work/$copy" && mvn -q -B -Prelease -DskipTests -Dno-shell=true -pl udp,node,cli "$@" package)
done

cd "$work/first"
status=0
for file in udp/target/*.jar node/target/*.jar cli/target/*.jar ./*/target/*-bom.*; do
  [ -e "$file" ] || continue
  if cmp -s "$file" "$work/second/$file"; then
    echo "same     $file"
  else
    echo "differs  $file"
    status=1
  fi
done
exit $status
