package dgram4j.node.child;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dgram4j.sys.LinuxProcess;

/// A program that [Spawner] started. What of its streams is not a socket of ours is empty.
public final class SpawnedProcess extends Process {
    private static final int SIGTERM = 15;
    private static final int SIGKILL = 9;
    private static final int SIGNAL_BITS = 0x7f;
    private static final int CODE_SHIFT = 8;
    private static final int SIGNALLED = 128;

    private final int pid;
    private final LocalSocket[] streams;
    private final CompletableFuture<Integer> status = new CompletableFuture<>();

    SpawnedProcess(int pid, LocalSocket[] streams) {
        this.pid = pid;
        this.streams = streams;
        Thread.ofPlatform().daemon().name("child-" + pid)
                .start(() -> status.complete(LinuxProcess.waitFor(pid)));
    }

    /// The signal that ended it, or 0. Once it has ended.
    public int signal() {
        return status.join() & SIGNAL_BITS;
    }

    /// Our end of its descriptor `number`, or null.
    public LocalSocket stream(int number) {
        return number < streams.length ? streams[number] : null;
    }

    /// Gives back what is open between it and us, but for a channel of messages.
    public void closeStreams() {
        Arrays.stream(streams).filter(stream -> stream != null).forEach(LocalSocket::close);
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public OutputStream getOutputStream() {
        return stream(0) == null ? OutputStream.nullOutputStream() : stream(0).output();
    }

    @Override
    public InputStream getInputStream() {
        return inputOf(1);
    }

    @Override
    public InputStream getErrorStream() {
        return inputOf(2);
    }

    /// What it writes to a descriptor.
    public InputStream inputOf(int number) {
        return stream(number) == null ? InputStream.nullInputStream() : stream(number).input();
    }

    /// What it reads from a descriptor.
    public OutputStream outputTo(int number) {
        return stream(number) == null ? OutputStream.nullOutputStream() : stream(number).output();
    }

    @Override
    public int waitFor() throws InterruptedException {
        try {
            return code(status.get());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            status.get(timeout, unit);
            return true;
        } catch (TimeoutException still) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean isAlive() {
        return !status.isDone();
    }

    @Override
    public int exitValue() {
        if (!status.isDone()) {
            throw new IllegalThreadStateException("it has not ended");
        }
        return code(status.join());
    }

    private static int code(int waited) {
        int signal = waited & SIGNAL_BITS;
        return signal != 0 ? SIGNALLED + signal : waited >> CODE_SHIFT & 0xff;
    }

    @Override
    public void destroy() {
        kill(SIGTERM);
    }

    @Override
    public Process destroyForcibly() {
        kill(SIGKILL);
        return this;
    }

    private void kill(int signal) {
        if (isAlive()) {
            LinuxProcess.kill(pid, signal);
        }
    }
}
