package dgram4j.node.binding;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;

/// Text run or looked at outside any module, as `internalBinding('contextify')`.
public final class ContextifyBinding {
    private static final String MODULE = "application/javascript+module";
    private static final String SCRIPT = "application/javascript";

    private final Environment environment;

    ContextifyBinding(Environment environment) {
        this.environment = environment;
    }

    /// Runs a script in the global scope; the value of its last expression.
    ///
    /// @param name what stack traces call it
    @HostAccess.Export
    public Value runScript(String name, String text) {
        return environment.context().eval(Source.newBuilder("js", text, name).buildLiteral());
    }

    /// Parses text without running it; throws its syntax error, if it has one.
    @HostAccess.Export
    public void parse(String name, String text, boolean isModule) {
        environment.context().parse(
                Source.newBuilder("js", text, name)
                        .mimeType(isModule ? MODULE : SCRIPT)
                        .buildLiteral());
    }
}
