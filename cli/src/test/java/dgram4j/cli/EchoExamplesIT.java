package dgram4j.cli;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The echo examples exchange real datagrams on loopback, on either driver.
class EchoExamplesIT {
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "examples/echo.js, linux", "examples/echo.js, nio",
        "examples/echo.mjs, linux", "examples/echo.mjs, nio"
    })
    void threeMessagesComeBack(String script, String driver) throws Exception {
        Jsrt.Result result = new Jsrt().with("JSRT_DRIVER", driver).run(script);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        String place = "from 127\\.0\\.0\\.1:\\d+\n";
        assertThat(result.out())
                .matches("server listening on 127\\.0\\.0\\.1:\\d+\n"
                        + "(?:(?:server|client) got \"(?:one|two|three)\" " + place + "){6}"
                        + "closed\n");
        for (String word : new String[] {"one", "two", "three"}) {
            assertThat(result.out())
                    .containsSubsequence("server got \"" + word, "client got \"" + word);
        }
    }
}
