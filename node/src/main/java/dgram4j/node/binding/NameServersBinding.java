package dgram4j.node.binding;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.node.core.Environment;
import dgram4j.node.dns.Question;
import dgram4j.node.dns.RecordFields;
import dgram4j.node.fence.Fence;

/// Questions to name servers, as `internalBinding('name_servers')`.
///
/// A question under way keeps the runtime alive.
public final class NameServersBinding {
    private final Environment environment;

    private static final int DNS_PORT = 53;

    NameServersBinding(Environment environment) {
        this.environment = environment;
    }

    /// A question under way, as JavaScript holds it.
    public static final class Asked {
        private final Question question;

        Asked(Question question) {
            this.question = question;
        }

        /// Has it end with "ECANCELLED", as a macrotask.
        @HostAccess.Export
        public void cancel() {
            question.cancel();
        }
    }

    /// Asks, and calls `done(failure, records)` as a macrotask: the name of an error (the number of
    /// a refusal of the fence's), or null and the records as arrays.
    ///
    /// @param servers an address and a port in turn
    /// @param local where questions come from, or null
    @HostAccess.Export
    public Asked ask(
            String name, String type, Value servers, String local, int timeoutMillis,
            int rounds, int mostMillis, Value done) {
        List<InetSocketAddress> asked = new ArrayList<>();
        for (int i = 0; i < servers.getArraySize(); i += 2) {
            asked.add(new InetSocketAddress(
                    InetAddress.ofLiteral(servers.getArrayElement(i).asString()),
                    servers.getArrayElement(i + 1).asInt()));
        }
        InetSocketAddress from =
                local == null ? null : new InetSocketAddress(InetAddress.ofLiteral(local), 0);
        environment.loop().retain();
        int refused = refused(name, asked);
        if (refused != 0) {
            finish(refused, ProxyArray.fromArray(), done);
            return null;
        }
        return new Asked(Question.ask(
                name, RecordFields.type(type),
                new Question.Way(asked, from, timeoutMillis, rounds, mostMillis),
                answer -> finish(answer.failure(), records(answer), done)));
    }

    // Who may ask about names may ask the system's servers; others are places like any other.
    private int refused(String name, List<InetSocketAddress> servers) {
        Fence fence = environment.fence();
        int refused = fence.query(name);
        for (InetSocketAddress server : servers) {
            if (refused == 0 && !fence.isOpen() && !isOfTheSystem(server)) {
                refused = fence.udpSend(HostNames.text(server.getAddress()), server.getPort());
            }
        }
        return refused;
    }

    private static boolean isOfTheSystem(InetSocketAddress server) {
        String settings = OsBinding.read("/etc/resolv.conf");
        return server.getPort() == DNS_PORT && settings != null && settings.lines()
                .map(line -> line.trim().split("\\s+"))
                .anyMatch(words -> words.length > 1 && words[0].equals("nameserver")
                        && words[1].equals(HostNames.text(server.getAddress())));
    }

    private void finish(Object failure, ProxyArray records, Value done) {
        environment.finish(done, failure, records);
    }

    private static ProxyArray records(Question.Answer answer) {
        return ProxyArray.fromArray(answer.records().stream()
                .map(RecordFields::of).filter(Objects::nonNull)
                .map(NameServersBinding::shown).toArray());
    }

    private static ProxyArray shown(Object[] fields) {
        for (int i = 0; i < fields.length; i++) {
            fields[i] = switch (fields[i]) {
                case InetAddress address -> HostNames.text(address);
                case byte[] bytes -> ByteBuffer.wrap(bytes);
                default -> fields[i];
            };
        }
        return ProxyArray.fromArray(fields);
    }
}
