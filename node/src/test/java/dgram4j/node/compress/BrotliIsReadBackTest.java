package dgram4j.node.compress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What is compressed as brotli is what Google's reader makes of it again.
class BrotliIsReadBackTest {
    private static final int LARGE = 700_000;

    private static byte[] compressed(byte[] input, int quality, int windowBits, int step)
            throws CodecFault {
        BrotliCodec codec = new BrotliCodec(quality, windowBits);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        for (int at = 0; at < input.length; at += step) {
            byte[] part = java.util.Arrays.copyOfRange(
                    input, at, Math.min(input.length, at + step));
            output.writeBytes(codec.step(part, Flush.Z_NO_FLUSH, Integer.MAX_VALUE).output());
        }
        Codec.Step last;
        do {
            last = codec.step(new byte[0], Flush.Z_FINISH, 1 << 14);
            output.writeBytes(last.output());
        } while (last.full());
        return output.toByteArray();
    }

    private static byte[] read(byte[] compressed) throws IOException {
        try (BrotliInputStream stream =
                new BrotliInputStream(new ByteArrayInputStream(compressed))) {
            return stream.readAllBytes();
        }
    }

    private static byte[] words(int length, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append("word").append(random.nextInt(1 << random.nextInt(1, 14))).append(' ');
            if (random.nextInt(50) == 0) {
                text.append("\n".repeat(random.nextInt(3000)));
            }
        }
        return text.substring(0, length).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] noise(int length, int values) {
        Random random = new Random(length);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.nextInt(values);
        }
        return bytes;
    }

    private static void check(byte[] input, int quality, int windowBits, int step)
            throws Exception {
        assertThat(read(compressed(input, quality, windowBits, step)))
                .describedAs("%d bytes, quality %d, window %d, by %d",
                        input.length, quality, windowBits, step)
                .isEqualTo(input);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 17, 100, 1000, 70_000})
    void shortOnes(int length) throws Exception {
        for (int values : new int[] {1, 2, 3, 4, 5, 20, 256}) {
            check(noise(length, values), 5, 22, 64);
        }
        check(words(length, length), 11, 22, 1 << 20);
    }

    @Test
    void longOnesOfSeveralBlocksAndWindows() throws Exception {
        for (int windowBits : new int[] {10, 16, 17, 18, 24}) {
            check(words(LARGE, windowBits), 3, windowBits, 12_345);
        }
        check(noise(LARGE, 256), 5, 18, 1 << 16);
        check(new byte[LARGE], 5, 22, LARGE);
    }

    @Test
    void whatIsFlushedCanBeRead() throws Exception {
        BrotliCodec codec = new BrotliCodec(5, 22);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        byte[] text = "what is flushed ".repeat(20).getBytes(StandardCharsets.US_ASCII);
        output.writeBytes(codec.step(text, Flush.Z_SYNC_FLUSH, 1 << 14).output());

        // What is left to write then is the end, and nothing of the text.
        byte[] end = codec.step(new byte[0], Flush.Z_FINISH, 1 << 14).output();
        assertThat(end).hasSizeLessThan(4);
        output.writeBytes(end);
        try (BrotliInputStream stream =
                new BrotliInputStream(new ByteArrayInputStream(output.toByteArray()))) {
            assertThat(stream.readAllBytes()).isEqualTo(text);
        }
    }

    @Test
    void itCompresses() throws Exception {
        assertThat(compressed(words(LARGE, 1), 11, 22, LARGE).length).isLessThan(LARGE / 3);
        assertThat(compressed(new byte[LARGE], 11, 22, LARGE).length).isLessThan(200);
        assertThat(compressed(new byte[] {'a'}, 11, 22, 1)).hasSize(5);
        assertThat(compressed(new byte[0], 11, 22, 1)).hasSize(1);
    }
}
