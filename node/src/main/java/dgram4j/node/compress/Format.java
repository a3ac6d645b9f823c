package dgram4j.node.compress;

/// What surrounds deflated bytes.
public enum Format {
    /// RFC 1950.
    ZLIB,
    /// RFC 1952.
    GZIP,
    /// RFC 1951: nothing.
    RAW,
    /// Either of the first two, as the bytes tell.
    ANY
}
