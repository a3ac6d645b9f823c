package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dgram4j.udp.driver.Drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// What sockets of scripts can do that Node's cannot, when they are asked to.
@Timeout(120)
class OwnDgramFeaturesTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeAll
    static void onLinux() {
        assumeTrue(Drivers.names().contains("linux"), "needs the linux driver");
    }

    private String output(String driver, Map<String, String> environment, String script)
            throws IOException {
        Path file = Files.writeString(folder.resolve("script.js"), script);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (NodeRuntime runtime = NodeRuntime.builder().driver(driver).environment(environment)
                .permissions(Permissions.all())
                .stdin(InputStream.nullInputStream()).stdout(output).stderr(errors).build()) {
            runtime.run(file);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void packetInfoIsInTheRinfoAndSendTakesOptions() throws IOException {
        String output = output("linux", Map.of(), """
            const dgram = require('dgram');
            const s = dgram.createSocket({ type: 'udp4', packetInfo: true });
            const near = (ns) => Math.abs(Number(ns / 1000000n) - Date.now()) < 60000;
            s.on('message', (m, r) => {
              console.log(`${m}`, r.address, r.family, r.size, r.localAddress, r.interfaceIndex,
                r.ttl, r.tos, r.ecn, near(r.timestampNs), r.truncated);
              if (`${m}` === 'last') s.close();
            });
            s.bind(0, '127.0.0.1', () => {
              const { port } = s.address();
              s.send('plain', port, '127.0.0.1');
              s.send('with', port, '127.0.0.1',
                { ttl: 5, tos: 0xb9, sourceAddress: '127.0.0.1', interface: 'lo' });
              s.send('xxpartxx', 2, 4, port, '127.0.0.1',
                (error, bytes) => console.log('sent', error, bytes), { ttl: 6 });
              s.send(['la', 'st'], port, { ttl: 7, dontFragment: true });
              for (const options of [{ ttl: 0 }, { sourceAddress: 'me' }, { interface: 'no0' }]) {
                try { s.send('x', port, options); } catch (error) { console.log(error.code); }
              }
            });
            """);

        assertThat(output).isEqualTo("""
            ERR_OUT_OF_RANGE
            ERR_INVALID_ARG_VALUE
            ENODEV
            sent null 4
            plain 127.0.0.1 IPv4 5 127.0.0.1 1 64 0 0 true false
            with 127.0.0.1 IPv4 4 127.0.0.1 1 5 185 1 true false
            part 127.0.0.1 IPv4 4 127.0.0.1 1 6 0 0 true false
            last 127.0.0.1 IPv4 4 127.0.0.1 1 7 0 0 true false
            """);
    }

    @Test
    void aConnectedSocketSendsWithOptionsToo() throws IOException {
        String output = output("linux", Map.of(), """
            const dgram = require('dgram');
            const server = dgram.createSocket({ type: 'udp4', packetInfo: true });
            const client = dgram.createSocket({ type: 'udp4', packetInfo: true });
            server.on('message', (m, r) => {
              console.log(`${m}`, r.ttl);
              if (`${m}` === 'ell') { server.close(); client.close(); }
            });
            server.bind(0, '127.0.0.1', () => client.connect(server.address().port, () => {
              client.send('hello', { ttl: 3 });
              client.send('hello', 1, 3, { ttl: 4 });
            }));
            """);

        assertThat(output).isEqualTo("hello 3\nell 4\n");
    }

    @Test
    void interfacesHaveNamesAndIndexes() throws IOException {
        String output = output("linux", Map.of(), """
            const dgram = require('dgram');
            const s = dgram.createSocket(
              { type: 'udp4', packetInfo: true, multicastAll: false, bindToDevice: 'lo' });
            s.on('message', (m, r) => { console.log(`${m}`, r.localAddress); s.close(); });
            s.bind(0, () => {
              console.log(s.addMembershipEverywhere('239.26.10.2').includes('lo'));
              s.dropMembership('239.26.10.2', 'lo');
              s.addMembership('239.26.10.2', 1);
              s.setMulticastInterface('lo');
              try { s.dropMembership('239.26.10.3', 'lo'); } catch ({ message }) {
                console.log(message);
              }
              s.send('to the group', s.address().port, '239.26.10.2');
            });
            """);

        assertThat(output).isEqualTo("""
            true
            dropMembership EADDRNOTAVAIL
            to the group 239.26.10.2
            """);
    }

    @Test
    void statsAreOfSocketsThatAskForThem() throws IOException {
        String output = output("linux", Map.of(), """
            const dgram = require('dgram');
            const s = dgram.createSocket({ type: 'udp4', stats: true }, () => {
              const { messagesSent, bytesReceived, systemCalls, kernelDrops, recvBufferAsked,
                recvBufferGranted } = s.stats();
              console.log(messagesSent, bytesReceived, systemCalls > 1, kernelDrops,
                recvBufferAsked, recvBufferGranted > 0, s instanceof dgram.Socket,
                'stats' in dgram.createSocket('udp4'));
              s.close();
              try { s.stats(); } catch ({ code }) { console.log(code); }
            });
            s.bind(0, '127.0.0.1', () => s.send('x', s.address().port, '127.0.0.1'));
            """);

        assertThat(output).isEqualTo("1 1 true 0 0 true true false\n"
                + "ERR_SOCKET_DGRAM_NOT_RUNNING\n");
    }

    @Test
    void stateChangesAreLoggedOnRequest() throws IOException {
        String script = "const s = require('dgram').createSocket('udp4');"
                + "s.bind(0, '127.0.0.1', () => s.close());";
        output("linux", Map.of("JSRT_DEBUG", "dgram"), script);
        output("linux", Map.of("NODE_DEBUG", "fs,DGRAM"), script);
        output("linux", Map.of("NODE_DEBUG", "fs"), script);

        assertThat(errors.toString(StandardCharsets.UTF_8).lines()
                .filter(line -> line.startsWith("DGRAM ")))
                .hasSize(4).first().asString().contains("bound to 127.0.0.1 port");
    }

    @Test
    void aDriverThatCannotSaysSo() throws IOException {
        String output = output("nio", Map.of(), """
            const dgram = require('dgram');
            for (const options of [
              { packetInfo: true }, { multicastAll: true }, { bindToDevice: 'lo' }]) {
              try { dgram.createSocket({ type: 'udp4', ...options }); } catch (error) {
                console.log(error.code, /'nio'/.test(error.message));
              }
            }
            """);

        assertThat(output).isEqualTo("ERR_FEATURE_UNAVAILABLE_ON_PLATFORM true\n".repeat(3));
    }
}
