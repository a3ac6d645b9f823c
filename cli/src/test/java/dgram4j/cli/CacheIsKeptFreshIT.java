package dgram4j.cli;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The cache of loaded classes is made and remade unasked, and nobody hears of it.
class CacheIsKeptFreshIT {
    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    Path folder;
    private Image image;

    @BeforeEach
    void copy() throws Exception {
        image = Image.copiedTo(folder);
    }

    @Test
    void madeAfterARunThatFindsOneOfOtherJars() throws Exception {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            image.cacheNote().getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Path jar = image.home().resolve("lib/modules/dgram4j-cli.jar");
            Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));
            assertHi(image.jsrt());
            awaitNote(watch);
        }
        assertHi(image.jsrt().with("JSRT_JAVA_OPTS", Image.ONLY_WITH_CACHE));
    }

    @Test
    void keptInTheUsersFolderWhereOneMayNotWrite() throws Exception {
        Files.delete(image.cache());
        Files.delete(image.cacheNote());
        Path own = Files.createDirectory(folder.resolve("own"));
        Image.command("chmod", "777", own.toString());
        Jsrt jsrt = image.readOnlyJsrt().in(folder).with("XDG_CACHE_HOME", own.toString());
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            Path place = Path.of(own + "/jsrt" + image.home(), "x").getParent();
            Files.createDirectories(place);
            Image.command("chmod", "-R", "777", own.toString());
            place.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            assertHi(jsrt);
            awaitNote(watch);
        }
        assertHi(jsrt.with("JSRT_JAVA_OPTS", Image.ONLY_WITH_CACHE));
        assertThat(image.cache()).doesNotExist();
        image.makeWritable();
    }

    @Test
    void unusableWithoutAWord() throws Exception {
        byte[] whole = Files.readAllBytes(image.cache());
        Files.write(image.cache(), Arrays.copyOf(whole, whole.length / 2));
        assertHi(image.jsrt());
        Files.writeString(image.cache(), "no cache at all");
        assertHi(image.jsrt());
    }

    @Test
    void askedForWhileItIsBeingMade() throws Exception {
        Path cache = Files.move(image.cache(), folder.resolve("cache"));
        Path note = Files.move(image.cacheNote(), folder.resolve("note"));
        Process maker = new ProcessBuilder("cat").start();
        Files.writeString(image.cache().resolveSibling("jsrt.aot.lock"), maker.pid() + "\n");
        Process asked = new ProcessBuilder(image.home() + "/lib/make-cache").inheritIO().start();
        assertThat(asked.waitFor(2, TimeUnit.SECONDS)).as("does not wait").isFalse();
        Files.move(cache, image.cache());
        Files.move(note, image.cacheNote());
        maker.getOutputStream().close();
        assertThat(asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(asked.exitValue()).isZero();
        assertHi(image.jsrt().with("JSRT_JAVA_OPTS", Image.ONLY_WITH_CACHE));
    }

    private static void assertHi(Jsrt jsrt) throws Exception {
        Jsrt.Result result = jsrt.run("-e", "console.log('hi')");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("hi\n");
        assertThat(result.status()).isZero();
    }

    private void awaitNote(WatchService watch) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            WatchKey key = watch.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(key).as("a cache within %d s", PATIENCE_SECONDS).isNotNull();
            for (WatchEvent<?> event : key.pollEvents()) {
                if (String.valueOf(event.context()).equals("jsrt.aot.of")) {
                    return;
                }
            }
            key.reset();
        }
    }
}
