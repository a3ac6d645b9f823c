package dgram4j.node.compress;

import java.util.Arrays;

/// A stream that compresses as brotli.
final class BrotliCodec implements Codec {
    private final int quality;
    private final int windowBits;
    private BrotliEncoder encoder;
    private byte[] waiting = {};
    private boolean finished;

    BrotliCodec(int quality, int windowBits) {
        this.quality = quality;
        this.windowBits = windowBits;
        reset();
    }

    @Override
    public Step step(byte[] input, int flush, int roomBytes) {
        encoder.add(input);
        if (flush == Flush.Z_FINISH && !finished) {
            encoder.finish();
            finished = true;
        } else if (flush == Flush.Z_SYNC_FLUSH && waiting.length == 0) {
            encoder.flush();
        }
        byte[] ready = encoder.take();
        byte[] all = Arrays.copyOf(waiting, waiting.length + ready.length);
        System.arraycopy(ready, 0, all, waiting.length, ready.length);
        byte[] output = Arrays.copyOf(all, Math.min(all.length, roomBytes));
        waiting = Arrays.copyOfRange(all, output.length, all.length);
        return new Step(output, input.length, waiting.length > 0);
    }

    @Override
    public void reset() {
        encoder = new BrotliEncoder(quality, windowBits);
        waiting = new byte[0];
        finished = false;
    }

    @Override
    public void params(int level, int strategy) {
        // They are the stream's from its start.
    }

    @Override
    public void close() {
        reset();
    }
}
