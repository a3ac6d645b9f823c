/// A small Node on GraalJS whose `dgram` is dgram4j.
@SuppressWarnings("module")
module dgram4j.node {
    requires transitive dgram4j;
    requires java.management;
    requires jdk.jfr;
    requires jdk.management;
    requires jdk.net;
    requires jdk.unsupported;
    requires org.bouncycastle.provider;
    requires org.dnsjava;
    // For dgram4j.node.intrinsic, where they are open to it.
    requires static org.graalvm.js;
    requires static org.graalvm.truffle;
    requires transitive org.graalvm.polyglot;

    exports dgram4j.node;
    exports dgram4j.node.prompt;
    // The engine calls what the bindings export to JavaScript.
    exports dgram4j.node.binding;
    exports dgram4j.node.crypto;
    exports dgram4j.node.url;
}
