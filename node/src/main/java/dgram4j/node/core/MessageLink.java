package dgram4j.node.core;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Two ends between which messages pass from one thread to another.
///
/// *Thread:* any. An end is used by one runtime at a time.
public final class MessageLink {
    /// What is sent: a value written as text, and what of it is none.
    ///
    /// @param parts arrays of bytes, ends of links, and memory that is shared
    public record Message(String text, List<Object> parts) {}

    /// One of the two.
    public static final class End {
        private final Deque<Message> inbox = new ConcurrentLinkedDeque<>();
        private End other;

        /// Who is told that there is something. Volatile: set by who reads, called by who writes.
        private volatile Runnable listener;

        private End() {}

        /// Gives a message to the other end.
        public void send(Message message) {
            other.inbox.add(message);
            Runnable told = other.listener;
            if (told != null) {
                told.run();
            }
        }

        /// The next message, or null.
        public Message poll() {
            return inbox.poll();
        }

        /// Puts a message back, before those that wait.
        public void putBack(Message message) {
            inbox.addFirst(message);
        }

        /// True if nothing waits here.
        public boolean isEmpty() {
            return inbox.isEmpty();
        }

        /// Has `told` called, on any thread, when something comes; at once if something is here.
        /// Null ends that.
        public void listen(Runnable told) {
            listener = told;
            if (told != null && !inbox.isEmpty()) {
                told.run();
            }
        }
    }

    private final End first = new End();
    private final End second = new End();

    /// A link with nothing on its way.
    public MessageLink() {
        first.other = second;
        second.other = first;
    }

    /// One end.
    public End first() {
        return first;
    }

    /// The other.
    public End second() {
        return second;
    }
}
