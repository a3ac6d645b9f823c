package dgram4j.node.module;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/// The one place that knows how GraalJS lets an embedder resolve imports.
///
/// The engine's `MLE` object takes a function of (referrer's path or null, specifier) that
/// answers the key of a module; what it throws, the import throws.
/// *Source:* option `js.mle-mode` of GraalJS 25.0; it is internal, hence pinned by tests.
final class EsmLookup {
    private static final String ENGINE_OBJECT = "MLE";

    /// Answers the key of the module that `specifier` means.
    @FunctionalInterface
    interface Finder {
        String find(String referrer, String specifier);
    }

    private EsmLookup() {}

    /// From now on `finder` resolves every import of `context`; scripts lose sight of `MLE`.
    static void register(Context context, Finder finder) {
        Value globals = context.getBindings("js");
        ProxyExecutable lookup = arguments -> finder.find(
                arguments[0].isNull() ? null : arguments[0].asString(),
                arguments[1].asString());
        globals.getMember(ENGINE_OBJECT).invokeMember("registerESMLookup", lookup);
        globals.removeMember(ENGINE_OBJECT);
    }
}
