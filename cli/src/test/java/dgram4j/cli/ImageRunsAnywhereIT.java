package dgram4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

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
    void withLittleMemory() throws Exception {
        Jsrt.Result result = image.jsrt()
                .with("JSRT_JAVA_OPTS", "-Xmx256m " + Image.ONLY_WITH_CACHE)
                .in(Jsrt.HOME)
                .run("examples/echo.js");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).endsWith("closed\n");
    }

    @Test
    void compiledLessThoroughly() throws Exception {
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
