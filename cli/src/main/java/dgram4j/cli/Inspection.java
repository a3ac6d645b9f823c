package dgram4j.cli;

import java.util.List;

/// `--inspect` and its kin, as what GraalJS' debugger wants: properties set before the engine is.
///
/// *Source:* node's options; the options of `inspect` of GraalVM's tools, whose jar is on the class
/// path and is loaded only when one of these properties is there.
final class Inspection {
    private static final List<String> OWN_HOSTS = List.of("127.0.0.1", "localhost");
    private static final String USUAL_PORT = "9229";
    private static final int LOWEST_PORT = 1024;
    private static final int HIGHEST_PORT = 65535;

    private Inspection() {}

    /// Sets what the options ask for; nothing if they do not.
    ///
    /// *Errors:* [Arguments.BadArguments] for a port that is none.
    static void prepare(List<String> options) {
        String how = null;
        String address = "";
        for (String option : options) {
            String name = Options.name(option);
            if (!name.startsWith("--inspect")) {
                continue;
            }
            String value = option.equals(name) ? "" : option.substring(name.length() + 1);
            if (!value.isEmpty()) {
                address = value;
            }
            if (!name.equals("--inspect-port")) {
                how = name;
            }
        }
        if (how != null) {
            // Else it listens on ::1 and tells an address that no browser reads.
            System.setProperty("java.net.preferIPv6Addresses", "false");
            System.setProperty("polyglot.inspect", port(address));
            System.setProperty(
                    "polyglot.inspect.Suspend", String.valueOf(how.equals("--inspect-brk")));
            System.setProperty(
                    "polyglot.inspect.WaitAttached", String.valueOf(!how.equals("--inspect")));
        }
    }

    // "port", "host" or "host:port"; the debugger listens on this machine's own address only.
    private static String port(String address) {
        if (address.isEmpty()) {
            return USUAL_PORT;
        }
        int colon = address.lastIndexOf(':');
        boolean isPort = address.matches("\\d+");
        String host = isPort ? OWN_HOSTS.getFirst()
                : colon < 0 ? address : address.substring(0, colon);
        if (!OWN_HOSTS.contains(host)) {
            throw new Arguments.BadArguments("--inspect listens on " + OWN_HOSTS.getFirst()
                    + " only, not on " + host);
        }
        String text = isPort ? address : colon < 0 ? USUAL_PORT : address.substring(colon + 1);
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > HIGHEST_PORT || port > 0 && port < LOWEST_PORT) {
            throw new Arguments.BadArguments("must be 0 or in range 1024 to 65535.");
        }
        return text;
    }
}
