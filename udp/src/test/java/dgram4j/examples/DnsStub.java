package dgram4j.examples;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import dgram4j.BlockList;
import dgram4j.Datagram;
import dgram4j.Dgram;
import dgram4j.Socket;
import dgram4j.SocketOptions;
import dgram4j.UdpException;

/// A name server for a few hosts, which answers each question on a virtual thread of its own.
final class DnsStub {
    private static final int HEADER_BYTES = 12;
    private static final short NO_ERROR = (short) 0x8180;
    private static final short NO_SUCH_NAME = (short) 0x8183;

    private final Map<String, byte[]> hosts;

    DnsStub(Map<String, byte[]> hosts) {
        this.hosts = Map.copyOf(hosts);
    }

    Socket serve(int port, BlockList strangers) {
        Socket server = Dgram.createSocket(SocketOptions.udp4().receiveBlockList(strangers));
        server.bindSync(port, "127.0.0.1");
        Thread.ofVirtual().start(() -> answerAll(server));
        return server;
    }

    private void answerAll(Socket server) {
        try {
            while (true) {
                Datagram question = server.receive();
                Thread.ofVirtual().start(() -> server.send(answer(question.buffer()),
                        question.from().port(), question.from().address()));
            }
        } catch (UdpException closed) {
            System.Logger log = System.getLogger("dns");
            log.log(System.Logger.Level.INFO, "served until it was closed: " + closed.code());
        } catch (InterruptedException stopped) {
            server.close();
        }
    }

    /// The answer to a question for an address: one record, or none. *Source:* RFC 1035, 4.
    ByteBuffer answer(ByteBuffer question) {
        ByteBuffer answer = ByteBuffer.allocate(512);
        answer.put(question.duplicate());
        int end = answer.position();
        Optional<byte[]> address = Optional.ofNullable(hosts.get(name(question)));
        answer.putShort(2, address.isPresent() ? NO_ERROR : NO_SUCH_NAME);
        address.ifPresent(bytes -> {
            answer.putShort(6, (short) 1).position(end);
            answer.putShort((short) 0xc00c).putShort((short) 1).putShort((short) 1);
            answer.putInt(60).putShort((short) bytes.length).put(bytes);
        });
        return answer.flip();
    }

    private static String name(ByteBuffer question) {
        StringBuilder name = new StringBuilder();
        int at = question.position() + HEADER_BYTES;
        for (int length = question.get(at); length > 0; length = question.get(at)) {
            byte[] label = new byte[length];
            question.get(at + 1, label);
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(label, StandardCharsets.US_ASCII));
            at += 1 + length;
        }
        return name.toString();
    }
}
