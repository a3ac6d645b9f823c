package dgram4j.node.binding;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;
import dgram4j.node.core.MessageLink;

/// One end of a link to another runtime, as JavaScript holds it.
///
/// *Thread:* the runtime's.
public final class LinkHandle {
    private final Environment environment;
    private final MessageLink.End end;

    LinkHandle(Environment environment, MessageLink.End end) {
        this.environment = environment;
        this.end = end;
    }

    /// Sends a value written as text. Its parts are ArrayBuffers, which are copied,
    /// SharedArrayBuffers, which are not, and ends of links, which are given away.
    ///
    /// *Errors:* false if memory cannot be shared here.
    @HostAccess.Export
    public boolean send(String text, Value parts) {
        MessageLink.Message message = message(text, parts);
        if (message != null) {
            end.send(message);
        }
        return message != null;
    }

    /// Puts what was taken from this end back, as [#send] has it.
    @HostAccess.Export
    public void putBack(String text, Value parts) {
        end.putBack(message(text, parts));
    }

    private static MessageLink.Message message(String text, Value parts) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < parts.getArraySize(); i++) {
            Value part = parts.getArrayElement(i);
            if (part.isHostObject() && part.asHostObject() instanceof LinkHandle link) {
                link.end.listen(null);
                all.add(link.end);
                continue;
            }
            SharedMemory shared = SharedMemory.of(part);
            if (shared == null && part.getMetaObject().getMetaSimpleName().startsWith("Shared")) {
                return null;
            }
            all.add(shared == null ? Views.bytes(part) : shared);
        }
        return new MessageLink.Message(text, all);
    }

    /// A message that arrived.
    public static final class Arrived {
        private final Environment environment;
        private final MessageLink.Message message;

        private Arrived(Environment environment, MessageLink.Message message) {
            this.environment = environment;
            this.message = message;
        }

        /// The value as text.
        @HostAccess.Export
        public String text() {
            return message.text();
        }

        /// The part with this number: bytes, an end of a link, or a SharedArrayBuffer.
        @HostAccess.Export
        public Object part(int index) {
            return switch (message.parts().get(index)) {
                case byte[] bytes -> ByteBuffer.wrap(bytes);
                case MessageLink.End end -> new LinkHandle(environment, end);
                case SharedMemory shared -> shared.buffer();
                case Object odd -> throw new IllegalStateException("no part: " + odd);
            };
        }
    }

    /// The next message, or null.
    @HostAccess.Export
    public Arrived poll() {
        MessageLink.Message message = end.poll();
        return message == null ? null : new Arrived(environment, message);
    }

    /// Has `take(message)` called, as a macrotask, for each message from now on.
    @HostAccess.Export
    public void listen(Value take) {
        end.listen(() -> post(take));
    }

    /// Ends that.
    @HostAccess.Export
    public void forget() {
        end.listen(null);
    }

    private void post(Value take) {
        environment.loop().offer(() -> {
            Arrived message = poll();
            if (message == null) {
                return;
            }
            environment.turn().run(take, message);
            if (!end.isEmpty()) {
                post(take);
            }
        });
    }
}
