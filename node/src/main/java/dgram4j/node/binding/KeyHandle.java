package dgram4j.node.binding;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.node.crypto.AsymmetricKey;
import dgram4j.node.crypto.Jwk;
import dgram4j.node.crypto.KeyFacts;
import dgram4j.node.crypto.KeyTexts;

/// A private or public key, as JavaScript holds it.
public final class KeyHandle {
    private final AsymmetricKey key;

    KeyHandle(AsymmetricKey key) {
        this.key = key;
    }

    AsymmetricKey key() {
        return key;
    }

    /// "rsa", "ec", "ed25519" and so on.
    @HostAccess.Export
    public String type() {
        return key.type();
    }

    @HostAccess.Export
    public boolean isPrivate() {
        return key.isPrivate();
    }

    @HostAccess.Export
    public KeyHandle toPublic() {
        return key.isPrivate() ? new KeyHandle(key.toPublic()) : this;
    }

    @HostAccess.Export
    public boolean same(KeyHandle other) {
        return key.same(other.key);
    }

    /// What it tells about itself: a name and a value in turn.
    @HostAccess.Export
    public ProxyArray facts() {
        return pairs(KeyFacts.of(key));
    }

    /// Its members as a JWK: a name and a text in turn.
    @HostAccess.Export
    public ProxyArray jwk() {
        return pairs(Jwk.of(key));
    }

    private static ProxyArray pairs(Map<String, ?> map) {
        List<Object> all = new ArrayList<>();
        map.forEach((name, value) -> {
            all.add(name);
            all.add(value);
        });
        return ProxyArray.fromList(all);
    }

    /// Its PEM or DER, sealed if there is a cipher.
    @HostAccess.Export
    public ByteBuffer write(boolean pem, String structure, String cipher, Value passphrase) {
        return ByteBuffer.wrap(
                KeyTexts.write(key, pem, structure, cipher, Views.bytes(passphrase)));
    }

    /// A public key's point or bytes, a private Edwards key's bytes.
    @HostAccess.Export
    public ByteBuffer raw() {
        return ByteBuffer.wrap(key.isPrivate() ? Jwk.privateBytes(key) : Jwk.publicBytes(key));
    }
}
