package dgram4j.node;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
/// Node's options of its permission model, and ours for places: all may stand more than once, and
/// several places may be named in one, with commas between them.
///
/// *Thread:* any.
public final class PermissionOptions {
    private static final String ENFORCED = "--permission";
    private static final String AUDITED = "--permission-audit";

    /// Grants as a whole.
    private static final Map<String, UnaryOperator<Permissions>> WHOLE = Map.of(
            "--allow-child-process", Permissions::allowChildProcesses,
            "--allow-worker", Permissions::allowWorkers,
            "--allow-addons", Permissions::allowAddons,
            "--allow-wasi", Permissions::allowWasi,
            "--allow-inspector", Permissions::allowInspector,
            "--allow-ffi", Permissions::allowForeignFunctions,
            "--allow-net", now -> now.allowNet("*"));

    /// Grants of files.
    private static final Map<String, BiFunction<Permissions, String, Permissions>> FILES = Map.of(
            "--allow-fs-read", (now, path) -> now.allowFileRead(path),
            "--allow-fs-write", (now, path) -> now.allowFileWrite(path));

    /// Grants of places.
    private static final Map<String, BiFunction<Permissions, String, Permissions>> PLACES = Map.of(
            "--allow-net", (now, place) -> now.allowNet(place),
            "--allow-udp-bind", (now, place) -> now.allowUdpBind(place),
            "--allow-udp-send", (now, place) -> now.allowUdpSend(place));

    private static final Set<String> PLACED_ONLY = Set.of("--allow-udp-bind", "--allow-udp-send");

    private PermissionOptions() {}

    /// True for an option of these, as it stands on the line.
    public static boolean takes(String option) {
        String name = name(option);
        boolean hasValue = name.length() < option.length();
        return hasValue ? PLACES.containsKey(name) || FILES.containsKey(name)
                : WHOLE.containsKey(name) || name.equals(ENFORCED) || name.equals(AUDITED);
    }

    /// True for an option of these whose value is the next argument.
    public static boolean needsValue(String option) {
        return FILES.containsKey(option) || PLACED_ONLY.contains(option);
    }

    private static String name(String option) {
        int equals = option.indexOf('=');
        return equals < 0 ? option : option.substring(0, equals);
    }

    /// What a launcher's options grant: everything, unless `--permission` is among them. With it
    /// the environment and signals are granted still, as Node has it.
    ///
    /// *Errors:* `IllegalArgumentException` for a grant without `--permission`, and for a place
    /// that is none.
    public static Permissions read(List<String> options) {
        Permissions granted = Permissions.none().allowEnvironment("*").allowSignals();
        String last = null;
        Iterator<String> rest = options.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (takes(option) || needsValue(option)) {
                last = last == null || option.startsWith("--allow") ? option : last;
                String value = needsValue(option) ? rest.next() : null;
                granted = with(granted, option, value);
            }
        }
        if (options.contains(AUDITED) && !options.contains(ENFORCED)) {
            return granted.audited();
        }
        if (options.contains(ENFORCED)) {
            return granted;
        }
        if (last != null) {
            throw new IllegalArgumentException(last + " needs " + ENFORCED);
        }
        return Permissions.all();
    }

    private static Permissions with(Permissions now, String option, String following) {
        String name = name(option);
        String value = following != null || name.length() == option.length()
                ? following : option.substring(name.length() + 1);
        if (value == null) {
            return WHOLE.getOrDefault(name, UnaryOperator.identity()).apply(now);
        }
        if (FILES.containsKey(name)) {
            return FILES.get(name).apply(now, value);
        }
        Permissions more = now;
        for (String place : value.split(",")) {
            more = PLACES.get(name).apply(more, place);
        }
        return more;
    }
}
