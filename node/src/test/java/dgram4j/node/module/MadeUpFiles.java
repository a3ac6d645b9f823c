package dgram4j.node.module;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;

/// A tree of files in memory, with symbolic links to files and directories.
final class MadeUpFiles implements ModuleFiles {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    int reads;

    MadeUpFiles file(String path, String text) {
        texts.put(path, text);
        return this;
    }

    MadeUpFiles file(String path) {
        return file(path, "");
    }

    MadeUpFiles link(String path, String target) {
        links.put(path, target);
        return this;
    }

    @Override
    public Kind kind(String path) {
        String real = realPath(path);
        if (texts.containsKey(real)) {
            return Kind.FILE;
        }
        String inside = real.equals("/") ? "/" : real + "/";
        boolean directory = texts.keySet().stream().anyMatch(file -> file.startsWith(inside))
                || links.keySet().stream().anyMatch(link -> link.startsWith(inside));
        return directory ? Kind.DIRECTORY : Kind.NONE;
    }

    @Override
    public String realPath(String path) {
        for (Map.Entry<String, String> link : links.entrySet()) {
            String from = link.getKey();
            if (path.equals(from) || path.startsWith(from + "/")) {
                return realPath(link.getValue() + path.substring(from.length()));
            }
        }
        return path;
    }

    @Override
    public String read(String path) throws IOException {
        reads++;
        String text = texts.get(realPath(path));
        if (text == null) {
            throw new NoSuchFileException(path);
        }
        return text;
    }
}
