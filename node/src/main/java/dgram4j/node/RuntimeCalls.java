package dgram4j.node;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.proxy.ProxyExecutable;

import dgram4j.loop.EventLoop;
import dgram4j.node.core.Turn;

/// What other threads have a runtime's thread do, each as a macrotask of its own, and wait for.
///
/// *Thread:* any, but [#serve].
final class RuntimeCalls {
    private final Set<CompletableFuture<?>> waiting = ConcurrentHashMap.newKeySet();

    /// Why nothing is taken any more; null while it is. Set before those that wait are told.
    private volatile RuntimeException over;

    /// Runs the action on the runtime's thread and answers what it answers.
    ///
    /// *Errors:* what the action throws; `IllegalStateException` if the runtime is over, or ends
    /// before the action does.
    <T> T call(EventLoop loop, Turn turn, Context context, Callable<T> action) {
        CompletableFuture<T> answer = future();
        try {
            loop.post(() -> serve(turn, context, action, answer));
        } catch (RejectedExecutionException closed) {
            answer.completeExceptionally(
                    new IllegalStateException("the runtime is closed", closed));
        }
        return join(answer);
    }

    /// A future that fails when the runtime ends; to be waited for with [#join].
    <T> CompletableFuture<T> future() {
        CompletableFuture<T> future = new CompletableFuture<>();
        waiting.add(future);
        if (over != null) {
            future.completeExceptionally(over);
        }
        return future;
    }

    /// What the future was completed with.
    ///
    /// *Errors:* what it was completed with if that was an exception.
    <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException told) {
            throw unchecked(told.getCause());
        } finally {
            waiting.remove(future);
        }
    }

    // Whoever waits is told when JavaScript has been left: it may use what it gets at once.
    private static <T> void serve(
            Turn turn, Context context, Callable<T> action, CompletableFuture<T> answer) {
        CompletableFuture<T> done = new CompletableFuture<>();
        ProxyExecutable task = arguments -> {
            try {
                done.complete(action.call());
            } catch (Throwable thrown) {
                done.completeExceptionally(thrown);
            }
            return null;
        };
        turn.run(context.asValue(task));
        done.whenComplete((value, thrown) -> {
            if (thrown == null) {
                answer.complete(value);
            } else {
                answer.completeExceptionally(thrown);
            }
        });
    }

    /// Tells all that wait, and all who will ask, that the runtime is over.
    void end(RuntimeException reason) {
        over = reason;
        waiting.forEach(answer -> answer.completeExceptionally(reason));
    }

    static RuntimeException unchecked(Throwable thrown) {
        return switch (thrown) {
            case Error error -> throw error;
            case RuntimeException plain -> plain;
            default -> new CompletionException(thrown);
        };
    }
}
