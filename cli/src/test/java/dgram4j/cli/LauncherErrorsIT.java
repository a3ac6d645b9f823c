package dgram4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What goes wrong is told as node tells it, without a trace of Java.
class LauncherErrorsIT {
    @TempDir
    Path folder;

    @Test
    void anUncaughtErrorShowsItsLineAndItsStack() throws Exception {
        Path script = script("a.js", """
                'use strict';
                function f() {
                  throw new TypeError('boom');
                }
                f();
                """);
        Jsrt.Result result = run("a.js");
        assertThat(result.err()).startsWith("""
                %s:3
                  throw new TypeError('boom');
                  ^

                TypeError: boom
                    at f (%s:3:9)
                    at Object.<anonymous> (%s:5:1)
                """.formatted(script, script, script)).endsWith("\n\nNode.js v26.10.0\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void aMissingScriptIsNamed() throws Exception {
        Jsrt.Result result = run("nope.js");
        assertThat(result.err())
                .contains("Error: Cannot find module '" + folder.toRealPath() + "/nope.js'")
                .contains("code: 'MODULE_NOT_FOUND'");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void aSyntaxErrorNamesFileLineAndPlace() throws Exception {
        Path script = script("a.js", "let a = 1;\nlet b = ;\n");
        Jsrt.Result result = run("a.js");
        assertThat(result.err())
                .startsWith(script + ":2\nlet b = ;\n        ^\n\nSyntaxError: ");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void aSyntaxErrorOfAModuleToo() throws Exception {
        Path script = script("a.mjs", "let b = ;\n");
        Jsrt.Result result = run("a.mjs");
        assertThat(result.err())
                .startsWith("file://" + script + ":1\nlet b = ;\n        ^\n\nSyntaxError: ");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void aDeclarationTheEngineLacksNamesWhatToWrite() throws Exception {
        script("a.js", "{\n  using x = f();\n}\n");
        assertThat(run("a.js").err()).contains(
                "SyntaxError: 'using' is not supported by this engine yet; write 'const x = …;"
                        + " try { … } finally { x[Symbol.dispose](); }' instead");
        script("a.mjs", "await using x = f();\n");
        assertThat(run("a.mjs").err()).contains(
                "SyntaxError: 'await using' is not supported by this engine yet; write");
    }

    @Test
    void aSourceMapTellsWhereAStackComesFrom() throws Exception {
        script("a.js", "function f() { throw new Error('mapped'); }\nf();\n"
                + "//# sourceMappingURL=a.js.map\n");
        script("a.js.map", """
                {"version":3,"sources":["a.ts"],"names":[],"mappings":"AAEA,IAAI;AAIA"}
                """);
        Path original = script("a.ts", "// one\n// two\nfunction f(): never {\n}\n");
        assertThat(run("--enable-source-maps", "a.js").err())
                .contains("at f (" + original + ":3:5)")
                .contains("at Object.<anonymous> (" + original + ":7:5)");
    }

    @Test
    void aDirectoryWithoutIndexIsNoModule() throws Exception {
        Jsrt.Result result = run(".");
        assertThat(result.err())
                .contains("Error: Cannot find module '" + folder.toRealPath() + "'");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void aMissingPackageSaysWhoAskedForIt() throws Exception {
        Path script = script("a.js", "require('nowhere')");
        Jsrt.Result result = run("a.js");
        assertThat(result.err())
                .contains("Error: Cannot find module 'nowhere'\nRequire stack:\n- " + script);
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void anUnhandledRejectionEndsTheProcess() throws Exception {
        script("a.js", "Promise.reject(new RangeError('late'));");
        Jsrt.Result result = run("a.js");
        assertThat(result.err()).contains("RangeError: late");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void aBadOptionIsRefused() throws Exception {
        Jsrt.Result result = run("--nonsense");
        assertThat(result.err()).endsWith("jsrt: bad option: --nonsense\n").hasLineCount(1);
        assertThat(result.status()).isEqualTo(9);
    }

    private Jsrt.Result run(String... arguments) throws Exception {
        Jsrt.Result result = new Jsrt().in(folder.toRealPath()).run(arguments);
        assertThat(result.err()).doesNotContain("java.", "\tat ", ".java");
        return result;
    }

    private Path script(String name, String text) throws Exception {
        return Files.writeString(folder.toRealPath().resolve(name), text);
    }
}
