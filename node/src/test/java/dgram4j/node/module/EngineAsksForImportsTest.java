package dgram4j.node.module;

import java.util.ArrayList;
import java.util.List;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Pins what we rely on in GraalJS without its promise: the lookup hook, modules named by what a
/// file system calls them, and deferred imports. An upgrade that changes these shows here.
class EngineAsksForImportsTest implements EsmFileSystem.Served {
    private static final String ONE = "file:///made/one.mjs";

    private final List<String> asked = new ArrayList<>();
    private Context context;

    @BeforeEach
    void open() {
        context = Context.newBuilder("js")
                .allowExperimentalOptions(true)
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.ecmascript-version", "staging")
                .option("js.mle-mode", "true")
                .allowIO(IOAccess.newBuilder().fileSystem(new EsmFileSystem(this)).build())
                .build();
        EsmLookup.register(context, (referrer, specifier) -> {
            asked.add(referrer + " " + specifier);
            return specifier.equals("bad") ? context.eval("js", "throw new RangeError('no')")
                    .toString() : specifier;
        });
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Override
    public String source(String url) {
        return switch (url) {
            case ONE -> "import 'node:two';"
                    + "globalThis.seen = [import.meta.url, new Error().stack];";
            case "node:two" -> "globalThis.two = (globalThis.two ?? 0) + 1;";
            case "throws" -> "globalThis.ran = true; throw new RangeError('from a module')";
            default -> null;
        };
    }

    @Override
    public boolean knows(String url) {
        return source(url) != null;
    }

    @Override
    public boolean isJson(String url) {
        return false;
    }

    private void evaluate(String text) {
        context.eval(Source.newBuilder("js", text, "test" + asked.size())
                .mimeType("application/javascript+module").buildLiteral());
    }

    @Test
    void theReferrerIsTheUrlOfTheImporter() {
        evaluate("import '" + ONE + "'");
        assertThat(asked).containsExactly("null " + ONE, ONE + " node:two");
    }

    @Test
    void aModuleIsNamedByItsUrl() {
        evaluate("import '" + ONE + "'");
        assertThat(context.eval("js", "seen[0]").asString()).isEqualTo(ONE);
        assertThat(context.eval("js", "seen[1]").asString()).contains("at " + ONE + ":1:");
    }

    @Test
    void aModuleRunsOnceHoweverOftenItIsImported() {
        evaluate("import 'node:two'; import '" + ONE + "'");
        evaluate("import 'node:two'");
        assertThat(context.eval("js", "two").asInt()).isEqualTo(1);
    }

    @Test
    void whatTheLookupThrowsTheImportThrows() {
        assertThatThrownBy(() -> evaluate("import 'bad'"))
                .isInstanceOf(PolyglotException.class)
                .hasMessage("RangeError: no");
    }

    @Test
    void aDeferredImportRunsAtTheFirstLook() {
        evaluate("import defer * as n from 'throws'; globalThis.deferred = n");
        assertThat(context.eval("js", "typeof ran").asString()).isEqualTo("undefined");
        assertThat(context.eval("js", "Promise.resolve().then(() => { globalThis.job = 1; });"
                + "try { Reflect.has(deferred, 'x'); } catch (e) { e.message }").asString())
                .isEqualTo("from a module");
        assertThat(context.eval("js", "job").asInt()).isEqualTo(1);
    }

    @Test
    void scriptsDoNotSeeTheHook() {
        assertThat(context.eval("js", "typeof MLE").asString()).isEqualTo("undefined");
    }
}
