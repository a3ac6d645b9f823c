# How the JVM is started, and with which cache. Read by bin/jsrt and lib/make-cache; wants $home.
#
# The cache (java -XX:AOTCache) holds linked classes and profiles. It serves only the JVM, jars and
# options it was made with. The JVM checks that too, but then runs without, so the check here is
# what has a new one made. There is one of each kind of start.

java=$home/runtime/bin/java
optimizer="-XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI -XX:-UseJVMCICompiler"
optimizer="$optimizer --add-modules=jdk.graal.compiler"

# The compiler is cold at first, so a script's start is not worth its time; and what it compiles in
# full before a script has settled, it compiles again (docs/decisions/0010). Options that an engine
# without it does not know.
thresholds=-Dpolyglot.engine.DynamicCompilationThresholds=false
thresholds="$thresholds -Dpolyglot.engine.FirstTierCompilationThreshold=1000"
thresholds="$thresholds -Dpolyglot.engine.LastTierCompilationThreshold=300000"
case "${JSRT_JAVA_OPTS:-}" in
  *UseFallbackRuntime=true*) ;;
  *) optimizer="$optimizer $thresholds" ;;
esac
graal=graal
upgrade=
kind=jsrt
cache=

# While a script warms up C2 mostly compiles what serves no datagram, on cores that the script and
# Graal need: it starts ten times as late as by default (docs/decisions/0010).
tiers="-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
tiers="$tiers -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
classes=

# Started fast there is no compiler for scripts: a third of the classes is not even looked at.
if [ "${JSRT_STARTUP:-}" = fast ]; then
  kind=jsrt-fast
  optimizer=-Dtruffle.UseFallbackRuntime=true
  graal=
  tiers=-XX:TieredStopAtLevel=1
fi

# Nor does anybody reflect on a method so often that a handle, spun anew at each start, pays.
reflection=-Djdk.reflect.useNativeAccessorOnly=true

# The engine gets events for the Flight Recorder ready at each start, recording or not, and that is
# a twentieth of it: only where it is asked for is there one.
recorder=-Djfr.unsupported.vm=true
case "${JSRT_JAVA_OPTS:-} ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-}" in
  *Flight* | *jfr*) recorder= ;;
esac

# Measured: with 48 MB of young generation a burst is as fast as with 100, in its first seconds and
# later, and a flood holds a timer of 10 ms up half as long (docs/decisions/0010).
# A heap too small for that has what it can, without a word.
heap="-XX:+UseSerialGC -Xmn48m -Xlog:gc+ergo=off"

# Has the heap grow to so many MB at most.
keep_to() {
  case $1 in *[!0-9]* | '') return ;; esac
  young=$(($1 / 4))
  [ $young -lt 48 ] || young=48
  heap="-XX:+UseSerialGC -Xmx$1m -Xmn${young}m -Xlog:gc+ergo=off"
}

# Lowers $memory, in MB, to the limit that a file of a control group holds in bytes.
lower_to() {
  [ -r "$1" ] && read -r limit <"$1" || return 0
  case $limit in *[!0-9]* | '') return 0 ;; esac
  [ $((limit / 1048576)) -ge "$memory" ] || memory=$((limit / 1048576))
}

