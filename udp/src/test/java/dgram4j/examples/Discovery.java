package dgram4j.examples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dgram4j.Datagram;
import dgram4j.Dgram;
import dgram4j.Socket;
import dgram4j.SocketOptions;

/// Programs that find each other by asking a multicast group.
final class Discovery {
    static final String GROUP = "239.77.83.1";

    private Discovery() {
    }

    static Socket announce(String name, int port) {
        Socket member = Dgram.createSocket(SocketOptions.udp4().reuseAddr(true));
        member.onMessage((question, from) -> member.send(name, from.port(), from.address()));
        member.bindSync(port);
        member.addMembershipEverywhere(GROUP);
        return member;
    }

    static List<String> whoIsThere(int port, String interfaceName, int enough)
            throws InterruptedException {
        List<String> names = new ArrayList<>();
        try (Socket asker = Dgram.createSocket("udp4")) {
            asker.bindSync();
            asker.setMulticastInterface(interfaceName);
            asker.send("who is there?", port, GROUP);
            Optional<Datagram> answer = asker.receive(Duration.ofSeconds(5));
            while (answer.isPresent()) {
                names.add(answer.get().text());
                answer = names.size() < enough
                        ? asker.receive(Duration.ofSeconds(5)) : Optional.empty();
            }
        }
        return names;
    }
}
