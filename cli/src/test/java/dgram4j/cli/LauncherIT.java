package dgram4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What the launcher does with files, code, standard input and arguments.
class LauncherIT {
    @TempDir
    Path folder;

    @Test
    void aFileSeesItsArgumentsAndItsStatusIsTheProcesss() throws Exception {
        Path script = script("a.js", "console.log(process.argv.slice(1).join(' '));"
                + "process.exitCode = 3;");
        Jsrt.Result result = new Jsrt().in(folder).run("a.js", "x", "--y");
        assertThat(result.out()).isEqualTo(script + " x --y\n");
        assertThat(result.status()).isEqualTo(3);
    }

    @Test
    void codeRunsWithRequireAndPrintsItsValue() throws Exception {
        Jsrt.Result result = new Jsrt().run("-p", "[typeof require, path.sep, __filename]");
        assertThat(result.out()).isEqualTo("[ 'function', '/', '[eval]' ]\n");
        assertThat(result.status()).isZero();
    }

    @Test
    void standardInputIsAScript() throws Exception {
        Jsrt.Result result = new Jsrt().stdin("console.log(process.argv[2])").run("-", "x");
        assertThat(result.out()).isEqualTo("x\n");
        assertThat(result.status()).isZero();
    }

    @Test
    void importWorksFromCode() throws Exception {
        Jsrt.Result result =
                new Jsrt()
                        .run("-e",
                                "import('node:dgram').then((m) => console.log(typeof m.Socket))");
        assertThat(result.out()).isEqualTo("function\n");
    }

    @Test
    void moduleCodeIsAModule() throws Exception {
        Jsrt.Result result =
                new Jsrt().run("--input-type=module", "-e",
                        "import { sep } from 'path'; console.log(sep, typeof require)");
        assertThat(result.out()).isEqualTo("/ undefined\n");
    }

    @Test
    void versionAndHelpSayWhatThisIs() throws Exception {
        String node = new Jsrt().run("-p", "process.version").out();
        assertThat(new Jsrt().run("--version").out()).isEqualTo(node);
        assertThat(new Jsrt().run("-v").out()).isEqualTo(node).matches("v26\\.[0-9.]+\n");
        assertThat(new Jsrt().run("--help").out())
                .containsPattern("^jsrt \\S+ \\(node 26\\.\\S+, GraalJS \\S+, Java \\S+\\)\n")
                .contains("\n\nUsage: jsrt ");
    }

    @Test
    void conditionsChooseAmongExports() throws Exception {
        Path modules = Files.createDirectories(folder.resolve("node_modules/p"));
        Files.writeString(modules.resolve("package.json"),
                "{ \"exports\": { \"mine\": \"./mine.js\", \"default\": \"./any.js\" } }");
        Files.writeString(modules.resolve("mine.js"), "module.exports = 'mine'");
        Files.writeString(modules.resolve("any.js"), "module.exports = 'any'");
        script("a.mjs", "import p from 'p'; console.log(p)");
        Jsrt launcher = new Jsrt().in(folder.toRealPath());
        assertThat(launcher.run("a.mjs").out()).isEqualTo("any\n");
        assertThat(launcher.run("-C", "mine", "a.mjs").out()).isEqualTo("mine\n");
        assertThat(launcher.run("--conditions=mine", "a.mjs").out()).isEqualTo("mine\n");
    }

    @Test
    void whoAsksForNoCompilerIsNotToldThatThereIsNone() throws Exception {
        Jsrt.Result result =
                new Jsrt().with("JSRT_JAVA_OPTS", "-Dtruffle.UseFallbackRuntime=true")
                        .run("-e", "console.log('still')");
        assertThat(result.out()).isEqualTo("still\n");
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
    }

    private Path script(String name, String text) throws Exception {
        return Files.writeString(folder.toRealPath().resolve(name), text);
    }
}
