package dgram4j.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dgram4j.udp.driver.Capability;
import dgram4j.udp.driver.Drivers;
import dgram4j.udp.driver.UdpDriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// `docs/capabilities.md` says what happens when each capability is tried on each driver; with
/// `-Dcapabilities.write` it is written anew.
class CapabilitiesPageTest {
    private static final Path PAGE = Path.of("../docs/capabilities.md");

    @BeforeAll
    static void onLinuxWithIpv6() {
        assumeTrue(Drivers.names().contains("linux"), "the page is made on Linux");
        try (UdpDriver nio = Drivers.named("nio")) {
            assumeTrue(nio.capabilities().contains(Capability.IPV6), "the page is made with IPv6");
        }
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        CapabilitiesPage page = new CapabilitiesPage();
        assertThat(page.lies()).as("capabilities that are not what happens").isEmpty();
        String text = page.text();
        if (System.getProperty("capabilities.write") != null) {
            Files.writeString(PAGE, text);
        }

        assertThat(Files.readString(PAGE))
                .describedAs("written anew by mvn -pl udp,node test -Dtest=CapabilitiesPageTest"
                        + " -Dcapabilities.write -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(text);
    }
}
