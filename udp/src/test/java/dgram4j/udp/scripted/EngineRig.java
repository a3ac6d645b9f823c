package dgram4j.udp.scripted;

import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dgram4j.loop.EventLoop;
import dgram4j.loop.NanoClock;
import dgram4j.udp.UdpEngine;
import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Family;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveListener;
import dgram4j.udp.send.SendCompletions;

/// An engine on a scripted driver, its loop stepped by hand, and notes of what it tells.
public final class EngineRig implements AutoCloseable {
    /// A completion as it was told.
    public record Completion(Object token, int status, int lengthBytes) {}

    /// The driver underneath.
    public final ScriptedDriver driver = new ScriptedDriver();

    /// What callbacks have thrown.
    public final List<Throwable> thrown = new ArrayList<>();

    /// The completions told so far.
    public final List<Completion> completions = new ArrayList<>();

    /// The loop.
    public final EventLoop loop;

    /// The engine on the loop.
    public final UdpEngine engine;

    /// A rig on the system's clock.
    public EngineRig() {
        this(NanoClock.SYSTEM);
    }

    /// A rig on a clock of the test's own.
    public EngineRig(NanoClock clock) {
        loop = new EventLoop(driver.pollers(), clock, thrown::add);
        engine = new UdpEngine(loop, driver);
    }

    /// A handle whose completions are noted.
    public UdpHandle handle() {
        return engine.newHandle(this::note);
    }

    /// Notes all completions there are.
    public void note(SendCompletions told) {
        while (told.next()) {
            completions.add(new Completion(told.token(), told.status(), told.lengthBytes()));
        }
    }

    /// Sends Latin-1 text to a port of 127.0.0.1, with the text as token.
    public static int send(UdpHandle handle, String text, int port) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return handle.send(text, Family.IPV4, "127.0.0.1", port, bytes, 0, bytes.length);
    }

    /// The datagram at the cursor as Latin-1 text.
    public static String text(ReceiveBatch batch) {
        byte[] bytes = batch.memory().asSlice(batch.offset(), batch.lengthBytes())
            .toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// A listener that notes texts, and −errno as text.
    public static ReceiveListener into(List<String> texts) {
        return new ReceiveListener() {
            @Override
            public void received(ReceiveBatch batch) {
                while (batch.next()) {
                    texts.add(text(batch));
                }
            }

            @Override
            public void receiveFailed(int errno) {
                texts.add(Integer.toString(errno));
            }
        };
    }

    /// Makes turns of the loop.
    public void turns(int count) {
        for (int i = 0; i < count; i++) {
            loop.runOnce();
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
