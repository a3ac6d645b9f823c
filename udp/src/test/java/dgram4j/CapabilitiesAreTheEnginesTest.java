package dgram4j;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dgram4j.udp.driver.Drivers;
import dgram4j.udp.driver.UdpDriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CapabilitiesAreTheEnginesTest {
    @Test
    void nameForName() {
        assertThat(Arrays.stream(Capability.values()).map(Enum::name)).containsExactly(
                Arrays.stream(dgram4j.udp.driver.Capability.values()).map(Enum::name)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void andThoseOfTheLoopsDriver(String name) {
        try (UdpDriver driver = Drivers.named(name); Loop loop = Loop.open(name)) {
            assertThat(loop.capabilities()).extracting(Enum::name)
                    .containsExactlyInAnyOrderElementsOf(
                            driver.capabilities().stream().map(Enum::name).toList());
        }
    }

    @Test
    void anUnknownDriverIsRefused() {
        assertThatThrownBy(() -> Loop.open("carrier pigeon"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("nio");
    }
}
