package dgram4j.node.binding;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.node.core.Environment;
import dgram4j.node.core.ProcessFacts;
import dgram4j.node.file.Arguments;
import dgram4j.node.file.Descriptors;
import dgram4j.node.file.FileFault;
import dgram4j.node.file.FileOperations;

/// Files, as `internalBinding('fs')`: every operation at once, or beside the loop.
///
/// Like libuv it has a few threads for the latter, made when the first is asked for and gone when
/// none was for a while. An operation under way keeps the runtime alive.
public final class FsBinding {
    private static final int THREADS = 4;
    private static final long IDLE_SECONDS = 5;

    private final Environment environment;
    private final FileOperations operations;
    private ThreadPoolExecutor threads;

    FsBinding(Environment environment) {
        this.environment = environment;
        ProcessFacts facts = environment.process();
        Descriptors descriptors = new Descriptors(facts.input(), facts.output(), facts.error());
        operations = new FileOperations(descriptors, environment.fence());
        environment.loop().own(descriptors::closeAll);
    }

    /// How an operation ended.
    ///
    /// @param errno 0, or the negative error number
    /// @param syscall the step that failed, or null; what is not granted if the fence refused it
    /// @param path the path that was to blame if not the operation's own; empty if none was
    /// @param value what it found
    public record Outcome(
            @HostAccess.Export int errno,
            @HostAccess.Export String syscall,
            @HostAccess.Export String path,
            @HostAccess.Export Object value) {}

    /// Runs an operation.
    @HostAccess.Export
    public Outcome run(String operation, Value... arguments) {
        return perform(operation, convert(arguments));
    }

    /// Runs an operation on another thread, then calls `done(outcome)` as a macrotask.
    @HostAccess.Export
    public void submit(Value done, String operation, Value... arguments) {
        Arguments converted = convert(arguments);
        environment.loop().retain();
        threads().execute(() -> environment.finish(done, perform(operation, converted)));
    }

    private Outcome perform(String operation, Arguments arguments) {
        try {
            return new Outcome(0, null, null, answer(operations.run(operation, arguments)));
        } catch (FileFault fault) {
            return new Outcome(fault.errno(), fault.syscall(), fault.path(), null);
        }
    }

    private static Object answer(Object result) {
        return switch (result) {
            case long[] numbers -> ProxyArray.fromArray(
                    Arrays.stream(numbers).boxed().toArray());
            case Object[] items -> ProxyArray.fromArray(items);
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            case null, default -> result;
        };
    }

    private Arguments convert(Value... arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = convert(arguments[i]);
        }
        return new Arguments(environment.process().workingDirectory().getFileSystem(), values);
    }

    private static Object convert(Value argument) {
        if (argument.isString()) {
            return argument.asString();
        }
        if (argument.isNumber()) {
            return argument.asDouble();
        }
        if (argument.isBoolean()) {
            return argument.asBoolean();
        }
        byte[] bytes = new byte[(int) argument.getBufferSize()];
        argument.readBuffer(0, bytes, 0, bytes.length);
        return bytes;
    }

    private ThreadPoolExecutor threads() {
        if (threads == null) {
            threads = new ThreadPoolExecutor(
                    THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().daemon().name("dgram4j-files-", 1).factory());
            threads.allowCoreThreadTimeOut(true);
            environment.loop().own(threads::shutdownNow);
        }
        return threads;
    }
}
