package dgram4j.node.crypto;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.generators.OpenSSLPBEParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/// Private keys under a passphrase: PBES2 for PKCS#8, and the headers of older PEM.
final class KeyEncryption {
    private static final int ROUNDS = 2048;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Map<ASN1ObjectIdentifier, String> CIPHERS = Map.of(
            NISTObjectIdentifiers.id_aes128_CBC, "aes-128-cbc",
            NISTObjectIdentifiers.id_aes192_CBC, "aes-192-cbc",
            NISTObjectIdentifiers.id_aes256_CBC, "aes-256-cbc",
            PKCSObjectIdentifiers.des_EDE3_CBC, "des-ede3-cbc");

    private static final Map<ASN1ObjectIdentifier, String> HASHES = Map.of(
            PKCSObjectIdentifiers.id_hmacWithSHA1, "sha1",
            PKCSObjectIdentifiers.id_hmacWithSHA224, "sha224",
            PKCSObjectIdentifiers.id_hmacWithSHA256, "sha256",
            PKCSObjectIdentifiers.id_hmacWithSHA384, "sha384",
            PKCSObjectIdentifiers.id_hmacWithSHA512, "sha512");

    private KeyEncryption() {}

    static byte[] open(EncryptedPrivateKeyInfo sealed, byte[] passphrase) {
        AlgorithmIdentifier scheme = sealed.getEncryptionAlgorithm();
        if (!scheme.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
            throw CryptoFault.openssl("1E08010C", "DECODER routines", "unsupported");
        }
        PBES2Parameters parameters = PBES2Parameters.getInstance(scheme.getParameters());
        PBKDF2Params derivation =
                PBKDF2Params.getInstance(parameters.getKeyDerivationFunc().getParameters());
        EncryptionScheme encryption = parameters.getEncryptionScheme();
        CipherInfo cipher = CipherInfo.find(CIPHERS.getOrDefault(
                encryption.getAlgorithm(), "aes-256-cbc"));
        byte[] iv = ASN1OctetString.getInstance(encryption.getParameters()).getOctets();
        byte[] key = Derivations.pbkdf2(
                HASHES.getOrDefault(derivation.getPrf().getAlgorithm(), "sha1"), passphrase,
                derivation.getSalt(), derivation.getIterationCount().intValueExact(),
                cipher.keyLength());
        return run(Ciphers.create(cipher, false, key, iv, 0), sealed.getEncryptedData());
    }

    static EncryptedPrivateKeyInfo seal(byte[] der, String cipherName, byte[] passphrase) {
        CipherInfo cipher = CipherInfo.find(cipherName);
        ASN1ObjectIdentifier oid = CIPHERS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(cipher.name())).findFirst()
                .orElseThrow(() -> CryptoFault.plain("Unknown cipher")).getKey();
        byte[] salt = random(SALT_BYTES);
        byte[] iv = random(cipher.ivLength());
        byte[] key = Derivations.pbkdf2("sha256", passphrase, salt, ROUNDS, cipher.keyLength());
        PBES2Parameters parameters = new PBES2Parameters(
                new KeyDerivationFunc(
                        PKCSObjectIdentifiers.id_PBKDF2,
                        new PBKDF2Params(salt, ROUNDS, new AlgorithmIdentifier(
                                PKCSObjectIdentifiers.id_hmacWithSHA256,
                                org.bouncycastle.asn1.DERNull.INSTANCE))),
                new EncryptionScheme(oid, new DEROctetString(iv)));
        return new EncryptedPrivateKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2, parameters),
                run(Ciphers.create(cipher, true, key, iv, 0), der));
    }

    /// Decrypts the data of an older PEM block.
    static byte[] open(Pem pem, byte[] passphrase) {
        String[] info = pem.headers().getOrDefault("DEK-Info", ",").split(",");
        CipherInfo cipher = info.length < 2 ? null : CipherInfo.find(info[0].strip());
        if (cipher == null) {
            throw AsymmetricKey.unsupported();
        }
        byte[] iv = HexFormat.of().parseHex(info[1].strip());
        return run(Ciphers.create(cipher, false, older(passphrase, iv, cipher), iv, 0), pem.der());
    }

    static Pem seal(String label, byte[] der, String cipherName, byte[] passphrase) {
        CipherInfo cipher = CipherInfo.find(cipherName);
        byte[] iv = random(cipher.ivLength());
        byte[] data = run(
                Ciphers.create(cipher, true, older(passphrase, iv, cipher), iv, 0), der);
        String info = cipher.name().toUpperCase(java.util.Locale.ROOT) + ","
                + HexFormat.of().withUpperCase().formatHex(iv);
        return new Pem(label, Map.of("Proc-Type", "4,ENCRYPTED", "DEK-Info", info), data);
    }

    private static byte[] older(byte[] passphrase, byte[] iv, CipherInfo cipher) {
        OpenSSLPBEParametersGenerator generator = new OpenSSLPBEParametersGenerator();
        generator.init(passphrase, java.util.Arrays.copyOf(iv, 8));
        return ((KeyParameter) generator.generateDerivedParameters(cipher.keyLength() * 8))
                .getKey();
    }

    private static byte[] run(CipherState cipher, byte[] data) {
        return org.bouncycastle.util.Arrays.concatenate(cipher.update(data), cipher.finish());
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
