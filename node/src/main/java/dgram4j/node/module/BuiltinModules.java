package dgram4j.node.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/// The JavaScript that ships in the jar, read once a JVM and compiled at its first use.
///
/// A public module `x` is `node/x.js`, an internal one `internal/x.js`; `npm/…` is a file of an npm
/// package that came with the build. Each file is the body of a function; its frames do not show in
/// stack traces.
///
/// *Thread:* any.
public final class BuiltinModules {
    private static final String FOLDER = "js/";
    private static final String PACKAGES = "npm/";
    private static final String MODULE_HEAD =
            "(function (exports, require, module, process, internalBinding) {";
    private static final String PACKAGE_HEAD =
            "(function (exports, require, module, TypeError, RangeError) {";
    private static final String BOOT_HEAD = "(function (host) {";
    private static final Map<String, Optional<Source>> SOURCES = new ConcurrentHashMap<>();

    /// What each start of a script loads after `boot`, in this order.
    static final List<String> AT_START =
            List.of(
                    "internal/process/object", "internal/globals", "internal/disposal",
                    "internal/boot_console", "internal/boot_output", "internal/main",
                    "internal/modules/run_main", "internal/modules/cjs",
                    "internal/process/thrown");

    private BuiltinModules() {}

    /// True if a script may `require` this name.
    public static boolean isPublic(String id) {
        return !id.startsWith("internal/") && !id.startsWith(PACKAGES) && sourceOf(id).isPresent();
    }

    /// True for a module of the runtime's own, which only a script that asked for them may
    /// `require`.
    public static boolean isInternal(String id) {
        return id.startsWith("internal/") && sourceOf(id).isPresent();
    }

    /// Has read what each start loads: for a thread that is idle while the engine comes up.
    public static void readAhead() {
        bootSource();
        AT_START.forEach(BuiltinModules::sourceOf);
    }

    /// The function a built-in is, in a context; empty if there is none of that name.
    public static Optional<Value> compile(Context context, String id) {
        return sourceOf(id).map(context::eval);
    }

    /// The function that brings a context up.
    public static Value compileBoot(Context context) {
        return context.eval(bootSource());
    }

    private static Source bootSource() {
        return SOURCES.computeIfAbsent("boot", id -> read("internal/boot", BOOT_HEAD))
                .orElseThrow();
    }

    private static Optional<Source> sourceOf(String id) {
        return SOURCES.computeIfAbsent(id, name -> {
            if (name.startsWith(PACKAGES)) {
                return read(name, PACKAGE_HEAD);
            }
            return read(name.startsWith("internal/") ? name : "node/" + name, MODULE_HEAD);
        });
    }

    private static Optional<Source> read(String file, String head) {
        String resource = (file.startsWith(PACKAGES) ? "" : FOLDER) + file + ".js";
        try (InputStream in = BuiltinModules.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // The head stands on the first line, so that lines count as in the file.
            String text = head + body + "\n})";
            return Optional.of(
                    Source.newBuilder("js", text, "node:" + file).internal(true).build());
        } catch (IOException broken) {
            throw new UncheckedIOException("built-in module " + file, broken);
        }
    }
}
