package dgram4j.node;

import java.io.OutputStream;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/// A script that uses up what it may is ended where it stands.
class LimitsEndAScriptTest {
    private static final Duration SOON = Duration.ofMillis(300);

    @ParameterizedTest
    @ValueSource(strings = {
        "for (;;);",
        "for (;;) try { for (;;); } catch { } finally { for (;;); }",
        "const turn = () => setImmediate(turn); turn();",
        "const turn = () => Promise.resolve().then(turn); turn();",
        "setInterval(() => {}, 1000);",
        "/(a*)*b/.test('a'.repeat(60)); for (;;);",
    })
    void byTime(String code) {
        try (NodeRuntime node = quiet().timeLimit(SOON).build()) {
            assertThat(node.evaluate(code)).isEqualTo(NodeRuntime.STATUS_TIME_LIMIT);
        }
    }

    @Test
    void whatCannotBeStoppedIsNotWaitedFor() {
        // Tens of seconds in a function of the engine's own.
        try (NodeRuntime node = quiet().timeLimit(SOON).build()) {
            assertThat(node.evaluate("[].sort.call({ length: 2 ** 26 })"))
                    .isEqualTo(NodeRuntime.STATUS_TIME_LIMIT);
        }
    }

    @Test
    void ofACallByTime() {
        try (NodeRuntime node = quiet().timeLimit(SOON).build()) {
            assertThatIllegalStateException().isThrownBy(() -> node.eval("for (;;);"))
                    .withMessageContaining("124");
        }
    }

    @Test
    void ofAPromiseThatIsNeverSettledByTime() {
        try (NodeRuntime node = quiet().timeLimit(SOON).build()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> node.await(node.eval("new Promise(() => {})")))
                    .withMessageContaining("124");
        }
    }

    @Test
    void byStatements() {
        try (NodeRuntime node = quiet().statementLimit(10_000).build()) {
            assertThat(node.evaluate("let i = 0; for (;;) { try { i++ } finally { i++ } }"))
                    .isEqualTo(NodeRuntime.STATUS_STATEMENT_LIMIT);
        }
    }

    @Test
    void byAllocation() {
        try (NodeRuntime node = quiet().allocationLimit(100L << 20).build()) {
            assertThat(node.evaluate("for (const all = [];;) all[0] = `x${all}`.slice(0, 9);"))
                    .isEqualTo(NodeRuntime.STATUS_ALLOCATION_LIMIT);
        }
    }

    @Test
    void aRecursionWithoutEndIsTheScriptsOwnBusiness() {
        try (NodeRuntime node = quiet().build()) {
            assertThat(node.eval("(function f() { try { f() } catch (e) { return e.name } })(), 1")
                    .asInt()).isEqualTo(1);
        }
    }

    @Test
    void whatStaysWithinIsNotEnded() {
        try (NodeRuntime node = quiet().timeLimit(Duration.ofMinutes(1)).statementLimit(100_000)
                .allocationLimit(1L << 40).build()) {
            assertThat(node.evaluate("setTimeout(() => process.exitCode = 5, 1)")).isEqualTo(5);
        }
    }

    private static NodeRuntime.Builder quiet() {
        return NodeRuntime.builder().permissions(Permissions.none())
                .stdout(OutputStream.nullOutputStream()).stderr(OutputStream.nullOutputStream());
    }
}
