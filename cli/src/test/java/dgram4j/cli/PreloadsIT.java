package dgram4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What runs before the script: `--require`, `--import`, `--env-file`, and `NODE_OPTIONS`.
class PreloadsIT {
    @TempDir
    Path folder;

    @BeforeEach
    void files() throws Exception {
        Files.writeString(folder.resolve("first.js"), "console.log('first', module.parent.id)");
        Files.writeString(folder.resolve("second.mjs"), "await 1; console.log('second')");
        Files.writeString(folder.resolve("main.js"),
                "console.log('main', process.env.A, process.env.B, process.execArgv.length)");
        Files.writeString(folder.resolve("one.env"), "A=one\nB='x y'\n");
        Files.writeString(folder.resolve("two.env"), "A=two\n");
    }

    @Test
    void whatIsRequiredThenWhatIsImportedThenTheScript() throws Exception {
        Jsrt.Result result =
                run("--import", "./second.mjs", "-r", "./first.js", "main.js");
        assertThat(result.out())
                .isEqualTo("first internal/preload\nsecond\nmain undefined undefined 4\n");
    }

    @Test
    void theEnvironmentBeatsAFileAndALaterFileAnEarlier() throws Exception {
        Jsrt.Result result = new Jsrt().in(folder).with("B", "given")
                .run("--env-file=one.env", "--env-file-if-exists=two.env", "main.js");
        assertThat(result.out()).isEqualTo("main two given 2\n");
    }

    @Test
    void aMissingFileIsToldAndOneThatMayMissToo() throws Exception {
        Jsrt.Result missing = run("--env-file=no.env", "main.js");
        assertThat(missing.err()).endsWith("jsrt: no.env: not found\n");
        assertThat(missing.status()).isEqualTo(9);
        Jsrt.Result optional = run("--env-file-if-exists=no.env", "main.js");
        assertThat(optional.err()).isEqualTo("no.env not found. Continuing without it.\n");
        assertThat(optional.out()).isEqualTo("main undefined undefined 1\n");
    }

    @Test
    void optionsOfTheEnvironmentApplyUnseen() throws Exception {
        Jsrt.Result result = new Jsrt().in(folder)
                .with("NODE_OPTIONS", "--no-warnings --require \"./first.js\"").run("main.js");
        assertThat(result.out())
                .isEqualTo("first internal/preload\nmain undefined undefined 0\n");
    }

    @Test
    void whatMayNotStandThereIsRefused() throws Exception {
        Jsrt.Result result = new Jsrt().in(folder).with("NODE_OPTIONS", "-e 1").run("main.js");
        assertThat(result.err()).endsWith("jsrt: -e is not allowed in NODE_OPTIONS\n");
        assertThat(result.status()).isEqualTo(9);
    }

    @Test
    void aPreloadThatFailsEndsTheProcess() throws Exception {
        Jsrt.Result result = run("-r", "./nope.js", "main.js");
        assertThat(result.err()).contains("Error: Cannot find module");
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(1);
    }

    private Jsrt.Result run(String... arguments) throws Exception {
        return new Jsrt().in(folder).run(arguments);
    }
}
