package dgram4j.node.crypto;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.graalvm.polyglot.HostAccess;

/// What is known of a cipher.
///
/// @param name the full one
/// @param mode "cbc", "stream" and so on
/// @param nid OpenSSL's number, or −1
/// @param keyLength in bytes
/// @param blockSize in bytes, or −1
/// @param ivLength in bytes, or −1
public record CipherInfo(
        @HostAccess.Export String name,
        @HostAccess.Export String mode,
        @HostAccess.Export int nid,
        @HostAccess.Export int keyLength,
        @HostAccess.Export int blockSize,
        @HostAccess.Export int ivLength) {
    private static final Map<String, CipherInfo> TABLE = read();

    /// All names, sorted.
    public static String[] names() {
        return TABLE.keySet().stream().filter(name -> !name.startsWith("!"))
                .toArray(String[]::new);
    }

    /// The cipher of a name in any case, or null.
    public static CipherInfo find(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        CipherInfo found = TABLE.get(lower);
        return found == null ? TABLE.get("!" + lower) : found;
    }

    /// The cipher of a number, or null.
    public static CipherInfo find(int nid) {
        return TABLE.values().stream().filter(info -> info.nid == nid).findFirst().orElse(null);
    }

    /// True for the modes that also authenticate.
    @HostAccess.Export
    public boolean isAuthenticated() {
        return switch (mode) {
            case "gcm", "ccm", "ocb" -> true;
            default -> name.equals("chacha20-poly1305");
        };
    }

    /// The family that encrypts the single block: "aes", "des-ede3" and so on.
    String family() {
        if (name.startsWith("id-aes")) {
            return "aes";
        }
        String[] parts = name.split("-");
        return parts[0].equals("des") && parts.length > 1 ? parts[0] + "-" + parts[1] : parts[0];
    }

    private static Map<String, CipherInfo> read() {
        Map<String, CipherInfo> table = new LinkedHashMap<>();
        try (InputStream in = CipherInfo.class.getResourceAsStream("ciphers.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(table, line));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return table;
    }

    private static void add(Map<String, CipherInfo> table, String line) {
        String[] fields = line.split(" ");
        CipherInfo info = new CipherInfo(
                fields[2], fields[1], number(fields[3]), number(fields[4]), number(fields[5]),
                number(fields[6]));
        table.put(fields[0], info);
        // A full name is understood even where it is not one of those listed.
        table.putIfAbsent("!" + fields[2], info);
    }

    private static int number(String field) {
        return field.equals("-") ? -1 : Integer.parseInt(field);
    }
}
