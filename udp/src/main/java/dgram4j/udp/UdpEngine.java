package dgram4j.udp;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import dgram4j.loop.EventLoop;
import dgram4j.sys.Sockaddr;
import dgram4j.udp.address.AddressTexts;
import dgram4j.udp.address.Family;
import dgram4j.udp.address.PeerCache;
import dgram4j.udp.driver.UdpDriver;
import dgram4j.udp.event.EngineLog;
import dgram4j.udp.multicast.MembershipReader;
import dgram4j.udp.multicast.ScopeIds;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveSlab;
import dgram4j.udp.send.SendListener;
import dgram4j.udp.send.SendPages;

/// What the UDP handles of one loop share: the driver, the slabs, the tables of addresses.
///
/// The loop closes it, and it closes its handles and its driver.
///
/// *Thread:* loop thread only.
public final class UdpEngine implements AutoCloseable {
    private final EventLoop loop;
    private final UdpDriver driver;
    private final ScopeIds scopes;
    private final PeerCache peers;
    private final AddressTexts texts;
    private final MembershipReader memberships;
    private final SendPages sendPages = new SendPages();
    private final MemorySegment sockaddr = Arena.ofAuto().allocate(ReceiveSlab.PEER_BYTES, 8);
    private final Set<UdpHandle> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private ReceiveBatch receiveBatch;
    private boolean noTrySend;
    private EngineLog log = EngineLog.NONE;
    private boolean delivering;

    /// An engine without handles on a loop whose poller is of the driver's kind.
    public UdpEngine(EventLoop loop, UdpDriver driver) {
        this.loop = loop;
        this.driver = driver;
        scopes = new ScopeIds(loop::nowMillis);
        peers = new PeerCache(scopes);
        texts = new AddressTexts(scopes);
        memberships = new MembershipReader(scopes);
        loop.own(this);
    }

    /// A handle without a descriptor; `sent` hears of datagrams that had to wait.
    public UdpHandle newHandle(SendListener sent) {
        return new UdpHandle(this, sent);
    }

    /// Whether every datagram takes the way through the queue, as in Node with
    /// `--test-udp-no-try-send`.
    public void noTrySend(boolean on) {
        noTrySend = on;
    }

    /// Who is told of its handles' state changes from now on; nobody at first.
    public void log(EngineLog keeper) {
        log = keeper;
    }

    EngineLog log() {
        return log;
    }

    /// The loop its handles live on.
    public EventLoop loop() {
        return loop;
    }

    /// The driver its handles use.
    public UdpDriver driver() {
        return driver;
    }

    /// Closes the handles that are open, then the driver.
    @Override
    public void close() {
        for (UdpHandle handle : List.copyOf(open)) {
            handle.close(() -> {});
        }
        driver.close();
    }

    boolean noTrySend() {
        return noTrySend;
    }

    PeerCache peers() {
        return peers;
    }

    AddressTexts texts() {
        return texts;
    }

    MembershipReader memberships() {
        return memberships;
    }

    SendPages sendPages() {
        return sendPages;
    }

    /// The one batch of the loop, over its one slab: 2 MiB, made when the first socket receives.
    ReceiveBatch receiveBatch() {
        if (receiveBatch == null) {
            receiveBatch = new ReceiveBatch(new ReceiveSlab(), texts);
        }
        return receiveBatch;
    }

    /// Says whether the batch is being delivered: then it serves nobody else.
    void delivering(boolean on) {
        delivering = on;
    }

    boolean delivering() {
        return delivering;
    }

    /// Room for one sockaddr, used between two calls of the driver and not longer.
    MemorySegment sockaddr() {
        return sockaddr;
    }

    /// The address no interface has, with port 0: any address, a port of the system's choice.
    MemorySegment wildcard(Family family) {
        if (family == Family.IPV4) {
            Sockaddr.put4(sockaddr, 0, new byte[family.addressBytes()], 0);
        } else {
            Sockaddr.put6(sockaddr, 0, new byte[family.addressBytes()], 0, 0);
        }
        return sockaddr.asSlice(0, family.sockaddrBytes());
    }

    void opened(UdpHandle handle) {
        open.add(handle);
    }

    void closed(UdpHandle handle) {
        open.remove(handle);
    }
}
