package dgram4j.bench.peer;

/// Runs one work with one way to UDP: `PeerMain ours|nio|netty|vertx work [--name value]…`.
public final class PeerMain {
    private PeerMain() {
    }

    /// Ends when the work does, with status 2 when there is no such work.
    public static void main(String[] arguments) throws Exception {
        Options options = new Options(arguments, 2);
        boolean known = switch (arguments[0]) {
            case "ours" -> new Ours(options).run(arguments[1]);
            case "nio" -> new Nio(options).run(arguments[1]);
            case "netty" -> new Netty(options).run(arguments[1]);
            case "vertx" -> new VertxDatagrams(options).run(arguments[1]);
            default -> false;
        };
        if (!known) {
            System.err.println("no such work: " + arguments[0] + " " + arguments[1]);
            System.exit(2);
        }
    }
}
