package dgram4j.node;

import java.io.IOException;
import java.nio.file.Path;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A refusal is counted, and an event of Flight Recorder's.
class RefusalsAreRecordedTest {
    private static final String EVENT = "dgram4j.node.AccessDenied";

    @TempDir
    Path folder;

    @Test
    void withWhatWasAskedFor() throws IOException {
        Path file = folder.resolve("recording.jfr");
        try (Recording recording = new Recording();
                NodeRuntime node = NodeRuntime.builder().build()) {
            recording.enable(EVENT);
            recording.start();
            node.eval("try { require('fs').readFileSync('/etc/passwd') } catch {}");
            recording.stop();
            recording.dump(file);
            assertThat(node.refusals()).isEqualTo(1);
        }
        // The compiler of the engine records events of its own.
        assertThat(RecordingFile.readAllEvents(file))
                .filteredOn(event -> event.getEventType().getName().equals(EVENT)).singleElement()
                .satisfies(RefusalsAreRecordedTest::tells);
    }

    private static void tells(RecordedEvent event) {
        assertThat(event.getString("permission")).isEqualTo("FileSystemRead");
        assertThat(event.getString("scope")).isEqualTo("fs.read");
        assertThat(event.getString("resource")).isEqualTo("/etc/passwd");
        assertThat(event.getBoolean("enforced")).isTrue();
    }
}
