package dgram4j.udp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dgram4j.udp.address.Family;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.EngineRig.Completion;
import dgram4j.udp.scripted.SendScript;
import dgram4j.udp.send.SendCompletions;

import static dgram4j.sys.Errno.EINVAL;
import static dgram4j.sys.Errno.EISCONN;
import static dgram4j.sys.Errno.EPERM;
import static org.assertj.core.api.Assertions.assertThat;

/// A run's datagrams leave together; what is known of them then is told before the call returns.
class ARunLeavesAtOnceTest {
    private final EngineRig rig = new EngineRig();
    private final List<String> told = new ArrayList<>();
    private UdpHandle handle;
    private SendScript script;

    @BeforeEach
    void handle() {
        rig.driver.segments();
        handle = rig.handle();
        script = rig.driver.socket(0).sending();
    }

    private void run(String... texts) {
        SendRun run = handle.sendRun();
        assertThat(run.to(Family.IPV4, "127.0.0.1", 9)).isZero();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            run.add(text, bytes, 0, bytes.length);
        }
        run.leave(this::note);
    }

    private void note(SendCompletions completions) {
        while (completions.next()) {
            told.add(completions.token() + ":" + completions.status());
        }
    }

    @Test
    void withOneCall() {
        run("a", "b", "c", "d", "e");

        assertThat(script.runs()).containsExactly(5);
        assertThat(told).containsExactly("a:0", "b:0", "c:0", "d:0", "e:0");
        assertThat(handle.sendQueueCount()).isZero();
        assertThat(rig.loop.isAlive()).isFalse();
    }

    @Test
    void moreErrorsThanAFlushHasBatchesAreAllTold() {
        script.refuse(EPERM, 100);
        String[] texts = new String[80];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = "x".repeat(i % 2 + 1);
        }
        run(texts);

        assertThat(told).hasSize(80).allMatch(text -> text.endsWith(":" + -EPERM));
    }

    @Test
    void whatFindsNoRoomIsToldLater() {
        script.block();
        run("a", "b", "c", "d");
        assertThat(told).isEmpty();
        assertThat(handle.sendQueueCount()).isEqualTo(4);
        run("e");
        script.unblock();
        rig.turns(1);

        assertThat(told).isEmpty();
        assertThat(script.texts()).containsExactly("a", "b", "c", "d", "e");
        assertThat(rig.completions).extracting(Completion::token)
            .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void aPeerThatCannotBeIsToldAtOnce() {
        assertThat(handle.sendRun().to(Family.IPV4, "no literal", 9)).isEqualTo(-EINVAL);
        handle.connect(Family.IPV4, "127.0.0.1", 9);
        assertThat(handle.sendRun().to(Family.IPV4, "127.0.0.1", 9)).isEqualTo(-EISCONN);
        assertThat(handle.sendQueueCount()).isZero();
    }

    @Test
    void withoutTrySendItGoesAtOnceAndIsToldInTheNextPhase() {
        rig.engine.noTrySend(true);
        run("a", "b", "c", "d");
        assertThat(script.texts()).containsExactly("a", "b", "c", "d");
        assertThat(told).isEmpty();
        rig.turns(1);

        assertThat(rig.completions).hasSize(4);
    }
}
