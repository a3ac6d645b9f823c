package dgram4j.node.binding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

import dgram4j.loop.KeepAlive;
import dgram4j.node.core.Environment;
import dgram4j.node.prompt.Prompt;
import dgram4j.node.prompt.Prompt.Completions;

/// The prompt of an interactive run, as `internalBinding('repl')`: a thread of its own waits for
/// lines, while the loop goes on.
///
/// *Thread:* the runtime's own, but for the reader, which only posts to the loop.
public final class ReplBinding {
    /// A line is completed only if JavaScript has time for it.
    private static final long COMPLETION_MILLIS = 1_000;

    private static final Duration INTERRUPT_LIMIT = Duration.ofSeconds(1);

    private final Environment environment;
    private final Prompt prompt;
    private final KeepAlive keepAlive;
    private final LinkedBlockingQueue<Runnable> questions = new LinkedBlockingQueue<>();
    private Value receiver;
    private Value completer;
    private boolean ended;

    ReplBinding(Environment environment) {
        this.environment = environment;
        prompt = environment.process().prompt();
        keepAlive = new KeepAlive(environment.loop());
    }

    /// Begins: `receive(kind, text)` gets each answer; `complete(line, answer)` is to call `answer`
    /// with an array of words and the number of characters of the line's end they replace.
    @HostAccess.Export
    public void start(Value receive, Value complete) {
        receiver = receive;
        completer = complete;
        prompt.begin(this::completions);
        keepAlive.active(true);
        Thread.ofPlatform().daemon().name("jsrt-prompt").start(this::read);
    }

    /// Asks for one line, which may begin with text kept from the one before.
    @HostAccess.Export
    public void ask(String question, String kept) {
        questions.add(() -> {
            Prompt.Answer answer = prompt.ask(question, kept);
            environment.loop().post(() -> answered(answer));
        });
    }

    /// Shows text that answers nothing.
    @HostAccess.Export
    public void tell(String text) {
        prompt.tell(text);
    }

    /// Notes what was entered.
    @HostAccess.Export
    public void remember(String entry) {
        questions.add(() -> prompt.remember(entry));
    }

    /// Whether a person sits at the other end.
    @HostAccess.Export
    public boolean isTerminal() {
        return prompt.isTerminal();
    }

    /// Has `action` called, as a macrotask, when the user interrupts while nothing is asked; what
    /// runs then is cut off where it stands.
    @HostAccess.Export
    public void interrupted(Value action) {
        prompt.interrupted(() -> {
            cutOff();
            environment.loop().post(() -> environment.turn().run(action));
        });
    }

    // A call of Java's may not let itself be cut off; the action then waits for its end.
    private boolean cutOff() {
        try {
            environment.context().interrupt(INTERRUPT_LIMIT);
            return true;
        } catch (TimeoutException stuck) {
            return false;
        }
    }

    /// Ends the asking; the loop may end.
    @HostAccess.Export
    public void close() {
        if (!ended) {
            ended = true;
            keepAlive.active(false);
            prompt.end();
        }
    }

    private void read() {
        try {
            while (true) {
                questions.take().run();
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private void answered(Prompt.Answer answer) {
        if (!ended) {
            environment.turn().run(
                    receiver, answer.kind().name().toLowerCase(Locale.ROOT),
                    answer.text());
        }
    }

    private Completions completions(String line) {
        CompletableFuture<Completions> found = new CompletableFuture<>();
        ProxyExecutable answer = words -> {
            found.complete(new Completions(strings(words[0]), words[1].asInt()));
            return null;
        };
        environment.loop().post(() -> environment.turn().run(completer, line, answer));
        try {
            return found.get(COMPLETION_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException busy) {
            return Completions.NONE;
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
            return Completions.NONE;
        }
    }

    private static List<String> strings(Value array) {
        List<String> words = new ArrayList<>();
        for (long i = 0; i < array.getArraySize(); i++) {
            words.add(array.getArrayElement(i).asString());
        }
        return words;
    }
}
