package dgram4j.udp;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dgram4j.udp.address.Family;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.EngineRig.Completion;
import dgram4j.udp.scripted.ScriptedSocket;

import static dgram4j.sys.Errno.EAGAIN;
import static dgram4j.sys.Errno.EMSGSIZE;
import static dgram4j.sys.Errno.ENOBUFS;
import static org.assertj.core.api.Assertions.assertThat;

/// Whatever the kernel does, each datagram that was queued is told of exactly once, in order.
class EveryCompletionIsToldOnceTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void underARandomScript(long seed) {
        Random random = new Random(seed);
        List<String> queued = new ArrayList<>();
        List<String> sentAtOnce = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            misbehave(random);
            String text = "m" + i;
            if (random.nextInt(10) == 0) {
                socket.sending().failText(text, EMSGSIZE);
            }
            int result = EngineRig.send(handle, text, 1 + random.nextInt(5));
            if (result == 0) {
                queued.add(text);
            } else if (result > 0) {
                sentAtOnce.add(text);
            }
            if (random.nextInt(8) == 0) {
                rig.turns(1);
            }
        }
        rig.turns(600);

        assertThat(rig.completions).extracting(Completion::token).isEqualTo(List.copyOf(queued));
        List<Object> taken = new ArrayList<>(sentAtOnce);
        rig.completions.stream().filter(told -> told.status() == 0)
            .forEach(told -> taken.add(told.token()));
        assertThat(new ArrayList<Object>(socket.sending().texts()))
            .containsExactlyInAnyOrderElementsOf(taken);
        assertThat(handle.sendQueueCount()).isZero();
    }

    private void misbehave(Random random) {
        switch (random.nextInt(6)) {
            case 0 -> socket.sending().refuse(EAGAIN, random.nextInt(3));
            case 1 -> socket.sending().refuse(ENOBUFS, random.nextInt(2));
            case 2 -> socket.sending().shorten(1 + random.nextInt(4), 1 + random.nextInt(2));
            default -> { }
        }
    }

    @Test
    void evenWhenTheListenerThrows() {
        List<Object> told = new ArrayList<>();
        UdpHandle thrower = rig.engine.newHandle(completions -> {
            while (completions.next()) {
                told.add(completions.token());
                throw new IllegalStateException("listener of " + completions.token());
            }
        });
        rig.driver.socket(1).sending().block();
        EngineRig.send(thrower, "a", 9);
        EngineRig.send(thrower, "b", 9);
        EngineRig.send(thrower, "c", 9);
        rig.driver.socket(1).sending().unblock();
        rig.turns(4);

        assertThat(told).containsExactly("a", "b", "c");
        assertThat(rig.thrown).hasSize(3);
        assertThat(thrower.sendQueueCount()).isZero();
    }

    @Test
    void alsoOfDatagramsWithoutToken() {
        socket.sending().refuse(EAGAIN, 1);
        byte[] bytes = {1, 2};
        handle.send(null, Family.IPV4, "127.0.0.1", 9, bytes, 0, 2);
        rig.turns(1);

        assertThat(rig.completions).containsExactly(new Completion(null, 0, 2));
    }

    @Test
    void sendsFromTheListenerTakeTheirOwnTurn() {
        List<Object> told = new ArrayList<>();
        UdpHandle[] own = new UdpHandle[1];
        own[0] = rig.engine.newHandle(completions -> {
            while (completions.next()) {
                told.add(completions.token());
                if (told.size() < 4) {
                    rig.driver.socket(1).sending().refuse(EAGAIN, 1);
                    EngineRig.send(own[0], "again" + told.size(), 9);
                }
            }
        });
        rig.driver.socket(1).sending().refuse(EAGAIN, 1);
        EngineRig.send(own[0], "first", 9);
        rig.turns(5);

        assertThat(told).containsExactly("first", "again1", "again2", "again3");
    }
}
