package dgram4j.node.binding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;

/// Compiles text of scripts, as `internalBinding('contextify')`.
public final class ContextifyBinding {
    private final Environment environment;

    ContextifyBinding(Environment environment) {
        this.environment = environment;
    }

    /// The function a CommonJS file is.
    @HostAccess.Export
    public Value compileFile(String file) throws IOException {
        String text = Files.readString(Path.of(file));
        String wrapped =
                "(function (exports, require, module, __filename, __dirname) {" + text + "\n})";
        return environment.context().eval(Source.newBuilder("js", wrapped, file).build());
    }
}
