# Runs on the JDK that JSRT_JAVA_HOME names: without a cache, and compiled only where it can be.
. "$home/lib/jdk.sh"
java=$JSRT_JAVA_HOME/bin/java
if ! read_release "$JSRT_JAVA_HOME" || [ "$feature" -lt 25 ]; then
  echo "jsrt: JSRT_JAVA_HOME=$JSRT_JAVA_HOME is no JDK 25 or later" >&2
  exit 1
fi
if [ "$kind" != jsrt ]; then
  : # interpreted, as was asked for
elif compiles; then
  # The JDK has a module of that name; what it requires has to come with it.
  upgrade=$lib/graal
  for jar in "$lib"/modules/collections-* "$lib"/modules/word-* \
    "$lib"/modules/truffle-compiler-*; do
    upgrade=$upgrade:$jar
  done
else
  optimizer=
fi
