package dgram4j.node.binding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.node.crypto.Certificate;

/// An X.509 certificate, as JavaScript holds it.
public final class CertificateHandle {
    private final Certificate certificate;

    CertificateHandle(Certificate certificate) {
        this.certificate = certificate;
    }

    private static ProxyArray array(List<String> texts) {
        return texts == null ? null : ProxyArray.fromArray(texts.toArray());
    }

    /// Its DER.
    @HostAccess.Export
    public ByteBuffer raw() {
        return ByteBuffer.wrap(certificate.der());
    }

    @HostAccess.Export
    public ByteBuffer pem() {
        return ByteBuffer.wrap(certificate.pem().getBytes(StandardCharsets.US_ASCII));
    }

    @HostAccess.Export
    public KeyHandle publicKey() {
        return new KeyHandle(certificate.publicKey());
    }

    /// The parts of the subject's name, or of its issuer's; with `bare` labels and values in turn.
    @HostAccess.Export
    public ProxyArray name(boolean ofIssuer, boolean bare) {
        return array(certificate.name(ofIssuer, bare));
    }

    /// Its object identifier and its name.
    @HostAccess.Export
    public ProxyArray signatureAlgorithm() {
        return array(certificate.signatureAlgorithm());
    }

    @HostAccess.Export
    public double notBefore() {
        return certificate.notBeforeMillis();
    }

    @HostAccess.Export
    public double notAfter() {
        return certificate.notAfterMillis();
    }

    @HostAccess.Export
    public boolean isAuthority() {
        return certificate.isAuthority();
    }

    @HostAccess.Export
    public String serial() {
        return certificate.serial();
    }

    /// @param algorithm as Java calls it
    @HostAccess.Export
    public String fingerprint(String algorithm) {
        return certificate.fingerprint(algorithm);
    }

    /// Null if it does not say.
    @HostAccess.Export
    public ProxyArray usages() {
        return array(certificate.usages());
    }

    /// Null if there are none.
    @HostAccess.Export
    public String alternatives() {
        return certificate.alternatives();
    }

    /// @param kind a number of RFC 5280's GeneralName
    @HostAccess.Export
    public ProxyArray values(int kind) {
        return array(certificate.values(kind));
    }

    /// Null if it does not say.
    @HostAccess.Export
    public String access() {
        return certificate.access();
    }

    @HostAccess.Export
    public boolean isIssuedBy(CertificateHandle other) {
        return certificate.isIssuedBy(other.certificate);
    }

    @HostAccess.Export
    public boolean isSignedWith(KeyHandle key) {
        return certificate.isSignedWith(key.key());
    }

    @HostAccess.Export
    public boolean isOf(KeyHandle key) {
        return certificate.isOf(key.key());
    }
}
