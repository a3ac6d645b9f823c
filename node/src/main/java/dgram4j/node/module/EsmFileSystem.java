package dgram4j.node.module;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;

import org.graalvm.polyglot.io.FileSystem;

/// The file system the engine's own module loader sees: nothing but the modules that were found.
///
/// Scripts reach no file through it; it only gives text to what `import` has resolved.
final class EsmFileSystem implements FileSystem {
    private static final String MODULE_TYPE = "application/javascript+module";
    private static final String JSON_TYPE = "application/json";

    /// What the loader knows of a key.
    interface Served {
        /// The text to compile; null when there is no such module.
        String source(String key) throws IOException;

        boolean knows(String key);

        boolean isJson(String key);
    }

    private final Served served;

    EsmFileSystem(Served served) {
        this.served = served;
    }

    @Override
    public Path parsePath(URI uri) {
        throw new UnsupportedOperationException("URI " + uri);
    }

    @Override
    public Path parsePath(String path) {
        return new EsmPath(path);
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
            throws IOException {
        if (modes.contains(AccessMode.WRITE) || modes.contains(AccessMode.EXECUTE)) {
            throw new AccessDeniedException(path.toString());
        }
        if (!served.knows(path.toString())) {
            throw new NoSuchFileException(path.toString());
        }
    }

    @Override
    public Path toAbsolutePath(Path path) {
        return path;
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) {
        return path; // Keys are canonical.
    }

    @Override
    public String getMimeType(Path path) {
        return served.isJson(path.toString()) ? JSON_TYPE : MODULE_TYPE;
    }

    @Override
    public Charset getEncoding(Path path) {
        return StandardCharsets.UTF_8;
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        String source = served.source(path.toString());
        if (source == null) {
            throw new NoSuchFileException(path.toString());
        }
        return new Text(source.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
            throws IOException {
        throw new NoSuchFileException(path.toString());
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
            Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
        throw new AccessDeniedException(path.toString());
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        throw new AccessDeniedException(path.toString());
    }

    @Override
    public void delete(Path path) throws IOException {
        throw new AccessDeniedException(path.toString());
    }

    /// Bytes in memory, to be read once.
    private static final class Text implements SeekableByteChannel {
        private final ByteBuffer bytes;
        private boolean open = true;

        Text(byte[] content) {
            bytes = ByteBuffer.wrap(content);
        }

        @Override
        public int read(ByteBuffer target) {
            if (!bytes.hasRemaining()) {
                return -1;
            }
            int count = Math.min(target.remaining(), bytes.remaining());
            target.put(bytes.slice().limit(count));
            bytes.position(bytes.position() + count);
            return count;
        }

        @Override
        public int write(ByteBuffer source) {
            throw new UnsupportedOperationException("write");
        }

        @Override
        public long position() {
            return bytes.position();
        }

        @Override
        public SeekableByteChannel position(long position) {
            bytes.position((int) Math.min(position, bytes.limit()));
            return this;
        }

        @Override
        public long size() {
            return bytes.limit();
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new UnsupportedOperationException("truncate");
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }
}
