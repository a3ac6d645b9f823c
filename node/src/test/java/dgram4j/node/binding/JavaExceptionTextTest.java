package dgram4j.node.binding;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A Java exception that reached JavaScript is told with its class, its message and its stack;
/// other values are none.
class JavaExceptionTextTest {
    private final UtilBinding binding = new UtilBinding();

    @Test
    void aJavaExceptionIsTold() {
        try (Context context = Context.newBuilder("js").allowAllAccess(true).build()) {
            context.getBindings("js").putMember("fail", (Runnable) () -> {
                throw new IllegalStateException("out of slabs");
            });
            Value thrown = context.eval("js", "try { fail(); } catch (error) { error }");
            assertThat(binding.javaException(thrown))
                    .startsWith("java.lang.IllegalStateException: out of slabs\n\tat ")
                    .contains("JavaExceptionTextTest");
        }
    }

    @Test
    void errorsOfScriptsAndPlainValuesAreNone() {
        try (Context context = Context.create("js")) {
            assertThat(binding.javaException(context.eval("js", "new Error('x')"))).isNull();
            assertThat(binding.javaException(context.eval("js", "({ message: 'x' })"))).isNull();
        }
    }
}
