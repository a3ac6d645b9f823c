package dgram4j.node;

import java.nio.file.Files;
import java.nio.file.Path;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/// A runtime without a main script does what Java asks, until it is closed.
class RuntimeAnswersCallsTest {
    @TempDir
    Path folder;

    private NodeRuntime node;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve("lib.cjs"), """
                exports.add = (a, b) => a + b;
                exports.later = (value) => new Promise((done) => setTimeout(done, 1, value));
                exports.fail = async () => { throw new RangeError('too far'); };
                """);
        Files.writeString(folder.resolve("lib.mjs"), """
                export const answer = await new Promise((done) => setImmediate(done, 42));
                """);
        node = NodeRuntime.builder()
                .workingDirectory(folder)
                .permissions(Permissions.none().allowFileRead(folder))
                .build();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void theValueOfTheLastExpression() {
        assertThat(node.eval("const a = 19; a + 23").asInt()).isEqualTo(42);
        assertThat(node.eval("a").asInt()).isEqualTo(19);
    }

    @Test
    void whatIsThrownWithItsCode() {
        assertThatExceptionOfType(PolyglotException.class)
                .isThrownBy(() -> node.eval("require('fs').readFileSync('/etc/passwd')"))
                .satisfies(thrown -> assertThat(
                        thrown.getGuestObject().getMember("code").asString())
                        .isEqualTo("ERR_ACCESS_DENIED"));
        assertThat(node.eval("1").asInt()).isEqualTo(1);
    }

    @Test
    void modulesOfBothKinds() {
        assertThat(node.call(node.require("./lib.cjs").getMember("add"), 1, 2).asInt())
                .isEqualTo(3);
        assertThat(node.importModule("./lib.mjs").getMember("answer").asInt()).isEqualTo(42);
        assertThat(node.require("node:path").getMember("sep").asString()).isEqualTo("/");
    }

    @Test
    void aModuleThereIsNotIsAnErrorOfTheCallOnly() {
        assertThatExceptionOfType(PolyglotException.class)
                .isThrownBy(() -> node.importModule("./none.mjs"));
        assertThatExceptionOfType(PolyglotException.class)
                .isThrownBy(() -> node.require("./none.cjs"));
        assertThat(node.exitStatus()).isEmpty();
    }

    @Test
    void promisesAreWaitedFor() {
        Value lib = node.require("./lib.cjs");
        assertThat(node.await(node.call(lib.getMember("later"), "late")).asString())
                .isEqualTo("late");
        Value failed = node.call(lib.getMember("fail"));
        assertThatExceptionOfType(PolyglotException.class).isThrownBy(() -> node.await(failed))
                .withMessageContaining("too far");
        assertThat(node.await(node.eval("7")).asInt()).isEqualTo(7);
    }

    @Test
    void callsRunOnItsThread() {
        Thread here = node.call(Thread::currentThread);
        assertThat(here).isNotEqualTo(Thread.currentThread())
                .isEqualTo(node.call(Thread::currentThread));
        node.globals().putMember("three", 3);
        assertThat(node.<Integer>call(() -> node.eval("three").asInt() + 4)).isEqualTo(7);
    }

    @Test
    void aScriptThatExitsEndsIt() {
        assertThatIllegalStateException().isThrownBy(() -> node.eval("process.exit(3)"))
                .withMessageContaining("status 3");
        assertThatIllegalStateException().isThrownBy(() -> node.eval("1"));
        assertThat(node.exitStatus()).hasValue(3);
    }

    @Test
    void afterCloseNothingIsAnswered() {
        assertThat(node.eval("1").asInt()).isEqualTo(1);
        node.close();
        assertThatIllegalStateException().isThrownBy(() -> node.eval("1"));
        assertThat(node.exitStatus()).hasValue(NodeRuntime.STATUS_CLOSED);
    }
}
