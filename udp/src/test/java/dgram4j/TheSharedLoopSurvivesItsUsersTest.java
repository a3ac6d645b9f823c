package dgram4j;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class TheSharedLoopSurvivesItsUsersTest {
    @Test
    void evenAnUncaughtExceptionHandlerThatThrows() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        AtomicInteger told = new AtomicInteger();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            told.incrementAndGet();
            throw new IllegalStateException("the handler too");
        });
        try {
            CompletableFuture<String> alive = new CompletableFuture<>();
            Loop.shared().execute(() -> {
                throw new IllegalStateException("a task");
            });
            Loop.shared().execute(() -> alive.complete(Thread.currentThread().getName()));

            assertThat(alive.join()).isEqualTo("dgram4j-loop");
            assertThat(told.get()).isEqualTo(1);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}
