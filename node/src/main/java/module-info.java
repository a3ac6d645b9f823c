/// A small Node on GraalJS whose `dgram` is dgram4j.
module dgram4j.node {
    requires dgram4j;
    requires transitive org.graalvm.polyglot;

    exports dgram4j.node;
}
