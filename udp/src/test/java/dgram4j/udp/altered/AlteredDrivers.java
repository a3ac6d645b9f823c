package dgram4j.udp.altered;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import dgram4j.loop.Poller;
import dgram4j.udp.driver.Capability;
import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.driver.Drivers;
import dgram4j.udp.driver.UdpDriver;

/// The linux driver, made worse: a program must not be able to tell but by the pace.
///
/// - `linux-plain` cannot join datagrams;
/// - `linux-refusing` refuses, at random, to send what is joined. The seed is that of the system
///   property `dgram4j.test.seed`, 26 without one.
public final class AlteredDrivers implements UdpDriver.Provider {
    static final String PLAIN = "linux-plain";
    static final String REFUSING = "linux-refusing";

    private static final long SEED = 26;

    /// Those of this machine as they are, then the altered ones.
    public static List<String> andTheOthers() {
        List<String> names = new ArrayList<>(Drivers.names());
        if (names.contains("linux")) {
            names.add(PLAIN);
            names.add(REFUSING);
        }
        return names;
    }

    @Override
    public Optional<UdpDriver> driver(String name) {
        return switch (name) {
            case PLAIN -> Optional.of(new Altered(name, EnumSet.of(
                Capability.SEGMENTED_SEND, Capability.SEGMENTED_RECEIVE), false));
            case REFUSING -> Optional.of(
                new Altered(name, EnumSet.noneOf(Capability.class), true));
            default -> Optional.empty();
        };
    }

    private static final class Altered implements UdpDriver {
        private final UdpDriver linux = Drivers.named("linux");
        private final Random random = new Random(Long.getLong("dgram4j.test.seed", SEED));
        private final String name;
        private final Set<Capability> without;
        private final boolean refuses;

        private Altered(String name, Set<Capability> without, boolean refuses) {
            this.name = name;
            this.without = without;
            this.refuses = refuses;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<Capability> capabilities() {
            Set<Capability> left = EnumSet.copyOf(linux.capabilities());
            left.removeAll(without);
            return left;
        }

        @Override
        public Poller.Factory pollers() {
            return linux.pollers();
        }

        @Override
        public DriverSocket newSocket() {
            DriverSocket socket = linux.newSocket();
            return refuses ? RefusingSocket.around(socket, random) : socket;
        }

        @Override
        public void close() {
            linux.close();
        }
    }
}
