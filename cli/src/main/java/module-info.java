/// The launcher.
@SuppressWarnings("requires-automatic")
module dgram4j.cli {
    requires dgram4j.node;

    // On the class path, and loaded by who asks for them: see lib/tools.
    requires static org.jline.reader;
    requires static org.jline.terminal;
}
