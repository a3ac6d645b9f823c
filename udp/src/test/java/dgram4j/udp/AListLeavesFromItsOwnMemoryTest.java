package dgram4j.udp;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dgram4j.udp.address.Family;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.SendScript;
import dgram4j.udp.send.SendList;
import dgram4j.udp.send.SendTally;

import static dgram4j.sys.Errno.ECANCELED;
import static dgram4j.sys.Errno.EINVAL;
import static dgram4j.sys.Errno.EIO;
import static dgram4j.sys.Errno.EPERM;
import static org.assertj.core.api.Assertions.assertThat;

class AListLeavesFromItsOwnMemoryTest {
    private final EngineRig rig = new EngineRig();
    private final SendList list = SendList.ofBytes(8);
    private final List<String> texts = new ArrayList<>();
    private UdpHandle handle;
    private SendScript script;

    @BeforeEach
    void handle() {
        rig.driver.segments();
        handle = rig.handle();
        script = rig.driver.socket(0).sending();
    }

    @AfterEach
    void nothingIsLeftOver() {
        assertThat(handle.sendQueueCount()).isZero();
        assertThat(rig.thrown).isEmpty();
        rig.close();
    }

    private void add(String prefix, int from, int to) {
        for (int i = from; i < to; i++) {
            texts.add(prefix + i);
            list.add(MemorySegment.ofArray((prefix + i).getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    private SendTally send() {
        SendTally tally = new SendTally(list.count());
        handle.sendList(tally, list, Family.IPV4, tally);
        return tally;
    }

    @Test
    void inRunsAndNothingIsQueued() {
        list.to("127.0.0.1", 9);
        add("m", 10, 80);
        add("long", 1, 3);
        list.to("127.0.0.2", 9);
        add("m", 80, 84);
        SendTally tally = send();

        assertThat(script.runs()).containsExactly(64, 6, 1, 1, 4);
        assertThat(script.batches()).containsExactly(5);
        assertThat(script.texts()).isEqualTo(texts);
        assertThat(script.sent().getLast().address()).isEqualTo("127.0.0.2");
        assertThat(tally.complete()).isTrue();
        assertThat(tally.sent()).isEqualTo(76);
        assertThat(tally.bytes()).isEqualTo(list.bytes());
        assertThat(handle.stats().sent().queued()).isZero();
        assertThat(handle.stats().sent().datagrams()).isEqualTo(76);
        assertThat(handle.stats().sent().segmentedDatagrams()).isEqualTo(74);
    }

    @Test
    void withTheLastOfARunShorter() {
        list.to("127.0.0.1", 9);
        add("m", 10, 13);
        add("m", 1, 2);
        add("m", 13, 14);
        send();

        assertThat(script.runs()).containsExactly(4, 1);
        assertThat(script.texts()).isEqualTo(texts);
    }

    @Test
    void whatFindsNoRoomIsCopiedAndTheRestFollows() {
        list.to("127.0.0.1", 9);
        add("m", 10, 90);
        script.shorten(1);
        script.blockAfter(1);
        SendTally tally = send();
        assertThat(tally.sent()).isEqualTo(64);
        assertThat(tally.complete()).isFalse();
        assertThat(handle.sendQueueCount()).isEqualTo(16);
        list.clear();
        list.to("127.0.0.1", 9);
        add("later", 0, 4);
        SendTally later = send();
        assertThat(later.sent()).isZero();
        script.unblock();
        rig.turns(1);

        assertThat(script.texts()).isEqualTo(texts);
        assertThat(rig.completions).hasSize(20);
        assertThat(rig.completions.subList(0, 16)).allMatch(told -> told.token() == tally);
        assertThat(rig.completions.subList(16, 20)).allMatch(told -> told.token() == later);
    }

    @Test
    void aRefusedRunIsTriedOneByOne() {
        list.to("127.0.0.1", 9);
        add("m", 0, 6);
        script.failText("m2", EPERM);
        SendTally tally = send();

        assertThat(script.runs()).startsWith(6, 1, 1, 1, 1, 1, 1);
        assertThat(script.texts()).containsExactly("m0", "m1", "m3", "m4", "m5");
        assertThat(tally.complete()).isTrue();
        assertThat(tally.sent()).isEqualTo(5);
        assertThat(tally.status(2)).isEqualTo(-EPERM);
        assertThat(handle.stats().sent().refusedRuns()).isEqualTo(1);
        assertThat(handle.stats().sent().unsegmentedRoutes()).isZero();
    }

    @Test
    void aRouteWithoutSegmentsIsNotTriedAgain() {
        script.refuseSegments(EIO, 0);
        list.to("127.0.0.1", 9);
        add("m", 0, 8);
        send();
        send();

        assertThat(script.runs().getFirst()).isEqualTo(8);
        assertThat(script.runs().subList(1, script.runs().size())).containsOnly(1);
        assertThat(script.sent()).hasSize(16);
        assertThat(handle.stats().sent().unsegmentedRoutes()).isEqualTo(1);
    }

    @Test
    void aPeerThatCannotBeFailsOnlyItsOwn() {
        list.to("127.0.0.1", 9);
        add("a", 0, 2);
        list.to("::1", 9);
        add("b", 0, 2);
        list.to("127.0.0.1", 9);
        add("c", 0, 1);
        SendTally tally = send();

        assertThat(script.texts()).containsExactly("a0", "a1", "c0");
        assertThat(tally.complete()).isTrue();
        assertThat(List.of(0, 1, 2, 3, 4)).extracting(tally::status)
            .containsExactly(0, 0, -EINVAL, -EINVAL, 0);
    }

    @Test
    void closeCancelsWhatWaits() {
        list.to("127.0.0.1", 9);
        add("m", 0, 4);
        script.block();
        send();
        handle.close(() -> { });
        rig.turns(1);

        assertThat(rig.completions).hasSize(4).allMatch(told -> told.status() == -ECANCELED);
    }

    @Test
    void fromTheHeapItIsCopiedFirst() {
        list.to("127.0.0.1", 9);
        add("m", 0, 6);
        SendList copy = list.copy();
        SendTally tally = new SendTally(6);
        handle.sendList(tally, copy, Family.IPV4, tally);

        assertThat(script.runs()).containsExactly(6);
        assertThat(script.texts()).isEqualTo(texts);
        assertThat(tally.complete()).isTrue();
        assertThat(handle.stats().sent().queued()).isEqualTo(6);
    }
}
