package dgram4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The folder `jsrt` runs without Java, wherever it lies and whoever runs it, with its cache.
class ImageRunsAnywhereIT {
    private static final String HI = "console.log('hi')";

    @TempDir
    Path folder;
    private Image image;

    @BeforeEach
    void copy() throws Exception {
        image = Image.copiedTo(folder);
    }

    @AfterEach
    void makeWritable() throws Exception {
        image.makeWritable();
    }

    @Test
    void withoutJavaOnThePath() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        Files.copy(Path.of("/usr/bin/stat"), tools.resolve("stat"),
                StandardCopyOption.COPY_ATTRIBUTES);
        Jsrt.Result result = new Jsrt()
                .by("env", "-i", "PATH=" + tools, image.launcher().toString())
                .run("-p", "process.execPath");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo(image.launcher().toRealPath() + "\n");
    }

    @Test
    void movedAndCalledThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("j"), image.launcher());
        assertHi(new Jsrt().by(link.toString()));
    }

    @Test
    void whereNobodyMayWrite() throws Exception {
        assertHi(image.readOnlyJsrt().with("HOME", "/nonexistent"));
    }

    @Test
    void whereNobodyMayWriteAndNothingIsKept() throws Exception {
        Files.delete(image.cache());
        Files.delete(image.cacheNote());
        Jsrt.Result result =
                image.readOnlyJsrt().with("HOME", "/nonexistent").in(folder).run("-e", HI);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("hi\n");
    }

    @Test
    void whateverTheLocale() throws Exception {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")),
                "this test's own locale cannot name such a folder");
        Path moved = Files.move(image.home(), folder.resolve("größer, 更大"));
        image = new Image(moved);
        Path script = Files.writeString(
                moved.resolveSibling("ö.js"), "console.log('ü', __filename, process.env.LC_ALL)");
        for (String locale : List.of("C", "xx_YY.ISO-8859-1")) {
            Jsrt.Result result =
                    image.jsrt().in(folder).with("LC_ALL", locale).run("ö.js");
            assertThat(result.err()).isEmpty();
            assertThat(result.out())
                    .isEqualTo("ü " + script.toRealPath() + " " + locale + "\n");
        }
    }

    @Test
    void whereTheWorkingDirectoryWasRemoved() throws Exception {
        Path gone = folder.resolve("gone");
        Path script = Files.writeString(folder.resolve("a.js"),
                "console.log(process.cwd(), require('fs').existsSync('tmp'))");
        Jsrt.Result result = new Jsrt()
                .by("sh", "-c", "mkdir '%1$s' && cd '%1$s' && rmdir '%1$s' && '%2$s' '%3$s'"
                        .formatted(gone, image.launcher(), script))
                .run();
        assertThat(result.out()).isEqualTo(folder.toRealPath().resolve("gone")
                + " (deleted) false\n");
    }

    @Test
    void withLittleMemory() throws Exception {
        Jsrt.Result result = image.jsrt()
                .with("JSRT_JAVA_OPTS", "-Xmx256m " + Image.ONLY_WITH_CACHE)
                .in(Jsrt.HOME)
                .run("examples/echo.js");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).endsWith("closed\n");
    }

    @Test
    void withAHeapOfAGivenSize() throws Exception {
        String size = "Math.round(require('v8').getHeapStatistics().heap_size_limit / 2 ** 20)";
        Jsrt.Result result = image.jsrt().in(folder)
                .with("NODE_OPTIONS", "--max-old-space-size=300")
                .run("--max-old-space-size=200", "-p", size);
        assertThat(result.err()).isEmpty();
        assertThat(Integer.parseInt(result.out().strip())).isBetween(180, 200);
    }

    @Test
    void interpretedForAFastStart() throws Exception {
        Image.command("env", "JSRT_STARTUP=fast", image.home() + "/lib/make-cache");
        assertHi(image.jsrt().with("JSRT_STARTUP", "fast"));
    }

    @Test
    void onAnotherJdk() throws Exception {
        Jsrt.Result result = image.jsrt()
                .with("JSRT_JAVA_HOME", System.getProperty("java.home"))
                .run("-e", HI);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("hi\n");
    }

    private void assertHi(Jsrt jsrt) throws Exception {
        Jsrt.Result result =
                jsrt.in(folder).with("JSRT_JAVA_OPTS", Image.ONLY_WITH_CACHE).run("-e", HI);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("hi\n");
    }
}
