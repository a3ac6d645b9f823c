package dgram4j.node.compress;

/// Why compressed bytes cannot be read, in zlib's terms.
public final class CodecFault extends Exception {
    private static final int Z_NEED_DICT = 2;
    private static final int Z_DATA_ERROR = -3;
    private static final int Z_BUF_ERROR = -5;
    private static final long serialVersionUID = 1L;

    private final int errno;
    private final String code;

    /// A fault of another library's.
    CodecFault(String message, int errno, String code) {
        super(message);
        this.errno = errno;
        this.code = code;
    }

    static CodecFault data(String message) {
        return new CodecFault(message, Z_DATA_ERROR, "Z_DATA_ERROR");
    }

    static CodecFault ended() {
        return new CodecFault("unexpected end of file", Z_BUF_ERROR, "Z_BUF_ERROR");
    }

    static CodecFault dictionary(String message) {
        return new CodecFault(message, Z_NEED_DICT, "Z_NEED_DICT");
    }

    /// zlib's number.
    public int errno() {
        return errno;
    }

    /// Its name.
    public String code() {
        return code;
    }
}
