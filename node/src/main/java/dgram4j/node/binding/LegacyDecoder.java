package dgram4j.node.binding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Map;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

/// Reads one stream of bytes in an encoding other than UTF-8, as the Encoding Standard says: what
/// is malformed becomes U+FFFD, or ends it all if it is fatal.
///
/// *Thread:* the runtime's.
public final class LegacyDecoder {
    private static final int ASCII_END = 0x80;

    // Encodings of several bytes a character whose Java name is another one.
    private static final Map<String, String> CHARSETS =
            Map.of(
                    "gbk", "GB18030",
                    "big5", "Big5-HKSCS",
                    "shift_jis", "windows-31j",
                    "euc-kr", "x-windows-949");

    private final char[] upperHalf;
    private final CharsetDecoder decoder;
    private final boolean fatal;
    private final boolean isUtf16;
    private final boolean isChinese;
    // Where in a unit of UTF-16 the byte stands that tells surrogates.
    private final int upperByte;
    private byte[] unfinished = new byte[0];

    private LegacyDecoder(char[] upperHalf, CharsetDecoder decoder, boolean fatal) {
        this.upperHalf = upperHalf;
        this.decoder = decoder;
        this.fatal = fatal;
        String charset = decoder == null ? "" : decoder.charset().name();
        isUtf16 = charset.startsWith("UTF-16");
        upperByte = charset.endsWith("LE") ? 1 : 0;
        isChinese = charset.equals("GB18030");
    }

    static LegacyDecoder of(String name, boolean fatal) {
        char[] upperHalf = SingleByteTables.upperHalf(name);
        if (upperHalf != null) {
            return new LegacyDecoder(upperHalf, null, fatal);
        }
        String charset = CHARSETS.getOrDefault(name, name);
        if (!Charset.isSupported(charset)) {
            return null;
        }
        return new LegacyDecoder(null, Charset.forName(charset).newDecoder(), fatal);
    }

    /// The text of the bytes and of what was kept before them; null if they are malformed and that
    /// is fatal. Without `stream` nothing is kept.
    @HostAccess.Export
    public String decode(Value buffer, int offset, int length, boolean stream) {
        byte[] bytes = new byte[length];
        if (length > 0) {
            buffer.readBuffer(offset, bytes, 0, length);
        }
        return upperHalf != null ? single(bytes) : several(bytes, stream);
    }

    private String single(byte[] bytes) {
        char[] text = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            text[i] = bytes[i] >= 0 ? (char) bytes[i] : upperHalf[bytes[i] & 0x7f];
            if (fatal && text[i] == SingleByteTables.NOTHING) {
                return null;
            }
        }
        return new String(text);
    }

    private String several(byte[] bytes, boolean stream) {
        ByteBuffer in = ByteBuffer.allocate(unfinished.length + bytes.length);
        in.put(unfinished).put(bytes).flip();
        unfinished = new byte[0];
        CharBuffer out = CharBuffer.allocate(in.remaining() * 2 + 8);
        while (true) {
            CoderResult result = decoder.decode(in, out, !stream);
            if (result.isUnderflow()) {
                break;
            }
            if (fatal && !isEuro(in)) {
                decoder.reset();
                return null;
            }
            out.put(isEuro(in) ? '€' : SingleByteTables.NOTHING);
            skipMalformed(in, result.length());
        }
        if (stream) {
            unfinished = new byte[in.remaining()];
            in.get(unfinished);
        } else {
            decoder.flush(out);
            decoder.reset();
        }
        return out.flip().toString();
    }

    // The standard reads GB18030's unused lead byte as older systems did.
    private boolean isEuro(ByteBuffer in) {
        return isChinese && (in.get(in.position()) & 0xff) == ASCII_END;
    }

    // Of UTF-16 one unit is wrong, with what is left behind the first half of a pair. Elsewhere an
    // ASCII byte behind a lead byte stands for itself.
    private void skipMalformed(ByteBuffer in, int length) {
        int at = in.position();
        int count = 1;
        if (isUtf16) {
            int left = in.remaining();
            boolean isCut = left > 1 && left < 4 && (in.get(at + upperByte) & 0xfc) == 0xd8;
            count = isCut ? left : Math.min(left, Character.BYTES);
        }
        while (!isUtf16 && count < length && (in.get(at + count) & 0xff) >= ASCII_END) {
            count++;
        }
        in.position(at + count);
    }
}
