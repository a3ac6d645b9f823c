package dgram4j.cli;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What options say of warnings, of `net`, `tls` and `http`, and of names that are not to be there.
class OptionsTuneModulesIT {
    private static final String SETTINGS = """
            const net = require('net');
            const tls = require('tls');
            [net.getDefaultAutoSelectFamily(), net.getDefaultAutoSelectFamilyAttemptTimeout(),
              tls.DEFAULT_MIN_VERSION, tls.DEFAULT_MAX_VERSION, require('http').maxHeaderSize,
              typeof WebSocket, typeof navigator].join()""";

    @Test
    void withoutThemNodesDefaultsStand() throws Exception {
        assertThat(new Jsrt().run("-p", SETTINGS).out())
                .isEqualTo("true,500,TLSv1.2,TLSv1.3,16384,function,object\n");
    }

    @Test
    void eachChangesItsOwn() throws Exception {
        assertThat(new Jsrt().run(
                "--no-network-family-autoselection",
                "--network-family-autoselection-attempt-timeout=40",
                "--tls-min-v1.3", "--max-http-header-size", "99",
                "--no-experimental-websocket", "--no-experimental-global-navigator",
                "-p", SETTINGS).out())
                .isEqualTo("false,40,TLSv1.3,TLSv1.3,99,undefined,undefined\n");
    }

    @Test
    void aWarningIsSilencedByItsNameOrCode() throws Exception {
        Jsrt.Result result = new Jsrt().run(
                "--disable-warning=First", "--disable-warning=W2", "-e",
                "process.emitWarning('a', 'First'); process.emitWarning('b', 'Second', 'W2');"
                        + "process.emitWarning('c', 'Third', 'W3');"
                        + "process.on('warning', ({ name }) => console.log(name));");
        assertThat(result.out()).isEqualTo("First\nSecond\nThird\n");
        assertThat(result.err()).contains("[W3] Third: c").doesNotContain("First", "Second");
    }
}
