package dgram4j.cli;

/// The launcher's entry.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("jsrt");
    }
}
