package dgram4j.node.binding;

import java.util.function.Supplier;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;

/// Text run or looked at outside any module, as `internalBinding('contextify')`.
public final class ContextifyBinding {
    private static final String MODULE = "application/javascript+module";
    private static final String SCRIPT = "application/javascript";

    private final Environment environment;
    private SourceSection thrownAt;

    ContextifyBinding(Environment environment) {
        this.environment = environment;
    }

    /// Runs a script in the global scope; the value of its last expression.
    ///
    /// @param name what stack traces call it
    @HostAccess.Export
    public Value runScript(String name, String text) {
        Source source = Source.newBuilder("js", text, name).buildLiteral();
        return watched(() -> environment.context().eval(source));
    }

    /// Calls a function that takes nothing; the value it returns.
    @HostAccess.Export
    public Value call(Value function) {
        return watched(function::execute);
    }

    /// Where the last call or script that threw did so, as `file:line:column`, or null.
    @HostAccess.Export
    public String thrownAt() {
        if (thrownAt == null) {
            return null;
        }
        Source source = thrownAt.getSource();
        String file = source.getPath() == null ? source.getName() : source.getPath();
        return file + ":" + thrownAt.getStartLine() + ":" + thrownAt.getStartColumn();
    }

    // The engine knows the place only until JavaScript catches what was thrown.
    private Value watched(Supplier<Value> script) {
        thrownAt = null;
        try {
            return script.get();
        } catch (PolyglotException thrown) {
            thrownAt = thrown.getSourceLocation();
            throw thrown;
        }
    }

    /// A realm of its own for a context, or null where the engine is closed.
    @HostAccess.Export
    public EngineRealms newRealm() {
        return EngineRealms.create();
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
