package dgram4j.node.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;

import org.bouncycastle.util.BigIntegers;

/// Prime numbers, found and looked at.
public final class Primes {
    private static final int CERTAINTY = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Primes() {}

    /// Whether a number is very likely a prime.
    ///
    /// @param checks rounds; 0 for as many as its size asks for
    public static boolean isPrime(BigInteger number, int checks) {
        return number.isProbablePrime(checks == 0 ? CERTAINTY : Math.max(2 * checks, CERTAINTY));
    }

    /// A prime of so many bits, its two highest set, as big-endian bytes.
    ///
    /// @param safe if half of what is left of it after one is a prime, too
    /// @param add null, or what the prime minus `rem` is to be a multiple of
    /// @param rem null for 1, and for 3 if it is to be safe
    public static byte[] find(int bits, boolean safe, BigInteger add, BigInteger rem) {
        while (true) {
            BigInteger found = candidate(bits, safe, add, rem);
            if (found.bitLength() == bits && found.isProbablePrime(CERTAINTY)
                    && (!safe || found.shiftRight(1).isProbablePrime(CERTAINTY))) {
                return BigIntegers.asUnsignedByteArray((bits + 7) / 8, found);
            }
        }
    }

    private static BigInteger candidate(int bits, boolean safe, BigInteger add, BigInteger rem) {
        if (bits < 2) {
            throw CryptoFault.openssl("0180007B", "bignum routines", "bits too small", "BN_");
        }
        if (add == null) {
            return safe
                    ? high(bits - 1).shiftLeft(1).setBit(0)
                    : high(bits);
        }
        BigInteger rest = rem == null ? BigInteger.valueOf(safe ? 3 : 1) : rem;
        BigInteger random = new BigInteger(bits, RANDOM).setBit(bits - 1);
        return random.subtract(random.mod(add)).add(rest);
    }

    private static BigInteger high(int bits) {
        while (true) {
            BigInteger found = BigInteger.probablePrime(bits, RANDOM);
            if (found.testBit(Math.max(bits - 2, 0))) {
                return found;
            }
        }
    }
}
