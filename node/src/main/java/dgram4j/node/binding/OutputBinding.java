package dgram4j.node.binding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Debuggers;
import dgram4j.node.core.Environment;

/// Standard output and error, as `internalBinding('output')`. Writes are synchronous, as Node's are
/// for files, terminals and (on Linux) pipes.
public final class OutputBinding {
    private static final int STDOUT = 1;

    private final OutputStream output;
    private final OutputStream error;
    private final boolean ownsProcess;
    private final Environment environment;

    // Only while somebody may debug.
    private Debuggers debuggers;

    OutputBinding(Environment environment) {
        this.environment = environment;
        output = environment.process().output();
        error = environment.process().error();
        ownsProcess = environment.process().ownsProcess();
    }

    /// Writes text as UTF-8; lone surrogates become U+FFFD.
    ///
    /// *Errors:* false if the stream is closed or broken, as after `EPIPE`.
    @HostAccess.Export
    public boolean write(int descriptor, String text) {
        if (Debuggers.mayListen()) {
            debuggers = debuggers == null ? new Debuggers(environment.context()) : debuggers;
            debuggers.show(text);
        }
        return put(descriptor, wellFormed(text).getBytes(StandardCharsets.UTF_8));
    }

    /// Writes the bytes of an ArrayBuffer from `offset` on, `length` of them.
    @HostAccess.Export
    public boolean writeBytes(int descriptor, Value buffer, int offset, int length) {
        byte[] bytes = new byte[length];
        buffer.readBuffer(offset, bytes, 0, length);
        return put(descriptor, bytes);
    }

    /// True if the descriptor is a terminal of this process.
    @HostAccess.Export
    public boolean isTerminal(int descriptor) {
        return ownsProcess && Terminals.isTerminal(descriptor);
    }

    /// True if the descriptor is a pipe or a socket of this process.
    @HostAccess.Export
    public boolean isPipe(int descriptor) {
        return ownsProcess && Terminals.isPipe(descriptor);
    }

    private boolean put(int descriptor, byte[] bytes) {
        OutputStream stream = descriptor == STDOUT ? output : error;
        try {
            stream.write(bytes);
            stream.flush();
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    // String.getBytes would put '?' for a lone surrogate.
    private static String wellFormed(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            boolean paired =
                    Character.isHighSurrogate(unit)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (paired) {
                i++;
            } else {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, '\uFFFD');
            }
        }
        return mended == null ? text : mended.toString();
    }
}
