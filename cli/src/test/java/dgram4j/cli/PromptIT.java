package dgram4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// `jsrt -i` runs what it is given line by line, and shows what comes of it, as node does.
class PromptIT {
    private static final String BANNER = """
            Welcome to jsrt, Node.js v26.10.0 on GraalJS.
            Type ".help" for more information.
            """;

    @TempDir
    Path folder;

    @Test
    void valuesErrorsAndUnfinishedLines() throws Exception {
        assertThat(answers("""
                1 + 1
                _ + 1
                { a: 1 }
                function f() {
                  return `x
                y`
                }
                f()
                throw new Error('x')
                throw 5
                let t = [1,
                .break
                path.sep
                """)).isEqualTo("""
                > 2
                > 3
                > { a: 1 }
                > | | | undefined
                > 'x\\ny'
                > Uncaught Error: x
                > Uncaught 5
                > | > '/'
                >\s""");
    }

    @Test
    void whatWaitsIsAwaited() throws Exception {
        assertThat(answers("""
                const { a, b: [c] } = await Promise.resolve({ a: 1, b: [2] })
                a + c
                for await (const one of [1, 2]) var last = one
                last
                await (async () => { throw new TypeError('no') })()
                class K { }; await 7
                K
                """)).startsWith("""
                > undefined
                > 3
                > undefined
                > 2
                > Uncaught TypeError: no
                """).endsWith("""
                > 7
                > [class K]
                >\s""");
    }

    @Test
    void whatHappensLaterIsTold() throws Exception {
        assertThat(answers("""
                setTimeout(() => { throw new RangeError('late') }, 1); 0
                await new Promise((done) => setTimeout(done, 50)); 1
                """)).startsWith("> 0\n> \nUncaught RangeError: late\n").endsWith("1\n> ");
    }

    @Test
    void aSessionIsSavedAndLoaded() throws Exception {
        Path file = folder.resolve("session.js");
        assertThat(answers("let a = 6\n.save " + file + "\n")).contains("Session saved to: ");
        assertThat(Files.readString(file)).isEqualTo("let a = 6\n");
        assertThat(answers(".load " + file + "\na * 7\n")).endsWith("> 42\n> ");
    }

    @Test
    void itsStatusIsThatOfTheProcess() throws Exception {
        Jsrt.Result result = new Jsrt().stdin("process.exitCode = 4\n.exit\n1\n").run("-i");
        assertThat(result.status()).isEqualTo(4);
        assertThat(result.out()).isEqualTo(BANNER + "> 4\n> ");
    }

    private static String answers(String lines) throws Exception {
        Jsrt.Result result = new Jsrt().stdin(lines).run("-i");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith(BANNER);
        return result.out().substring(BANNER.length());
    }
}
