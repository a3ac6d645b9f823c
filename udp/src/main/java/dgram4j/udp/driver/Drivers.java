package dgram4j.udp.driver;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dgram4j.udp.driver.linux.LinuxDriver;
import dgram4j.udp.driver.nio.NioDriver;

/// Chooses the driver when a loop starts: the one asked for, else the first that can work here.
///
/// *Thread:* any thread.
public final class Drivers {
    /// The system property that names the driver.
    public static final String PROPERTY = "dgram4j.driver";

    /// The environment variable that names the driver where the property does not.
    public static final String VARIABLE = "JSRT_DRIVER";

    private record Candidate(String name, BooleanSupplier usable, Supplier<UdpDriver> make) {}

    /// Best first.
    private static final List<Candidate> CANDIDATES = List.of(
        new Candidate(LinuxDriver.NAME, LinuxDriver::available, LinuxDriver::new),
        new Candidate(NioDriver.NAME, () -> true, NioDriver::new));

    private Drivers() {}

    /// A driver for one loop, named by the system property, else by the environment, else the best
    /// that can work on this machine.
    ///
    /// *Errors:* as [#named].
    public static UdpDriver choose() {
        String asked = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        return asked == null || asked.isEmpty() ? best() : named(asked);
    }

    /// A driver of this name for one loop, one of these or one that a [UdpDriver.Provider] knows.
    ///
    /// *Errors:* `IllegalArgumentException`, naming the drivers there are, when there is none of
    /// this name or it cannot work on this machine.
    public static UdpDriver named(String name) {
        for (Candidate candidate : CANDIDATES) {
            if (candidate.name.equals(name) && candidate.usable.getAsBoolean()) {
                return candidate.make.get();
            }
        }
        for (UdpDriver.Provider provider : ServiceLoader.load(
                UdpDriver.Provider.class, Drivers.class.getClassLoader())) {
            Optional<UdpDriver> driver = provider.driver(name);
            if (driver.isPresent()) {
                return driver.get();
            }
        }
        throw new IllegalArgumentException(
            "no driver '" + name + "' on this machine; there is: " + String.join(", ", names()));
    }

    /// The names of the drivers that can work on this machine, best first.
    public static List<String> names() {
        return CANDIDATES.stream()
            .filter(candidate -> candidate.usable.getAsBoolean())
            .map(Candidate::name)
            .collect(Collectors.toUnmodifiableList());
    }

    private static UdpDriver best() {
        for (Candidate candidate : CANDIDATES) {
            if (candidate.usable.getAsBoolean()) {
                return candidate.make.get();
            }
        }
        throw new IllegalStateException("the last one always works");
    }
}
