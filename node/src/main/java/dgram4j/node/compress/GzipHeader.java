package dgram4j.node.compress;

/// The header of a gzip member, byte by byte. *Source:* RFC 1952, 2.3.
final class GzipHeader {
    private static final int FIXED_BYTES = 10;
    private static final int DEFLATED = 8;
    private static final int FHCRC = 2;
    private static final int FEXTRA = 4;
    private static final int FNAME = 8;
    private static final int FCOMMENT = 16;
    private static final int RESERVED = 0xe0;

    private int count;
    private int method;
    private int flags;
    private int extra;
    private int skip;
    private boolean extraLengthRead;

    void reset() {
        count = 0;
        flags = 0;
        extra = 0;
        skip = 0;
        extraLengthRead = false;
    }

    /// Takes the next byte in; true if it was the last.
    boolean take(byte next) throws CodecFault {
        int value = next & 0xff;
        if (count < FIXED_BYTES) {
            fixed(value);
            count++;
            return count == FIXED_BYTES && flags == 0;
        }
        variable(value);
        return flags == 0;
    }

    private void fixed(int value) throws CodecFault {
        if (count == 0 && value != 0x1f || count == 1 && value != 0x8b) {
            throw CodecFault.data("incorrect header check");
        }
        if (count == 2) {
            method = value;
        }
        if (count == 3) {
            if (method != DEFLATED) {
                throw CodecFault.data("unknown compression method");
            }
            if ((value & RESERVED) != 0) {
                throw CodecFault.data("unknown header flags set");
            }
            flags = value & (FHCRC | FEXTRA | FNAME | FCOMMENT);
        }
    }

    // The parts that need not be there, in their order.
    private void variable(int value) {
        if ((flags & FEXTRA) != 0) {
            extra(value);
        } else if ((flags & FNAME) != 0) {
            flags = value == 0 ? flags & ~FNAME : flags;
        } else if ((flags & FCOMMENT) != 0) {
            flags = value == 0 ? flags & ~FCOMMENT : flags;
        } else if (++skip == 2) {
            flags = 0;
        }
    }

    private void extra(int value) {
        if (!extraLengthRead) {
            extra |= value << Byte.SIZE * skip;
            extraLengthRead = ++skip == 2;
            skip = extraLengthRead ? 0 : skip;
        } else {
            extra--;
        }
        if (extraLengthRead && extra == 0) {
            flags &= ~FEXTRA;
        }
    }
}
