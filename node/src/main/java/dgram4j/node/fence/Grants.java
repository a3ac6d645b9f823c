package dgram4j.node.fence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// All that is granted to a runtime; nothing else is.
///
/// @param net places, by what may be done there
/// @param names hosts whose names may be looked up beside those of `net`
/// @param files places, by what may be done there
/// @param plain what is granted as a whole
/// @param variables names of environment variables, `*` at the end for all that begin so
/// @param classes Java classes
public record Grants(
        Map<Permission, List<NetRule>> net,
        List<HostRule> names,
        Map<Permission, List<FileRule>> files,
        Set<Permission> plain,
        List<String> variables,
        Set<Class<?>> classes) {

    /// Nothing.
    public static final Grants NONE = new Grants(
            Map.of(), List.of(), Map.of(), Set.of(), List.of(), Set.of());

    public Grants {
        net = copy(net);
        names = List.copyOf(names);
        files = copy(files);
        plain = Set.copyOf(plain);
        variables = List.copyOf(variables);
        classes = Set.copyOf(classes);
    }

    private static <T> Map<Permission, List<T>> copy(Map<Permission, List<T>> rules) {
        Map<Permission, List<T>> all = new EnumMap<>(Permission.class);
        rules.forEach((permission, list) -> all.put(permission, List.copyOf(list)));
        return Map.copyOf(all);
    }

    /// These and a place, `HOST[:PORTS]`, for each of the permissions.
    ///
    /// *Errors:* `IllegalArgumentException` for what is no place.
    public Grants withPlace(String place, Permission... permissions) {
        NetRule rule = NetRule.read(place);
        Map<Permission, List<NetRule>> more = new EnumMap<>(Permission.class);
        more.putAll(net);
        for (Permission each : permissions) {
            more.merge(each, List.of(rule), Grants::joined);
        }
        return new Grants(more, names, files, plain, variables, classes);
    }

    /// These and the look-up of a name; `*` for all.
    public Grants withName(String name) {
        return new Grants(
                net, joined(names, List.of(HostRule.read(name))), files, plain, variables, classes);
    }

    /// These and a file, or a folder with all that is in it.
    ///
    /// *Errors:* `UncheckedIOException` if links lead nowhere but around.
    public Grants withFile(Path place, Permission permission) {
        return withFile(FileRule.at(place), permission);
    }

    /// These and files as Node's options name them: `*` for all, `*` at the end of a path for all
    /// that begin so.
    public Grants withFiles(String pattern, Permission permission) {
        return withFile(FileRule.read(pattern), permission);
    }

    private Grants withFile(FileRule rule, Permission permission) {
        Map<Permission, List<FileRule>> more = new EnumMap<>(Permission.class);
        more.putAll(files);
        more.merge(permission, List.of(rule), Grants::joined);
        return new Grants(net, names, more, plain, variables, classes);
    }

    /// These and something that is granted as a whole.
    public Grants with(Permission permission) {
        Set<Permission> more = EnumSet.of(permission);
        more.addAll(plain);
        return new Grants(net, names, files, more, variables, classes);
    }

    /// These and an environment variable.
    public Grants withVariable(String name) {
        return new Grants(
                net, names, files, plain, joined(variables, List.of(name)), classes);
    }

    /// These and a Java class.
    public Grants withClass(Class<?> granted) {
        Set<Class<?>> more = new HashSet<>(classes);
        more.add(granted);
        return new Grants(net, names, files, plain, variables, more);
    }

    /// These without anything under some permissions.
    Grants without(Predicate<Permission> dropped) {
        Map<Permission, List<NetRule>> lessNet = new EnumMap<>(Permission.class);
        lessNet.putAll(net);
        lessNet.keySet().removeIf(dropped);
        Map<Permission, List<FileRule>> lessFiles = new EnumMap<>(Permission.class);
        lessFiles.putAll(files);
        lessFiles.keySet().removeIf(dropped);
        return new Grants(
                lessNet, dropped.test(Permission.DNS) ? List.of() : names, lessFiles,
                Set.copyOf(plain.stream().filter(dropped.negate()).toList()), variables, classes);
    }

    /// True if a variable may be seen.
    public boolean showsVariable(String name) {
        return matches(variables, name);
    }

    private static boolean matches(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
