package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What standard error says when nobody catches what a script threw: where, the line, the value,
/// as Node 26 has it.
class LastWordsTest {
    private static final String HINT =
            "(Use `jsrt --trace-uncaught ...` to show where the exception was thrown)\n";

    @TempDir
    Path folder;

    @Test
    void anErrorIsShownWhereItIsThrown() throws Exception {
        assertThat(words("a.js", "function f() {\n  throw new TypeError('boom');\n}\nf();\n"))
                .isEqualTo("""
                        ./a.js:2
                          throw new TypeError('boom');
                          ^

                        TypeError: boom
                            at f (./a.js:2:9)
                            at Object.<anonymous> (./a.js:4:1)
                        """);
    }

    @Test
    void theFirstLineHasTheColumnsOfTheFile() throws Exception {
        assertThat(words("a.js", "f(); function f() { null.g(); }"))
                .startsWith("./a.js:1\nf(); function f() { null.g(); }\n" + " ".repeat(20) + "^")
                .contains("at f (./a.js:1:21)", "at Object.<anonymous> (./a.js:1:1)");
    }

    @Test
    void aRejectedErrorIsShownWhereItWasMade() throws Exception {
        assertThat(words("a.mjs", "throw new Error('top')"))
                .startsWith("file://./a.mjs:1\nthrow new Error('top')\n      ^\n\nError: top\n");
    }

    @Test
    void whatIsWithAnErrorIsShownInFull() throws Exception {
        String script = "throw Object.assign(new Error('m'), { a: { b: { c: { d: 1 } } } });";
        assertThat(words("a.js", script)).endsWith(" {\n  a: { b: { c: { d: 1 } } }\n}\n");
    }

    @Test
    void aValueIsShownWhereItIsThrown() throws Exception {
        assertThat(words("a.js", "const x = 5;\n  throw x;\n"))
                .isEqualTo("\n./a.js:2\n  throw x;\n  ^\n5\n" + HINT);
        assertThat(words("a.js", "throw 'text'"))
                .isEqualTo("\n./a.js:1\nthrow 'text'\n^\ntext\n" + HINT);
        assertThat(words("a.js", "throw { a: 1 }"))
                .isEqualTo("\n./a.js:1\nthrow { a: 1 }\n^\n{ a: 1 }\n");
        assertThat(words("a.js", "throw Symbol('s')"))
                .isEqualTo("\n./a.js:1\nthrow Symbol('s')\n^\n\n" + HINT);
    }

    @Test
    void aRejectedValueIsToldInFewWords() throws Exception {
        assertThat(reason("{ a: 1 }")).isEqualTo("#<Object>");
        assertThat(reason("[1]")).isEqualTo("[object Array]");
        assertThat(reason("new Map()")).isEqualTo("#<Map>");
        assertThat(reason("Object.create(null)")).isEqualTo("[object Object]");
        assertThat(reason("() => 1")).isEqualTo("() => 1");
        assertThat(reason("Symbol('s')")).isEqualTo("Symbol(s)");
        assertThat(reason("'text'")).isEqualTo("text");
    }

    @Test
    void aSyntaxErrorBelowNamesItsFile() throws Exception {
        write("b.mjs", "const x = 1;\nlet y = ;\n");
        assertThat(words("a.mjs", "import './b.mjs'"))
                .startsWith("file://./b.mjs:2\nlet y = ;\n        ^\n\nSyntaxError: ");
        write("b.js", "let y = ;\n");
        assertThat(words("a.js", "require('./b')"))
                .startsWith("./b.js:1\nlet y = ;\n        ^\n\nSyntaxError: ");
    }

    @Test
    void anImportOfWhatIsNotThereIsPointedAt() throws Exception {
        write("b.mjs", "export const a = 1;");
        assertThat(words("a.mjs", "import {\n  a,\n  nothing,\n} from './b.mjs';"))
                .startsWith("file://./a.mjs:3\n  nothing,\n  ^^^^^^^\n\nSyntaxError: The requested"
                        + " module './b.mjs' does not provide an export named 'nothing'\n");
    }

    @Test
    void aModuleThatIsNoneIsWarnedOfFirst() throws Exception {
        assertThat(words("a.cjs", "import 'path';"))
                .matches("(?s)\\(node:\\d+\\) Warning: Failed to load the ES module: \\./a.cjs\\..*"
                        + "\\n\\./a.cjs:1\\nimport 'path';\\n.*");
    }

    private String reason(String value) throws Exception {
        String words = words("a.js", "Promise.reject(" + value + ")");
        return words.replaceAll("(?s).*with the reason \"(.*?)\"\\..*", "$1");
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.toRealPath().resolve(name), text);
    }

    /// What is left of standard error without the folder's name and the last line.
    private String words(String name, String text) throws Exception {
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        Path script = write(name, text);
        try (NodeRuntime runtime =
                NodeRuntime.builder().permissions(Permissions.all())
                        .stdin(InputStream.nullInputStream())
                        .stdout(OutputStream.nullOutputStream())
                        .stderr(error)
                        .build()) {
            assertThat(runtime.run(script)).isEqualTo(1);
        }
        String all = error.toString(StandardCharsets.UTF_8);
        assertThat(all).endsWith("\n\nNode.js v26.10.0\n");
        return all.substring(0, all.length() - "\nNode.js v26.10.0\n".length())
                .replace(folder.toRealPath().toString(), ".");
    }
}
