package dgram4j.node.dns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;

/// One question, asked of one server after the other, round after round, until one knows.
///
/// *Thread:* [#ask] and [#cancel] any; the answer comes on a thread of dnsjava's.
/// *Source:* ares_process.c of c-ares for what makes it go on and how long it waits.
public final class Question {
    /// How it is asked.
    ///
    /// @param servers asked in this order
    /// @param local where questions come from, by family; null for anywhere
    /// @param timeoutMillis of the first round; each further one waits twice as long
    /// @param rounds how often all servers are asked
    /// @param mostMillis what no wait goes beyond; 0 for no such bound
    public record Way(
            List<InetSocketAddress> servers, InetSocketAddress local, int timeoutMillis,
            int rounds, int mostMillis) {}

    /// How it ended: an error's name such as "ENOTFOUND", or null and the records.
    public record Answer(String failure, List<Record> records) {
        static Answer failed(String failure) {
            return new Answer(failure, List.of());
        }
    }

    static {
        // dnsjava's log has nobody to read it, and SLF4J would say so on standard error.
        if (System.getProperty("slf4j.internal.verbosity") == null) {
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
    }

    private final Way way;
    private final Consumer<Answer> done;
    private Message message;
    private int asked;
    private boolean ended;
    private String lastFailure = "ETIMEOUT";

    private Question(Way way, Consumer<Answer> done) {
        this.way = way;
        this.done = done;
    }

    /// Asks, and tells `done` once.
    public static Question ask(String name, int type, Way way, Consumer<Answer> done) {
        Question question = new Question(way, done);
        try {
            Name absolute = Name.fromString(name.isEmpty() ? "." : name, Name.root);
            question.message = Message.newQuery(Record.newRecord(absolute, type, DClass.IN));
        } catch (TextParseException malformed) {
            question.end(Answer.failed("EBADNAME"));
            return question;
        }
        question.next();
        return question;
    }

    /// Ends it with "ECANCELLED", unless it has ended.
    public void cancel() {
        end(Answer.failed("ECANCELLED"));
    }

    private void next() {
        int count = way.servers.size();
        int round = asked / count;
        if (round >= way.rounds) {
            end(Answer.failed(lastFailure));
            return;
        }
        SimpleResolver resolver = new SimpleResolver(way.servers.get(asked++ % count));
        long wait = (long) way.timeoutMillis << Math.min(round, 16);
        resolver.setTimeout(Duration.ofMillis(
                way.mostMillis > 0 ? Math.min(wait, way.mostMillis) : wait));
        // As Node's resolver: some servers answer wrongly to what they do not know.
        resolver.setEDNS(-1);
        if (way.local != null) {
            resolver.setLocalAddress(way.local);
        }
        resolver.sendAsync(message).whenComplete(this::take);
    }

    private void take(Message answer, Throwable failure) {
        if (isEnded()) {
            return;
        }
        if (failure != null) {
            lastFailure = reason(failure);
            next();
            return;
        }
        switch (answer.getRcode()) {
            case Rcode.NOERROR -> end(new Answer(null, answer.getSection(1)));
            case Rcode.NXDOMAIN -> end(Answer.failed("ENOTFOUND"));
            case Rcode.FORMERR -> end(Answer.failed("EFORMERR"));
            case Rcode.NOTIMP -> goOn("ENOTIMP");
            case Rcode.REFUSED -> goOn("EREFUSED");
            default -> goOn("ESERVFAIL");
        }
    }

    private void goOn(String failure) {
        lastFailure = failure;
        next();
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return switch (cause) {
            case TimeoutException late -> "ETIMEOUT";
            case SocketTimeoutException late -> "ETIMEOUT";
            case PortUnreachableException nobody -> "ECONNREFUSED";
            case IOException broken when isTimeout(broken) -> "ETIMEOUT";
            case IOException broken when broken.getMessage() != null
                    && broken.getMessage().contains("parse") -> "EBADRESP";
            default -> "ECONNREFUSED";
        };
    }

    // dnsjava tells of its own timeouts in words.
    private static boolean isTimeout(IOException broken) {
        return broken.getMessage() != null && broken.getMessage().contains("imed out");
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    private void end(Answer answer) {
        synchronized (this) { // A cancellation may meet the answer.
            if (ended) {
                return;
            }
            ended = true;
        }
        done.accept(answer);
    }
}
