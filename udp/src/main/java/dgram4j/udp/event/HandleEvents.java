package dgram4j.udp.event;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import jdk.jfr.FlightRecorder;

/// What happens to one handle, as others may watch it: in the Flight Recorder, and in a log.
///
/// While nobody does, each step is a question and no object; no class of an event is loaded before
/// the Flight Recorder runs.
///
/// *Thread:* loop thread only.
public final class HandleEvents {
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final long number = NUMBERS.incrementAndGet();
    private final Supplier<EngineLog> log;

    /// The events of a new handle, which has a number of its own in this JVM.
    public HandleEvents(Supplier<EngineLog> log) {
        this.log = log;
    }

    /// Probes of their own, so that the first look at one loads its class, and not before.
    private static final class Sent {
        static final BatchSentEvent PROBE = new BatchSentEvent();
    }

    private static final class Received {
        static final BatchReceivedEvent PROBE = new BatchReceivedEvent();
    }

    /// Whether [#sent] has anybody to tell.
    public static boolean tellsSent() {
        return FlightRecorder.isInitialized() && Sent.PROBE.isEnabled();
    }

    /// Whether [#received] has anybody to tell.
    public static boolean tellsReceived() {
        return FlightRecorder.isInitialized() && Received.PROBE.isEnabled();
    }

    /// Whether anybody may be told of a change of state.
    public boolean areWatched() {
        return FlightRecorder.isInitialized() || log.get().isOn();
    }

    /// The kernel was handed messages. `error`: −errno, or 0.
    public void sent(int messages, int datagrams, long bytes, int error) {
        BatchSentEvent event = new BatchSentEvent();
        event.socket = number;
        event.messages = messages;
        event.datagrams = datagrams;
        event.bytes = bytes;
        event.error = error;
        event.commit();
    }

    /// The kernel has handed over datagrams.
    public void received(long datagrams, long bytes) {
        BatchReceivedEvent event = new BatchReceivedEvent();
        event.socket = number;
        event.datagrams = datagrams;
        event.bytes = bytes;
        event.commit();
    }

    /// The handle is bound.
    public void opened(String driver, String address, int port) {
        if (FlightRecorder.isInitialized()) {
            SocketOpenedEvent event = new SocketOpenedEvent();
            event.socket = number;
            event.driver = driver;
            event.address = address;
            event.port = port;
            event.commit();
        }
        if (log.get().isOn()) {
            line("bound to " + address + " port " + port + " by the driver " + driver);
        }
    }

    /// The handle is closed.
    public void closed(
            long messagesSent, long bytesSent, long messagesReceived, long bytesReceived,
            long kernelDrops) {
        if (FlightRecorder.isInitialized()) {
            SocketClosedEvent event = new SocketClosedEvent();
            event.socket = number;
            event.messagesSent = messagesSent;
            event.bytesSent = bytesSent;
            event.messagesReceived = messagesReceived;
            event.bytesReceived = bytesReceived;
            event.kernelDrops = kernelDrops;
            event.commit();
        }
        if (log.get().isOn()) {
            line("closed after " + messagesSent + " messages sent, " + messagesReceived
                + " received, " + kernelDrops + " dropped by the kernel");
        }
    }

    /// The kernel has told of datagrams it dropped.
    public void dropped(long dropped, long total) {
        if (FlightRecorder.isInitialized()) {
            DatagramsDroppedEvent event = new DatagramsDroppedEvent();
            event.socket = number;
            event.dropped = dropped;
            event.total = total;
            event.commit();
        }
        if (log.get().isOn()) {
            line("the kernel dropped " + dropped + " datagrams, " + total + " in all");
        }
    }

    /// Joined datagrams are not sent to a route any more. `refused`: how many were refused so far.
    public void latched(long refused) {
        if (FlightRecorder.isInitialized()) {
            SegmentationEndedEvent event = new SegmentationEndedEvent();
            event.socket = number;
            event.refused = refused;
            event.commit();
        }
        if (log.get().isOn()) {
            line("no more joined datagrams on a route, after " + refused + " refusals");
        }
    }

    /// A change that only the log is told of: "connected to 10.0.0.1 port 53".
    public void changed(Supplier<String> what) {
        if (log.get().isOn()) {
            line(what.get());
        }
    }

    private void line(String what) {
        log.get().line("socket " + number + ": " + what);
    }
}
