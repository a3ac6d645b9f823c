package dgram4j.udp;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dgram4j.udp.address.Family;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.EngineRig.Completion;
import dgram4j.udp.scripted.SendScript;

import static dgram4j.sys.Errno.ECONNREFUSED;
import static dgram4j.sys.Errno.EINVAL;
import static dgram4j.sys.Errno.EIO;
import static dgram4j.sys.Errno.EPERM;
import static org.assertj.core.api.Assertions.assertThat;

/// Equal datagrams to one peer leave together; what the kernel makes of that, each has its result.
class RunsLeaveAsOneMessageTest {
    private final EngineRig rig = new EngineRig();
    private UdpHandle handle;
    private SendScript script;

    @BeforeEach
    void waiting() {
        rig.driver.segments();
        handle = rig.handle();
        script = rig.driver.socket(0).sending();
        script.block();
    }

    private List<String> send(String prefix, int from, int to) {
        List<String> texts = IntStream.range(from, to).mapToObj(i -> prefix + i).toList();
        texts.forEach(text -> EngineRig.send(handle, text, 9));
        return texts;
    }

    private void flush() {
        script.unblock();
        script.runs().clear();
        rig.turns(1);
    }

    @Test
    void upToSixtyFour() {
        List<String> texts = send("m", 100, 230);
        flush();

        assertThat(script.runs()).containsExactly(64, 64, 1, 1);
        assertThat(script.texts()).isEqualTo(texts);
        assertThat(handle.stats().sent().segmentedDatagrams()).isEqualTo(128);
        assertThat(rig.completions).extracting(Completion::token).isEqualTo(texts);
    }

    @Test
    void theLastMayBeShorter() {
        send("m", 8, 12);
        flush();
        assertThat(script.runs()).containsExactly(1, 1, 1, 1);
        script.block();
        send("m", 10, 14);
        EngineRig.send(handle, "s", 9);
        send("m", 14, 16);
        flush();

        assertThat(script.runs()).containsExactly(5, 1, 1);
        assertThat(script.texts()).endsWith("m12", "m13", "s", "m14", "m15");
    }

    @Test
    void notAcrossPeersNorWithEmptyOnes() {
        for (int i = 0; i < 8; i++) {
            EngineRig.send(handle, "m" + i, i < 4 ? 9 : 10);
        }
        for (int i = 0; i < 5; i++) {
            EngineRig.send(handle, "", 9);
        }
        flush();

        assertThat(script.runs()).containsExactly(4, 4, 1, 1, 1, 1, 1);
        assertThat(script.sent()).extracting(sent -> sent.port())
            .containsExactly(9, 9, 9, 9, 10, 10, 10, 10, 9, 9, 9, 9, 9);
    }

    @Test
    void notMoreBytesThanADatagramCarries() {
        for (int i = 0; i < 10; i++) {
            handle.send(i, Family.IPV4, "127.0.0.1", 9, new byte[10_000], 0, 10_000);
        }
        flush();

        assertThat(script.runs()).containsExactly(6, 4);
        assertThat(script.sent()).hasSize(10);
    }

    @Test
    void notToGroupsNorWhereBroadcastIsAllowedNorWhenSwitchedOff() {
        for (int i = 0; i < 4; i++) {
            handle.send(i, Family.IPV4, "224.0.0.9", 9, new byte[1], 0, 1);
        }
        flush();
        assertThat(script.runs()).containsExactly(1, 1, 1, 1);
        script.block();
        handle.setBroadcast(true);
        send("m", 0, 4);
        flush();
        assertThat(script.runs()).containsExactly(1, 1, 1, 1);
        script.block();
        handle.setBroadcast(false);
        handle.segmentation(false);
        send("m", 0, 4);
        flush();
        assertThat(script.runs()).containsExactly(1, 1, 1, 1);
    }

    @Test
    void aRefusedRunIsSentOneByOneAndEachHasItsResult() {
        List<String> texts = send("m", 0, 6);
        script.failText("m2", EPERM);
        flush();

        assertThat(script.runs()).startsWith(6, 1, 1, 1, 1, 1, 1);
        assertThat(script.texts()).containsExactly("m0", "m1", "m3", "m4", "m5");
        assertThat(rig.completions).extracting(Completion::token).isEqualTo(texts);
        assertThat(rig.completions).extracting(Completion::status)
            .containsExactly(0, 0, -EPERM, 0, 0, 0);
        assertThat(handle.stats().sent().refusedRuns()).isEqualTo(1);
        assertThat(handle.stats().sent().unsegmentedRoutes()).isZero();
    }

    @Test
    void theSecondMessageOfABatchIsRefused() {
        send("m", 10, 74);
        List<String> second = send("n", 10, 20);
        script.failText("n15", EPERM);
        flush();

        assertThat(script.texts()).hasSize(73).doesNotContain("n15").endsWith("n18", "n19");
        assertThat(rig.completions).hasSize(74);
        assertThat(rig.completions.get(64 + second.indexOf("n15")).status()).isEqualTo(-EPERM);
    }

    @Test
    void aRouteWithoutSegmentsIsNotTriedAgain() {
        script.refuseSegments(EIO, 0);
        List<String> texts = send("m", 0, 8);
        flush();
        assertThat(script.texts()).isEqualTo(texts);
        assertThat(script.runs()).containsExactly(8, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(handle.stats().sent().unsegmentedRoutes()).isEqualTo(1);

        script.block();
        send("x", 0, 8);
        flush();
        assertThat(script.runs()).containsOnly(1).hasSize(8);
        script.block();
        for (int i = 0; i < 4; i++) {
            handle.send(i, Family.IPV4, "127.0.0.2", 9, new byte[1], 0, 1);
        }
        flush();
        assertThat(script.runs()).startsWith(4);
    }

    @Test
    void segmentsTooLongForThePathEndOnlyThose() {
        script.refuseSegments(EINVAL, 2);
        send("long", 0, 4);
        send("m", 0, 4);
        flush();
        assertThat(script.sent()).hasSize(8);
        script.block();
        send("long", 0, 4);
        send("m", 0, 4);
        flush();

        assertThat(script.runs()).containsExactly(1, 1, 1, 1, 4);
    }

    @Test
    void whatThePeerDoesNotTakeEitherWayIsNoRefusalOfSegments() {
        script.refuse(EINVAL, 5);
        send("m", 0, 4);
        flush();

        assertThat(rig.completions).extracting(Completion::status).containsOnly(-EINVAL);
        assertThat(handle.stats().sent().unsegmentedRoutes()).isZero();
    }

    @Test
    void aPendingErrorOfAConnectedSocketIsTheFirstDatagrams() {
        handle.connect(Family.IPV4, "127.0.0.1", 9);
        for (int i = 0; i < 6; i++) {
            handle.send(i, new byte[] {(byte) ('a' + i)}, 0, 1);
        }
        script.refuse(ECONNREFUSED, 1);
        flush();

        assertThat(script.texts()).containsExactly("b", "c", "d", "e", "f");
        assertThat(script.runs()).containsExactly(6, 5);
        assertThat(rig.completions).extracting(Completion::status)
            .containsExactly(-ECONNREFUSED, 0, 0, 0, 0, 0);
    }
}
