package dgram4j.node.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/// Files whose reading is told to another process, a line a path: what `--watch` waits for.
///
/// *Errors:* a list that cannot be written fails the read: a watcher that misses a file misleads.
public final class ReportedFiles extends ForwardedFiles {
    /// The variable that names the list.
    private static final String LIST = "JSRT_WATCH_REPORT";

    private final Path list;

    private ReportedFiles(ModuleFiles files, Path list) {
        super(files);
        this.list = list;
    }

    /// The same files, told if the environment asks for it.
    public static ModuleFiles of(ModuleFiles files, Map<String, String> environment) {
        String list = environment.get(LIST);
        return list == null ? files : new ReportedFiles(files, Path.of(list));
    }

    @Override
    public String read(String path) throws IOException {
        Files.writeString(list, path + "\n", StandardOpenOption.APPEND);
        return super.read(path);
    }
}
