package dgram4j.udp.scripted;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dgram4j.loop.Pollable;
import dgram4j.loop.Poller;
import dgram4j.sys.Sockaddr;
import dgram4j.udp.address.Family;
import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.multicast.Membership;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.send.SendBatch;

import static dgram4j.sys.Errno.EBADF;
import static dgram4j.sys.Errno.ENOTCONN;

/// A socket that notes each step and answers as it was told, else as if all went well.
public final class ScriptedSocket implements DriverSocket {
    private final SendScript sending = new SendScript();
    private final ReceiveScript receiving = new ReceiveScript();
    private final List<String> steps = new ArrayList<>();
    private final Map<String, Integer> answers = new HashMap<>();
    private final int number;
    private MemorySegment local = MemorySegment.NULL;
    private MemorySegment peer = MemorySegment.NULL;
    private int descriptor = -EBADF;
    private int ready = Poller.READABLE | Poller.WRITABLE;
    private long systemCalls;

    ScriptedSocket(int number) {
        this.number = number;
    }

    /// What it does with what it is given to send.
    public SendScript sending() {
        return sending;
    }

    /// What it has received.
    public ReceiveScript receiving() {
        return receiving;
    }

    /// The steps taken so far but for sends and receives: `open IPV4`, `bind 0.0.0.0:0`, …
    public List<String> steps() {
        return steps;
    }

    /// Answers each step that begins with this word with this number.
    public void answer(String step, int result) {
        answers.put(step, result);
    }

    /// What the poller tells of it: by default READABLE while something waits, WRITABLE unless it
    /// is blocked; only what is in the mask is told.
    public void mask(int events) {
        ready = events;
    }

    int ready() {
        int now = receiving.waiting() > 0 ? Poller.READABLE : 0;
        now |= sending.writable() ? Poller.WRITABLE : 0;
        return now & ready;
    }

    private int step(String word, Object detail) {
        if (descriptor < 0) {
            return -EBADF;
        }
        steps.add(word + " " + detail);
        return answers.getOrDefault(word, 0);
    }

    @Override
    public int open(Family family) {
        steps.add("open " + family);
        int answer = answers.getOrDefault("open", 0);
        descriptor = answer < 0 ? -EBADF : number;
        return answer;
    }

    @Override
    public int adopt(int from) {
        steps.add("adopt " + from);
        int answer = answers.getOrDefault("adopt", 0);
        descriptor = answer < 0 ? -EBADF : number;
        return answer;
    }

    @Override
    public int descriptor() {
        return descriptor;
    }

    @Override
    public Pollable pollable() {
        return new Pollable.Descriptor(number);
    }

    @Override
    public void close() {
        step("close", "");
        descriptor = -EBADF;
    }

    @Override
    public int joinedReceives(boolean on) {
        return descriptor < 0 ? -EBADF : 0;
    }

    @Override
    public int reuseAddress(boolean on) {
        return step("reuseAddress", on);
    }

    @Override
    public int reusePort(boolean on) {
        return step("reusePort", on);
    }

    @Override
    public int ipv6Only(boolean on) {
        return step("ipv6Only", on);
    }

    @Override
    public int bind(MemorySegment address, int lengthBytes) {
        int result = step("bind", text(address));
        local = result < 0 ? local : copy(address);
        return result;
    }

    @Override
    public int connect(MemorySegment address, int lengthBytes) {
        int result = step("connect", text(address));
        peer = result < 0 ? peer : copy(address);
        return result;
    }

    @Override
    public int disconnect() {
        peer = MemorySegment.NULL;
        return step("disconnect", "");
    }

    @Override
    public int localAddress(MemorySegment into) {
        return descriptor < 0 ? -EBADF : name(local, into, 0);
    }

    @Override
    public int peerAddress(MemorySegment into) {
        return descriptor < 0 ? -EBADF : name(peer, into, -ENOTCONN);
    }

    private static int name(MemorySegment from, MemorySegment into, int absent) {
        if (from.byteSize() == 0) {
            return absent;
        }
        MemorySegment.copy(from, 0, into, 0, from.byteSize());
        return (int) from.byteSize();
    }

    @Override
    public int send(SendBatch batch) {
        systemCalls++;
        return descriptor < 0 ? -EBADF : sending.send(batch);
    }

    @Override
    public int receive(ReceiveBatch batch) {
        systemCalls++;
        return descriptor < 0 ? -EBADF : receiving.receive(batch);
    }

    @Override
    public long systemCalls() {
        return systemCalls;
    }

    @Override
    public int bufferBytes(boolean receive) {
        return step("bufferBytes", receive ? "receive" : "send");
    }

    @Override
    public int bufferBytes(boolean receive, int bytes) {
        return step("bufferBytes", (receive ? "receive " : "send ") + bytes);
    }

    @Override
    public int broadcast(boolean on) {
        return step("broadcast", on);
    }

    @Override
    public int unicastTtl(Family family, int hops) {
        return step("unicastTtl", family + " " + hops);
    }

    @Override
    public int multicastTtl(Family family, int hops) {
        return step("multicastTtl", family + " " + hops);
    }

    @Override
    public int multicastLoopback(Family family, boolean on) {
        return step("multicastLoopback", family + " " + on);
    }

    @Override
    public int multicastInterface4(byte[] address) {
        return step("multicastInterface4", (address[0] & 0xff) + "." + (address[3] & 0xff));
    }

    @Override
    public int multicastInterface4(int ifIndex) {
        return step("multicastInterface4", ifIndex);
    }

    @Override
    public int multicastInterface6(int ifIndex) {
        return step("multicastInterface6", ifIndex);
    }

    @Override
    public int join(Membership membership) {
        return step("join", membership.family() + (membership.sourceSpecific() ? " source" : ""));
    }

    @Override
    public int leave(Membership membership) {
        return step("leave", membership.family() + (membership.sourceSpecific() ? " source" : ""));
    }

    private static MemorySegment copy(MemorySegment address) {
        return MemorySegment.ofArray(
            address.toArray(ValueLayout.JAVA_BYTE));
    }

    private static String text(MemorySegment address) {
        return Sockaddr.text(address, 0) + ":" + Sockaddr.port(address, 0);
    }
}
