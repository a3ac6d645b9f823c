package dgram4j.cli;

import java.util.List;

import org.junit.jupiter.api.Test;

import dgram4j.cli.Arguments.Task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// The command line is read as node reads it.
class ArgumentsTest {
    @Test
    void whatFollowsTheScriptIsTheScripts() {
        Arguments read = Arguments.read("--no-warnings", "a.js", "--help", "-e", "x");
        assertThat(read)
                .isEqualTo(new Arguments(
                        Task.RUN_FILE, "a.js", List.of("--no-warnings"),
                        List.of("--help", "-e", "x")));
    }

    @Test
    void noScriptAndADashAreStandardInput() {
        assertThat(Arguments.read().task()).isEqualTo(Task.RUN_INPUT);
        assertThat(Arguments.read("-", "a"))
                .isEqualTo(new Arguments(Task.RUN_INPUT, "", List.of(), List.of("-", "a")));
    }

    @Test
    void codeIsAnOptionsValue() {
        assertThat(Arguments.read("-e", "1", "a"))
                .isEqualTo(new Arguments(Task.EVALUATE, "1", List.of("-e", "1"), List.of("a")));
        assertThat(Arguments.read("--print=1+1").text()).isEqualTo("1+1");
        assertThat(Arguments.read("-pe", "1").task()).isEqualTo(Task.PRINT);
        assertThat(Arguments.read("-p", "-e", "1").task()).isEqualTo(Task.PRINT);
        assertThat(Arguments.read("-e", "1", "-p").task()).isEqualTo(Task.PRINT);
        assertThat(Arguments.read("-p").task()).isEqualTo(Task.RUN_INPUT);
        assertThat(Arguments.read("-p", "--", "a.js").task()).isEqualTo(Task.RUN_FILE);
    }

    @Test
    void twoDashesEndTheOptions() {
        assertThat(Arguments.read("--", "--version").text()).isEqualTo("--version");
    }

    @Test
    void valuesMayStandApartOrBehindAnEqualsSign() {
        assertThat(Arguments.read("--input-type", "module", "a.js").text()).isEqualTo("a.js");
        assertThat(Arguments.read("--input-type=module", "a.js").options())
                .containsExactly("--input-type=module");
    }

    @Test
    void whatTunesOnlyNodesEngineIsTaken() {
        for (String option : List.of("--harmony", "--no-harmony-temporal", "--stack-size=9000",
                "--max-semi-space-size=4", "--experimental-vm-modules", "--no-opt")) {
            assertThat(Arguments.read(option, "a.js").text()).isEqualTo("a.js");
            assertThat(Options.ofVariable(option)).containsExactly(option);
        }
        assertThatExceptionOfType(Arguments.BadArguments.class)
                .isThrownBy(() -> Arguments.read("--jit", "a.js"))
                .withMessage("bad option: --jit");
    }

    @Test
    void noVersionOfTlsIsLeftByTheseTwo() {
        assertThatExceptionOfType(Arguments.BadArguments.class)
                .isThrownBy(() -> Arguments.read("--tls-min-v1.3", "--tls-max-v1.2", "a.js"))
                .withMessage("either --tls-min-v1.3 or --tls-max-v1.2 can be used, not both");
    }

    @Test
    void senselessLinesAreRefusedInOneLine() {
        assertThatExceptionOfType(Arguments.BadArguments.class)
                .isThrownBy(() -> Arguments.read("--nonsense"))
                .withMessage("bad option: --nonsense");
        assertThatExceptionOfType(Arguments.BadArguments.class)
                .isThrownBy(() -> Arguments.read("-e"))
                .withMessage("-e requires an argument");
    }

    @Test
    void thePromptAndTheWatcherAreTasks() {
        assertThat(Arguments.read("-i").task()).isEqualTo(Task.INTERACT);
        assertThat(Arguments.read("-i", "-e", "1"))
                .isEqualTo(new Arguments(
                        Task.INTERACT, "1", List.of("-i", "-e", "1"), List.of()));
        assertThat(Arguments.read("--watch", "a.js", "b"))
                .isEqualTo(new Arguments(
                        Task.WATCH, "", List.of("--watch"), List.of("a.js", "b")));
        assertThat(Arguments.read("--watch-path=src", "a.js").task()).isEqualTo(Task.WATCH);
    }

    @Test
    void wordsOfAVariableAreOptionsOnly() {
        assertThat(Options.ofVariable("  --require \"a b.js\" --title=x\"\\\"\" "))
                .containsExactly("--require", "a b.js", "--title=x\"");
        assertThatExceptionOfType(Arguments.BadArguments.class)
                .isThrownBy(() -> Options.ofVariable("a.js"))
                .withMessage("a.js is not allowed in NODE_OPTIONS");
        assertThatExceptionOfType(Arguments.BadArguments.class)
                .isThrownBy(() -> Options.ofVariable("--require"))
                .withMessage("--require requires an argument");
        assertThatExceptionOfType(Arguments.BadArguments.class)
                .isThrownBy(() -> Options.ofVariable("--title=\"x"))
                .withMessage("invalid value for NODE_OPTIONS (unterminated string)");
    }

    @Test
    void theSizeOfTheHeapIsAnOptionOfBoth() {
        assertThat(Options.ofVariable("--max-old-space-size=100"))
                .containsExactly("--max-old-space-size=100");
        assertThat(Arguments.read("--max_old_space_size=100", "a.js").text()).isEqualTo("a.js");
    }
}
