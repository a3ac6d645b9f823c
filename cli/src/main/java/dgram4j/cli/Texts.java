package dgram4j.cli;

import dgram4j.node.NodeRuntime;

/// What the launcher says about itself.
final class Texts {
    private Texts() {}

    /// What `node --version` prints, for tools that read it.
    static String version() {
        return "v" + NodeRuntime.nodeVersion();
    }

    /// The release, the Node it follows, the engine and the JVM, on one line.
    private static String versions() {
        return "jsrt %s (node %s, GraalJS %s, Java %s)"
                .formatted(
                        NodeRuntime.version(),
                        NodeRuntime.nodeVersion(),
                        NodeRuntime.engineVersion(),
                        Runtime.version());
    }

    /// How the launcher is used.
    static String help() {
        return versions() + """


                Usage: jsrt [options] [script.js | -e code | -] [arguments]

                Runs JavaScript the way node does, on the JVM.

                  script.js             runs a file, CommonJS or an ES module (.mjs, type "module")
                  -                     runs what standard input holds; so does no script at all
                  -e, --eval CODE       runs code
                  -p, --print [CODE]    runs code, of -e or standard input if it has none of its
                                        own, and prints the value of its last expression
                  -c, --check           only looks whether the script's syntax is right
                  --test                runs the arguments as files of tests, or all there are
                  --test-reporter=NAME  how tests are told: spec, tap, dot, junit, or a module
                  --test-only           runs only tests that say so
                  --test-name-pattern=RE  runs only tests of such a name
                  --input-type=TYPE     what -e and standard input hold: commonjs or module
                  -C, --conditions NAME one more condition for "exports" and "imports"
                  --permission          grants nothing but what these say, each as often as needed:
                    --allow-fs-read=PATH, --allow-fs-write=PATH
                    --allow-net, --allow-net=HOST[:PORTS]
                    --allow-udp-bind=HOST[:PORTS], --allow-udp-send=HOST[:PORTS]
                    --allow-child-process, --allow-worker, --allow-addons, --allow-wasi,
                    --allow-inspector, --allow-ffi
                  --permission-audit    refuses nothing, but counts and tells what would be
                  -i, --interactive     asks for lines, as without a script at a terminal
                  -r, --require FILE    runs a module first; --import MODULE does so with import
                  --env-file FILE       variables for process.env; --env-file-if-exists FILE too
                  --watch               starts again when a file has changed; --watch-path PATH
                  --inspect[=PORT]      lets a debugger in; --inspect-brk and --inspect-wait wait
                  --cpu-prof            leaves a .cpuprofile; --cpu-prof-dir, --cpu-prof-name
                  --enable-source-maps  stacks show the files that scripts were made from
                  --no-strip-types      takes .ts files for JavaScript
                  --no-warnings         prints no warnings
                  --disable-warning=ID  prints none of this name or code
                  --redirect-warnings=FILE  writes them there
                  --no-deprecation      prints no deprecations
                  --trace-warnings      prints warnings with where they came from
                  --trace-deprecation   the same for deprecations
                  --throw-deprecation   throws deprecations
                  --stack-trace-limit=N how many frames a stack shows
                  --max-old-space-size=MB  how large the heap may grow
                  --max-http-header-size=BYTES, --insecure-http-parser,
                  --tls-min-v1.2, --tls-min-v1.3, --tls-max-v1.2, --tls-max-v1.3,
                  --tls-cipher-list=LIST, --no-network-family-autoselection,
                  --no-experimental-websocket: as with node; options that only tune
                                        V8 are taken and change nothing
                  -v, --version         prints the version of Node whose behaviour scripts see
                  -h, --help            prints this, with the versions of all parts
                  --                    ends the options

                Environment:
                  JSRT_JAVA_HOME        a JDK to run on, in place of the runtime that came along
                  JSRT_JAVA_OPTS        more options for the JVM
                  JSRT_STARTUP          fast: starts sooner, but never compiles the script
                  JSRT_CACHE            never: neither use nor make the cache for a fast start
                  JSRT_DRIVER           linux or nio: how sockets reach the kernel
                  NODE_OPTIONS, NODE_REPL_HISTORY, NODE_DEBUG, NODE_NO_WARNINGS, NO_COLOR,
                  FORCE_COLOR: as with node
                """;
    }
}
