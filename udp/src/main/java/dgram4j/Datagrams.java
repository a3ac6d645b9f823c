package dgram4j;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import dgram4j.sys.IpLiteral;
import dgram4j.udp.send.SendList;

/// Datagrams for [Socket#sendMany(Datagrams, SendManyCallback)], in the order they are added.
///
/// ```java
/// Datagrams ticks = new Datagrams().to(9000, "127.0.0.1");
/// for (byte[] tick : all) {
///     ticks.add(tick);
/// }
/// socket.sendMany(ticks);
/// ```
///
/// Their bytes are copied when they are added, into memory the kernel reads from. Filled once it
/// can be sent many times, by any socket; [#clear()] makes it empty and keeps the memory.
///
/// Neighbours of one length to one peer are the cheapest to send.
///
/// *Thread:* one at a time; `sendMany` reads it before it returns and not longer.
/// *Errors:* `ArithmeticException` for more than 2 GiB in one.
public final class Datagrams {
    private static final int FIRST_BYTES = 64 * 1024;

    private final SendList list;
    private final byte[] scratch = new byte[IpLiteral.IN6_ADDRESS_BYTES];

    /// None yet.
    public Datagrams() {
        this(FIRST_BYTES);
    }

    /// None yet, with room for so many bytes before the memory has to grow.
    /// @param bytes room to begin with
    public Datagrams(int bytes) {
        this(SendList.ofBytes(Math.max(1, bytes)));
    }

    private Datagrams(SendList list) {
        this.list = list;
    }

    /// Those that are sent once.
    static Datagrams once(int bytes) {
        return new Datagrams(SendList.onHeap(bytes));
    }

    /// Names the peer of the datagrams added next: a port, and an IP literal.
    ///
    /// *Errors:* `UdpException` `ERR_SOCKET_BAD_PORT` outside of 1 to 65535,
    /// `ERR_INVALID_IP_ADDRESS` for what is no literal, as a host name.
    /// @param port the port, 1 to 65535
    /// @param address an IP literal
    /// @return this list
    public Datagrams to(int port, String address) {
        if (port < 1 || port > 0xffff) {
            throw Failures.badPort("Port", false, port);
        }
        boolean literal = IpLiteral.parse4(address, scratch) || IpLiteral.parse6(address, scratch);
        if (!literal) {
            throw Failures.invalidAddress(address);
        }
        list.to(address, port);
        return this;
    }

    /// Adds a datagram of what the buffer holds from its position to its limit, which both stay.
    /// *Errors:* `IllegalStateException` while no peer is named.
    /// @param message the bytes, which are copied
    /// @return this list
    public Datagrams add(ByteBuffer message) {
        requirePeer();
        list.add(MemorySegment.ofBuffer(message));
        return this;
    }

    /// Adds a datagram. *Errors:* as [#add(ByteBuffer)].
    /// @param message the bytes, which are copied
    /// @return this list
    public Datagrams add(byte[] message) {
        requirePeer();
        list.add(MemorySegment.ofArray(message));
        return this;
    }

    /// Adds a datagram of a part of the array.
    /// *Errors:* as [#add(ByteBuffer)]; `UdpException` `ERR_BUFFER_OUT_OF_BOUNDS`.
    /// @param message the bytes, which are copied
    /// @param offset where the part begins, in bytes
    /// @param length bytes of each
    /// @return this list
    public Datagrams add(byte[] message, int offset, int length) {
        return add(Messages.part(ByteBuffer.wrap(message), offset, length));
    }

    /// Adds a datagram of the text as UTF-8. *Errors:* as [#add(ByteBuffer)].
    /// @param message the bytes, which are copied
    /// @return this list
    public Datagrams add(String message) {
        return add(message.getBytes(StandardCharsets.UTF_8));
    }

    /// Cuts what the buffer holds into datagrams of `length` bytes, the last of which may be
    /// shorter, and adds them. An empty buffer adds none.
    ///
    /// *Errors:* as [#add(ByteBuffer)]; `IllegalArgumentException` when `length` is not positive.
    /// @param messages the bytes of all, which are copied
    /// @param length bytes of each
    /// @return this list
    public Datagrams addEach(ByteBuffer messages, int length) {
        requirePeer();
        if (length < 1) {
            throw new IllegalArgumentException("datagrams of " + length + " bytes each");
        }
        if (messages.hasRemaining()) {
            list.addEach(MemorySegment.ofBuffer(Objects.requireNonNull(messages)), length);
        }
        return this;
    }

    /// Forgets the datagrams and the peer.
    /// @return this list
    public Datagrams clear() {
        list.clear();
        return this;
    }

    /// How many there are.
    /// @return how many there are
    public int count() {
        return list.count();
    }

    /// Their bytes together.
    /// @return how many bytes they have
    public int bytes() {
        return list.bytes();
    }

    SendList list() {
        return list;
    }

    private void requirePeer() {
        if (!list.hasPeer()) {
            throw new IllegalStateException("to(port, address) comes first");
        }
    }
}
