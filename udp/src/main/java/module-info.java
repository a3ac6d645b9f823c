/// UDP sockets for Java with Node's API.
///
/// `dgram4j` is the Java face. The engine's packages are open to the Node runtime of the same
/// release only; they are not API.
@SuppressWarnings("module")
module dgram4j {
    exports dgram4j;
    exports dgram4j.sys to dgram4j.node;
    exports dgram4j.loop to dgram4j.node;
    exports dgram4j.udp to dgram4j.node;
    exports dgram4j.udp.address to dgram4j.node;
    exports dgram4j.udp.driver to dgram4j.node;
    exports dgram4j.udp.event to dgram4j.node;
    exports dgram4j.udp.multicast to dgram4j.node;
    exports dgram4j.udp.receive to dgram4j.node;
    exports dgram4j.udp.send to dgram4j.node;

    requires jdk.jfr;

    uses dgram4j.udp.driver.UdpDriver.Provider;
}
