#!/bin/sh
# Ends with status 1 and one line if there is no JDK here that the build can use.
. "$(dirname "$0")/jdk.sh"
first_jdk compiles && exit
echo "dgram4j: $NO_JDK" >&2
exit 1
