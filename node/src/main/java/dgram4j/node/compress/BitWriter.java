package dgram4j.node.compress;

import java.io.ByteArrayOutputStream;

/// Bits, the lowest first, into bytes.
final class BitWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long held;
    private int count;

    /// Appends the lowest `bits` bits, 56 at most.
    void write(long value, int bits) {
        held |= value << count;
        count += bits;
        while (count >= Byte.SIZE) {
            bytes.write((int) held & 0xff);
            held >>>= Byte.SIZE;
            count -= Byte.SIZE;
        }
    }

    /// Fills the last byte with zeros.
    void align() {
        if (count > 0) {
            write(0, Byte.SIZE - count);
        }
    }

    /// Appends bytes where the last is full.
    void write(byte[] source, int offset, int length) {
        bytes.write(source, offset, length);
    }

    /// Bits written since the last [#take].
    long size() {
        return (long) bytes.size() * Byte.SIZE + count;
    }

    /// All full bytes so far, which are gone from here.
    byte[] take() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    /// Appends what another holds, to the bit.
    void append(BitWriter other) {
        for (byte each : other.bytes.toByteArray()) {
            write(each & 0xff, Byte.SIZE);
        }
        write(other.held, other.count);
    }
}
