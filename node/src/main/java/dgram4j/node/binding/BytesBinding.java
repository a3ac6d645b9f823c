package dgram4j.node.binding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

/// Work on bytes that the engine has no native way for, as `internalBinding('bytes')`.
///
/// *Units/shape:* an array buffer always comes with a range: offset and length in bytes, checked by
/// the caller. Bytes go back as a `ByteBuffer`, which JavaScript wraps and copies with one `set`.
///
/// *Thread:* the runtime's.
public final class BytesBinding {
    BytesBinding() {}

    /// The string whose units are the bytes.
    @HostAccess.Export
    public String latin1(Value buffer, int offset, int length) {
        return new String(read(buffer, offset, length), StandardCharsets.ISO_8859_1);
    }

    /// The string whose units are the lower seven bits of the bytes.
    @HostAccess.Export
    public String ascii(Value buffer, int offset, int length) {
        byte[] bytes = read(buffer, offset, length);
        for (int i = 0; i < length; i++) {
            bytes[i] &= 0x7f;
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// The string of little-endian units; surrogates stay as they are, paired or not.
    @HostAccess.Export
    public String utf16le(Value buffer, int offset, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(read(buffer, offset, length));
        return bytes.order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().toString();
    }

    /// The lower byte of each unit.
    @HostAccess.Export
    public ByteBuffer latin1Bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return ByteBuffer.wrap(bytes);
    }

    /// The units in little-endian order.
    @HostAccess.Export
    public ByteBuffer utf16leBytes(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asCharBuffer().put(text);
        return bytes;
    }

    /// What base64 or base64url text stands for; foreign characters in it are skipped.
    @HostAccess.Export
    public ByteBuffer base64Bytes(String text) {
        return LenientBase64.decode(text);
    }

    /// The bytes with each group of `width` turned round.
    @HostAccess.Export
    public ByteBuffer swapped(Value buffer, int offset, int length, int width) {
        byte[] bytes = read(buffer, offset, length);
        for (int group = 0; group + width <= length; group += width) {
            for (int low = group, high = group + width - 1; low < high; low++, high--) {
                byte kept = bytes[low];
                bytes[low] = bytes[high];
                bytes[high] = kept;
            }
        }
        return ByteBuffer.wrap(bytes);
    }

    /// −1, 0 or 1 as the first range sorts before, with or after the second, bytes being unsigned.
    @HostAccess.Export
    public int compare(Value a, int aOffset, int aLength, Value b, int bOffset, int bLength) {
        byte[] left = read(a, aOffset, aLength);
        byte[] right = read(b, bOffset, bLength);
        return Integer.signum(Arrays.compareUnsigned(left, right));
    }

    /// The first or last place in the range where `needle` stands, at or after (or at or before)
    /// `from`, looking at every `step`th place; −1 if there is none.
    @HostAccess.Export
    public int find(
            Value buffer, int offset, int length, Value needle, int needleOffset,
            int needleLength, int from, boolean forward, int step) {
        byte[] hay = read(buffer, offset, length);
        byte[] wanted = read(needle, needleOffset, needleLength);
        return forward
                ? ByteSearch.first(hay, wanted, from, step)
                : ByteSearch.last(hay, wanted, from, step);
    }

    /// True if no byte has its upper bit set.
    @HostAccess.Export
    public boolean isAscii(Value buffer, int offset, int length) {
        for (byte each : read(buffer, offset, length)) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] read(Value buffer, int offset, int length) {
        byte[] bytes = new byte[length];
        if (length > 0) {
            buffer.readBuffer(offset, bytes, 0, length);
        }
        return bytes;
    }
}
