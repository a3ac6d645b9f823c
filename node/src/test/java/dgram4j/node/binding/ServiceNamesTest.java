package dgram4j.node.binding;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceNamesTest {
    private static Stream<String> list() {
        return Stream.of(
                "# a list", "", "domain  53/udp", "domain\t53/tcp  # names", "#http 80/tcp",
                "www 80/tcp http", "other 80/tcp");
    }

    @Test
    void aPortIsCalledByItsFirstTcpName() {
        assertThat(ServiceNames.name(53, list())).isEqualTo("domain");
        assertThat(ServiceNames.name(80, list())).isEqualTo("www");
    }

    @Test
    void aPortWithoutNameIsCalledByItsNumber() {
        assertThat(ServiceNames.name(0, list())).isEqualTo("0");
        assertThat(ServiceNames.name(65535, Stream.empty())).isEqualTo("65535");
    }
}
