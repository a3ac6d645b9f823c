package dgram4j.node;

import java.util.EnumSet;
import java.util.stream.Collectors;

import dgram4j.udp.driver.Capability;
import dgram4j.udp.driver.Drivers;
import dgram4j.udp.driver.UdpDriver;

/// What scripts under test are told of the driver they run on.
final class DriverAbilities {
    private DriverAbilities() {}

    /// The names of the capabilities the driver lacks, with commas.
    static String lacking(String driver) {
        try (UdpDriver instance = Drivers.named(driver)) {
            EnumSet<Capability> missing = EnumSet.allOf(Capability.class);
            missing.removeAll(instance.capabilities());
            return missing.stream().map(Enum::name).collect(Collectors.joining(","));
        }
    }
}
