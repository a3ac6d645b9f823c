package dgram4j.node.module;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Iterator;
import java.util.List;

/// The URL of a module in the shape of a path, because the engine names modules by paths: so stack
/// traces and `import.meta.url` show URLs, as Node's do.
///
/// It has one name, no parent, and is never looked for on disk.
record EsmPath(String url) implements Path {
    @Override
    public String toString() {
        return url;
    }

    @Override
    public URI toUri() {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            // What a URL may hold and a java.net.URI may not.
            return URI.create("file:///" + ModuleUrl.ofPath(url).pathname());
        }
    }

    @Override
    public FileSystem getFileSystem() {
        return FileSystems.getDefault();
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public Path getRoot() {
        return null;
    }

    @Override
    public Path getFileName() {
        return this;
    }

    @Override
    public Path getParent() {
        return null;
    }

    @Override
    public int getNameCount() {
        return 1;
    }

    @Override
    public Path getName(int index) {
        return this;
    }

    @Override
    public Path subpath(int beginIndex, int endIndex) {
        return this;
    }

    @Override
    public boolean startsWith(Path other) {
        return equals(other);
    }

    @Override
    public boolean endsWith(Path other) {
        return equals(other);
    }

    @Override
    public Path normalize() {
        return this;
    }

    @Override
    public Path resolve(Path other) {
        return other;
    }

    @Override
    public Path relativize(Path other) {
        return other;
    }

    @Override
    public Path toAbsolutePath() {
        return this;
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return this;
    }

    @Override
    public File toFile() {
        throw new UnsupportedOperationException(url);
    }

    @Override
    public WatchKey register(
            WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException(url);
    }

    @Override
    public Iterator<Path> iterator() {
        return List.<Path>of(this).iterator();
    }

    @Override
    public int compareTo(Path other) {
        return url.compareTo(other.toString());
    }
}
