package dgram4j.node.crypto;

import org.graalvm.polyglot.HostAccess;

/// A failure that a script is told of in Node's words.
public final class CryptoFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String kind;
    private final String code;
    private final String library;
    private final String reason;
    private boolean stacked;

    private CryptoFault(String kind, String code, String text, String library, String reason) {
        super(text, null, false, false);
        this.kind = kind;
        this.code = code;
        this.library = library;
        this.reason = reason;
    }

    /// An error of OpenSSL's: "error:1C800064:Provider routines::bad decrypt".
    static CryptoFault openssl(String number, String library, String reason) {
        return openssl(number, library, reason, "");
    }

    /// The same where the code names the part as well.
    ///
    /// @param part the part's name in the code, such as "EVP_"
    static CryptoFault openssl(String number, String library, String reason, String part) {
        String code = "ERR_OSSL_" + part
                + reason.toUpperCase(java.util.Locale.ROOT).replaceAll("[ ,'-]+", "_");
        return new CryptoFault(
                "Error", code, "error:" + number + ":" + library + "::" + reason, library, reason);
    }

    /// The same error, kept on OpenSSL's stack of errors as well.
    CryptoFault onStack() {
        stacked = true;
        return this;
    }

    /// An error with a code of Node's; of none if `code` is null.
    static CryptoFault node(String kind, String code, String text) {
        return new CryptoFault(kind, code, text, null, null);
    }

    /// An error that is nothing but a text.
    static CryptoFault plain(String text) {
        return node("Error", null, text);
    }

    /// "Error", "TypeError" or "RangeError".
    @HostAccess.Export
    public String kind() {
        return kind;
    }

    @HostAccess.Export
    public String code() {
        return code;
    }

    @HostAccess.Export
    public String text() {
        return getMessage();
    }

    /// True if OpenSSL keeps it on its stack of errors as well.
    @HostAccess.Export
    public boolean isStacked() {
        return stacked;
    }

    /// The part of OpenSSL that would have complained, or null.
    @HostAccess.Export
    public String library() {
        return library;
    }

    @HostAccess.Export
    public String reason() {
        return reason;
    }
}
