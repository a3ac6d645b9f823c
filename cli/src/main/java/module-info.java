/// The launcher.
module dgram4j.cli {
    requires dgram4j.node;
}
