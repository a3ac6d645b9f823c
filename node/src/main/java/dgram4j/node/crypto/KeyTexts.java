package dgram4j.node.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Keys as PEM, sealed or not.
public final class KeyTexts {
    private KeyTexts() {}

    /// The PEM of a key, or its DER.
    ///
    /// @param structure "pkcs1", "sec1", "pkcs8" or "spki"
    /// @param cipher null if it is not to be sealed
    public static byte[] write(
            AsymmetricKey key, boolean pem, String structure, String cipher, byte[] passphrase) {
        byte[] der = KeyWriter.der(key, structure);
        String label = switch (structure) {
            case "pkcs8" -> "PRIVATE KEY";
            case "spki" -> "PUBLIC KEY";
            case "sec1" -> "EC PRIVATE KEY";
            default -> key.isPrivate() ? "RSA PRIVATE KEY" : "RSA PUBLIC KEY";
        };
        if (cipher != null) {
            if (CipherInfo.find(cipher) == null) {
                throw CryptoFault.node("Error", "ERR_CRYPTO_UNKNOWN_CIPHER", "Unknown cipher");
            }
            if (!structure.equals("pkcs8")) {
                return ascii(KeyEncryption.seal(label, der, cipher, passphrase));
            }
            label = "ENCRYPTED PRIVATE KEY";
            der = encoded(der, cipher, passphrase);
        }
        return pem ? ascii(new Pem(label, Map.of(), der)) : der;
    }

    private static byte[] encoded(byte[] der, String cipher, byte[] passphrase) {
        try {
            return KeyEncryption.seal(der, cipher, passphrase).getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] ascii(Pem pem) {
        return pem.text().getBytes(StandardCharsets.US_ASCII);
    }
}
