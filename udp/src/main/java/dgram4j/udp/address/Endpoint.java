package dgram4j.udp.address;

import java.lang.foreign.MemorySegment;

import dgram4j.sys.Sockaddr;

/// An address and a port that a question about a socket has answered with. A holder to be used
/// again.
public final class Endpoint {
    private String address = "";
    private Family family = Family.IPV4;
    private int port;

    /// Takes over the sockaddr at the start of `sockaddr`.
    public void set(MemorySegment sockaddr, AddressTexts texts) {
        address = texts.text(sockaddr, 0);
        family = Family.of(sockaddr, 0);
        port = Sockaddr.port(sockaddr, 0);
    }

    /// The address as Node prints it.
    public String address() {
        return address;
    }

    /// The address's family.
    public Family family() {
        return family;
    }

    /// The port, 0 to 65535.
    public int port() {
        return port;
    }
}
