package dgram4j.node.fence;

/// The ports from one to another, both included.
record PortRange(int first, int last) {
    private static final int MAX = 65535;

    /// Every port, also the one the system is to choose.
    static final PortRange ALL = new PortRange(0, MAX);

    /// Reads `53`, `1000-2000` or `*`.
    ///
    /// *Errors:* `IllegalArgumentException` for anything else.
    static PortRange read(String text) {
        if (text.equals("*")) {
            return ALL;
        }
        int dash = text.indexOf('-');
        int first = number(dash < 0 ? text : text.substring(0, dash));
        int last = dash < 0 ? first : number(text.substring(dash + 1));
        if (first > last) {
            throw new IllegalArgumentException("a range of ports that ends first: " + text);
        }
        return new PortRange(first, last);
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 5
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = digits ? Integer.parseInt(text) : MAX + 1;
        if (port > MAX) {
            throw new IllegalArgumentException("no port: " + text);
        }
        return port;
    }

    boolean contains(int port) {
        return first <= port && port <= last;
    }
}
