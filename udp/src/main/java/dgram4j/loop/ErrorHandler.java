package dgram4j.loop;

/// Who hears what a callback threw. The loop goes on with the next callback afterwards.
///
/// A handler that throws ends the run: its exception comes out of `run` or `runOnce`, and the
/// loop may be run again; callbacks not yet called then keep their place.
@FunctionalInterface
public interface ErrorHandler {
    /// Hands the throwable to the running thread's uncaught exception handler.
    ErrorHandler UNCAUGHT = thrown -> {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    };

    /// Takes what a timer, listener, task, immediate or hook threw.
    /// *Thread:* loop thread only.
    void onError(Throwable thrown);
}