# Sets $memory: the MB this process may have, by the machine and by its control groups.
read_memory() {
  while read -r name kilobytes _; do
    [ "$name" = MemTotal: ] || continue
    memory=$((kilobytes / 1024))
    break
  done </proc/meminfo
  groups=/sys/fs/cgroup
  while IFS=: read -r _ controllers path; do
    path=${path%/}
    while :; do
      case ,$controllers, in
        ,,) lower_to "$groups$path/memory.max" ;;
        *,memory,*) lower_to "$groups/memory$path/memory.limit_in_bytes" ;;
      esac
      [ -n "$path" ] || break
      path=${path%/*}
    done
  done </proc/self/cgroup
}

# Beside its heap the JVM takes 150 MB, and as much heap as half of a small machine by default.
memory=65536
[ ! -r /proc/meminfo ] || [ ! -r /proc/self/cgroup ] || read_memory
if [ $memory -lt 700 ]; then
  heap="-XX:+UseSerialGC -Xmx$((memory * 11 / 32))m -Xmn$((memory / 10))m"
fi

# The JVM reads paths and arguments, and writes text, as the locale says; Node always as UTF-8.
# What the variable was before, the script still sees.
said=${LC_ALL+"-Djsrt.lcAll=$LC_ALL"}
LC_ALL=C.UTF-8
export LC_ALL

# Where the directory this runs in was removed, the JVM would not start. Nothing lies there still.
gone=
if ! [ . -ef "${PWD:-}" ]; then
  case $(readlink "/proc/$$/cwd") in
    *" (deleted)")
      gone=-Djsrt.directory=$(readlink "/proc/$$/cwd")
      cd / || exit
      ;;
  esac
fi

# The JVM also compares the paths of the jars. Named through a descriptor, as Linux can, they read
# the same wherever this folder lies, and the cache may move along with it.
exec 9<"$home/lib"
lib=/proc/self/fd/9
[ -d "$lib/modules" ] || lib=$home/lib

# Truffle's key to the JDK's modules. Unless it is named, each user gets a copy of their own.
attach=
for file in "$lib"/native/*truffleattach*; do
  [ -f "$file" ] && attach=$file
done

# The prompt, the debugger and the profiler: on the class path, where nothing looks unasked.
tools=
for file in "$lib"/tools/*.jar; do
  tools=$tools:$file
done

# The engine's own classes, which promises are looked into with and datagrams pass through.
inner=
for package in lang nodes nodes.access nodes.control nodes.function runtime runtime.array \
  runtime.builtins runtime.interop runtime.objects runtime.util; do
  inner="$inner --add-exports=org.graalvm.js/com.oracle.truffle.js.$package=dgram4j.node"
done
for package in api api.exception api.frame api.nodes api.object api.source api.strings; do
  inner="$inner --add-exports=org.graalvm.truffle/com.oracle.truffle.$package=dgram4j.node"
done

# Sets $mark: what a cache made here and now would be good for.
read_mark() {
  set -- "$home/runtime/lib/modules" "$home/lib/jvm.sh" "$home"/lib/modules/*.jar \
    "$home"/lib/graal/*.jar "$home"/lib/tools/*.jar
  # shellcheck disable=SC2046 # a word a file, whatever the lines
  set -- $(stat -L -c %Y.%s "$@" 2>/dev/null || stat -L -f %m.%z "$@")
  mark="$lib $*"
}

# Sets $own: where a user who may not write here keeps a cache. Fails without a home, or with one
# that is no absolute path; $own is empty then.
own_place() {
  own=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
  case $own in /*) own=$own/jsrt$home ;; *) own= && return 1 ;; esac
}

# Sets $cache if there is one for this. Succeeds as well where making one failed.
find_cache() {
  read_mark
  own_place
  for kept in "$home/lib" ${own:+"$own"}; do
    [ -r "$kept/$kind.aot.of" ] && read -r of <"$kept/$kind.aot.of" && [ "$of" = "$mark" ] || continue
    [ -r "$kept/$kind.aot" ] && cache=$kept/$kind.aot
    return 0
  done
  return 1
}

# Makes the cache in the background once this run has ended, at the latest in half a minute.
make_cache_later() {
  ("$home/lib/make-cache" --after $$ </dev/null >/dev/null 2>&1 9<&- &)
}

# The cache is mapped where its pointers say it lies: anywhere else 80 MB are copied to mend them.
mapped="-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"

# Becomes the JVM that runs a command line.
run() {
  # Names have their addresses in the order the system gives them.
  # What inspect shows of promises, proxies and the like, only the engine's own classes know.
  # shellcheck disable=SC2086 # several words each
  exec "$java" ${cache:+"-XX:AOTCache=$cache" $mapped} ${classes:+"-XX:AOTConfiguration=$classes"} \
    -Xlog:aot*=off -Xlog:cds*=off $optimizer $tiers ${attach:+"-Dtruffle.attach.library=$attach"} \
    $heap $recorder $reflection ${said:+"$said"} ${gone:+"$gone"} -XX:-UsePerfData --sun-misc-unsafe-memory-access=allow \
    --enable-native-access=org.graalvm.truffle,dgram4j,ALL-UNNAMED "-Djsrt.execPath=$home/bin/jsrt" \
    -Djava.net.preferIPv6Addresses=system \
    --add-opens=org.graalvm.polyglot/org.graalvm.polyglot=dgram4j.node \
    $inner \
    ${upgrade:+"--upgrade-module-path=$upgrade"} "--module-path=$lib/modules${graal:+:$lib/$graal}" \
    "--class-path=${tools#:}" \
    ${JSRT_JAVA_OPTS:-} \
    -m dgram4j.cli/dgram4j.cli.Main "$@"
}
