package dgram4j.udp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveListener;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.ScriptedSocket;

import static org.assertj.core.api.Assertions.assertThat;

/// A turn delivers 32 datagrams, and beyond them what a receive buffer would have lost, for some
/// milliseconds.
class WhatNoBufferHoldsIsDeliveredTest {
    private final long[] nanos = {0};
    private final EngineRig rig = new EngineRig(() -> nanos[0]);
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);
    private final List<String> texts = new ArrayList<>();

    private void arrive(int from, int to) {
        for (int i = from; i < to; i++) {
            socket.receiving().deliver("m" + i, "127.0.0.1", 9);
        }
    }

    @Test
    void whatABufferHoldsWaitsForItsTurn() {
        arrive(0, 288);
        handle.recvStart(EngineRig.into(texts));
        rig.turns(1);
        assertThat(texts).hasSize(32);
        rig.turns(1);
        assertThat(texts).hasSize(64);
    }

    @Test
    void whatIsMoreComesAtOnceAndInOrder() {
        arrive(0, 2_000);
        handle.recvStart(EngineRig.into(texts));
        rig.turns(1);
        assertThat(texts).hasSizeBetween(2_000 - 256, 2_000 - 224);
        rig.turns(8);

        assertThat(texts).isEqualTo(IntStream.range(0, 2_000).mapToObj(i -> "m" + i).toList());
        assertThat(socket.receiving().waiting()).isZero();
    }

    @Test
    void aBacklogThatGrowsEveryTurnIsNotLost() {
        handle.recvStart(EngineRig.into(texts));
        for (int turn = 0; turn < 50; turn++) {
            arrive(turn * 100, turn * 100 + 100);
            rig.turns(1);
            assertThat(socket.receiving().waiting()).isZero();
        }
        rig.turns(9);

        assertThat(texts).isEqualTo(IntStream.range(0, 5_000).mapToObj(i -> "m" + i).toList());
    }

    @Test
    void bytesCountToo() {
        for (int i = 0; i < 100; i++) {
            socket.receiving().deliver("x".repeat(9_000), "127.0.0.1", 9);
        }
        handle.recvStart(EngineRig.into(texts));
        rig.turns(1);

        assertThat(texts).hasSizeBetween(100 - 24, 100 - 1);
    }

    @Test
    void aSlowListenerIsLeftAfterAWhile() {
        arrive(0, 2_000);
        handle.recvStart(new ReceiveListener() {
            @Override
            public void received(ReceiveBatch batch) {
                while (batch.next()) {
                    texts.add(EngineRig.text(batch));
                    nanos[0] += 10_000;
                }
            }

            @Override
            public void receiveFailed(int errno) {
                throw new AssertionError(errno);
            }
        });
        rig.turns(1);

        // The share, and what goes into four milliseconds at ten microseconds each.
        assertThat(texts).hasSizeBetween(32 + 400, 32 + 400 + 32);
        assertThat(socket.receiving().waiting()).isGreaterThan(1_000);
    }
}
