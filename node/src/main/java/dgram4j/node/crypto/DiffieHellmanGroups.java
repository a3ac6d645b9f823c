package dgram4j.node.crypto;

import java.math.BigInteger;

import org.bouncycastle.crypto.agreement.DHStandardGroups;
import org.bouncycastle.crypto.params.DHParameters;
import org.bouncycastle.util.BigIntegers;

/// The groups that RFC 2409 and RFC 3526 name, and others.
public final class DiffieHellmanGroups {
    private static final int NOT_PRIME = 1;
    private static final int NOT_SAFE = 2;
    private static final int NOT_SUITABLE = 8;

    private DiffieHellmanGroups() {}

    /// The prime of a named group; null if there is none of that name.
    public static byte[] prime(String name) {
        DHParameters group = switch (name) {
            case "modp1" -> DHStandardGroups.rfc2409_768;
            case "modp2" -> DHStandardGroups.rfc2409_1024;
            case "modp5" -> DHStandardGroups.rfc3526_1536;
            case "modp14" -> DHStandardGroups.rfc3526_2048;
            case "modp15" -> DHStandardGroups.rfc3526_3072;
            case "modp16" -> DHStandardGroups.rfc3526_4096;
            case "modp17" -> DHStandardGroups.rfc3526_6144;
            case "modp18" -> DHStandardGroups.rfc3526_8192;
            default -> null;
        };
        return group == null ? null : BigIntegers.asUnsignedByteArray(group.getP());
    }

    /// A new safe prime that fits the generator.
    public static byte[] safePrime(int bits, int generator) {
        BigInteger add = BigInteger.valueOf(generator == 2 ? 24 : generator == 5 ? 60 : 12);
        BigInteger rem = BigInteger.valueOf(generator == 2 ? 23 : generator == 5 ? 59 : 11);
        return Primes.find(bits, true, add, rem);
    }

    /// OpenSSL's flags of what is wrong, 0 if nothing is.
    public static int check(BigInteger prime, BigInteger generator) {
        int flags = 0;
        boolean outside = generator.compareTo(BigInteger.ONE) <= 0
                || generator.compareTo(prime.subtract(BigInteger.ONE)) >= 0;
        if (outside) {
            flags |= NOT_SUITABLE;
        }
        if (!prime.isProbablePrime(64)) {
            flags |= NOT_PRIME;
        } else if (!prime.shiftRight(1).isProbablePrime(64)) {
            flags |= NOT_SAFE;
        }
        return flags;
    }
}
