package dgram4j.node.module;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Arithmetic on absolute, `/`-separated paths; the disk is never asked.
final class Paths {
    private Paths() {}

    /// The directory of `path`, without a trailing slash: "" stands for the root.
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "" : path.substring(0, slash);
    }

    /// The directory of `path` as `path.dirname` spells it: the root is "/".
    static String dirname(String path) {
        String parent = parent(path);
        return parent.isEmpty() ? "/" : parent;
    }

    static String basename(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The extension with its dot, "" when there is none or the name only starts with a dot.
    static String extension(String path) {
        String name = basename(path);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }

    /// Joins `path` to `base` unless it is absolute, and takes `.` and `..` out.
    static String resolve(String base, String path) {
        String whole = path.startsWith("/") ? path : base + "/" + path;
        Deque<String> parts = new ArrayDeque<>();
        for (String part : whole.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    /// Every `node_modules` directory that a file in `directory` may take packages from,
    /// nearest first.
    static List<String> nodeModules(String directory) {
        List<String> found = new ArrayList<>();
        String at = resolve("/", directory);
        if (at.equals("/")) {
            return List.of("/node_modules");
        }
        for (; !at.isEmpty(); at = parent(at)) {
            if (!at.endsWith("/node_modules")) {
                found.add(at + "/node_modules");
            }
        }
        found.add("/node_modules");
        return found;
    }

    static boolean isRelative(String request) {
        return request.equals(".") || request.equals("..")
                || request.startsWith("./") || request.startsWith("../");
    }
}
