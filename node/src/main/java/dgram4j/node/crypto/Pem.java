package dgram4j.node.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A block of PEM.
///
/// @param label what stands behind BEGIN
/// @param headers what stands before the data, if it is encrypted
/// @param der the data
record Pem(String label, Map<String, String> headers, byte[] der) {
    private static final int WIDTH = 64;
    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN ([A-Z0-9 ]+)-----\\s*?\\n(.*?)-----END \\1-----", Pattern.DOTALL);

    /// The first block of a text; null if there is none.
    static Pem find(byte[] text) {
        Matcher found = BLOCK.matcher(new String(text, StandardCharsets.ISO_8859_1));
        if (!found.find()) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        StringBuilder data = new StringBuilder();
        for (String line : found.group(2).split("\r?\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            } else {
                data.append(line.strip());
            }
        }
        try {
            return new Pem(
                    found.group(1), headers, Base64.getDecoder().decode(data.toString()));
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    String text() {
        StringBuilder text = new StringBuilder("-----BEGIN " + label + "-----\n");
        if (!headers.isEmpty()) {
            text.append("Proc-Type: ").append(headers.get("Proc-Type")).append('\n');
            text.append("DEK-Info: ").append(headers.get("DEK-Info")).append("\n\n");
        }
        String data = Base64.getEncoder().encodeToString(der);
        for (int at = 0; at < data.length(); at += WIDTH) {
            text.append(data, at, Math.min(at + WIDTH, data.length())).append('\n');
        }
        return text.append("-----END ").append(label).append("-----\n").toString();
    }
}
