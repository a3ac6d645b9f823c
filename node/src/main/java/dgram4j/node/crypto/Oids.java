package dgram4j.node.crypto;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/// Object identifiers that Bouncy Castle keeps to itself.
///
/// *Source:* RFC 8410, section 3; RFC 8017, appendix A.2.1.
final class Oids {
    static final ASN1ObjectIdentifier X25519 = new ASN1ObjectIdentifier("1.3.101.110");
    static final ASN1ObjectIdentifier X448 = new ASN1ObjectIdentifier("1.3.101.111");
    static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");
    static final ASN1ObjectIdentifier ED448 = new ASN1ObjectIdentifier("1.3.101.113");
    static final ASN1ObjectIdentifier SHA1 = new ASN1ObjectIdentifier("1.3.14.3.2.26");

    private Oids() {}
}
