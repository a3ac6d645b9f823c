package dgram4j.node.binding;

import java.nio.charset.Charset;
import java.util.Map;

/// What the bytes 0x80 to 0xff mean in the encodings of one byte a character (Encoding Standard,
/// "Legacy single-byte encodings").
///
/// Java's charsets have the same tables but for what is unassigned below 0xa0, which the standard
/// maps to the control of the same number, and for a few that Java lacks.
final class SingleByteTables {
    /// Stands where a byte means nothing.
    static final char NOTHING = '\uFFFD';

    private static final int UPPER_HALF = 128;
    private static final int CONTROLS = 32;
    private static final char USER_DEFINED = '\uF780';

    private static final Map<String, String> CHARSETS =
            Map.ofEntries(
                    Map.entry("ibm866", "IBM866"),
                    Map.entry("iso-8859-2", "ISO-8859-2"),
                    Map.entry("iso-8859-3", "ISO-8859-3"),
                    Map.entry("iso-8859-4", "ISO-8859-4"),
                    Map.entry("iso-8859-5", "ISO-8859-5"),
                    Map.entry("iso-8859-6", "ISO-8859-6"),
                    Map.entry("iso-8859-7", "ISO-8859-7"),
                    Map.entry("iso-8859-8", "ISO-8859-8"),
                    Map.entry("iso-8859-8-i", "ISO-8859-8"),
                    Map.entry("iso-8859-13", "ISO-8859-13"),
                    Map.entry("iso-8859-15", "ISO-8859-15"),
                    Map.entry("iso-8859-16", "ISO-8859-16"),
                    Map.entry("koi8-r", "KOI8-R"),
                    Map.entry("koi8-u", "KOI8-U"),
                    Map.entry("macintosh", "x-MacRoman"),
                    Map.entry("x-mac-cyrillic", "x-MacUkraine"),
                    Map.entry("windows-874", "x-windows-874"),
                    Map.entry("windows-1250", "windows-1250"),
                    Map.entry("windows-1251", "windows-1251"),
                    Map.entry("windows-1252", "windows-1252"),
                    Map.entry("windows-1253", "windows-1253"),
                    Map.entry("windows-1254", "windows-1254"),
                    Map.entry("windows-1255", "windows-1255"),
                    Map.entry("windows-1256", "windows-1256"),
                    Map.entry("windows-1257", "windows-1257"),
                    Map.entry("windows-1258", "windows-1258"));

    // From 0xa0 on; below stand the controls.
    private static final Map<String, String> TABLES =
            Map.of(
                    "iso-8859-10",
                    "\u00a0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00adŪŊ°ąēģīĩķ·ļđšŧž―ūŋ"
                            + "ĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß"
                            + "āáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ",
                    "iso-8859-14",
                    "\u00a0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00ad®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ"
                            + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß"
                            + "àáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ");

    // Where the standard has another character than Java: byte, character, byte, character …
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "koi8-u", "\u00aeў\u00beЎ",
                    "windows-1255", "\u00ca\u05ba",
                    "x-mac-cyrillic", "\u00ff€");

    private SingleByteTables() {}

    /// 128 characters, or null if the encoding is not of this kind or unknown to this Java.
    static char[] upperHalf(String name) {
        if (name.equals("x-user-defined")) {
            return from(USER_DEFINED);
        }
        String table = TABLES.get(name);
        if (table != null) {
            char[] upper = from((char) UPPER_HALF);
            table.getChars(0, table.length(), upper, CONTROLS);
            return upper;
        }
        String charset = CHARSETS.get(name);
        if (charset == null || !Charset.isSupported(charset)) {
            return null;
        }
        char[] upper = ofCharset(charset);
        String otherwise = OTHERWISE.getOrDefault(name, "");
        for (int i = 0; i < otherwise.length(); i += 2) {
            upper[otherwise.charAt(i) & 0x7f] = otherwise.charAt(i + 1);
        }
        return upper;
    }

    private static char[] from(char first) {
        char[] upper = new char[UPPER_HALF];
        for (int i = 0; i < UPPER_HALF; i++) {
            upper[i] = (char) (first + i);
        }
        return upper;
    }

    private static char[] ofCharset(String charset) {
        byte[] bytes = new byte[UPPER_HALF];
        for (int i = 0; i < UPPER_HALF; i++) {
            bytes[i] = (byte) (UPPER_HALF + i);
        }
        char[] upper = new String(bytes, Charset.forName(charset)).toCharArray();
        for (int i = 0; i < CONTROLS; i++) {
            if (upper[i] == NOTHING) {
                upper[i] = (char) (UPPER_HALF + i);
            }
        }
        return upper;
    }
}
