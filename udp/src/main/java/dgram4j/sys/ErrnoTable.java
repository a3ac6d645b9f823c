package dgram4j.sys;

/// The rows of `Errno`: number, name, libuv's text, the C library's text. A text is empty where
/// libuv or the C library knows no such error; "=" is libuv's text with a capital letter.
///
/// First the errors libuv knows, in the order in which libuv lists them (`util.getSystemErrorMap()`
/// shows it), then the kernel's others by number.
///
/// Linux numbers, alike on x86-64 and aarch64. From 3000 on they are libuv's own: failures of name
/// look-up and the few conditions no kernel reports.
/// *Source:* `include/uapi/asm-generic/errno.h`, strerror(3), libuv's manual "Error constants".
final class ErrnoTable {

    static final String ROWS = """
        7 E2BIG|argument list too long|=
        13 EACCES|permission denied|=
        98 EADDRINUSE|address already in use|=
        99 EADDRNOTAVAIL|address not available|Cannot assign requested address
        97 EAFNOSUPPORT|address family not supported|Address family not supported by protocol
        11 EAGAIN|resource temporarily unavailable|=
        3000 EAI_ADDRFAMILY|address family not supported|
        3001 EAI_AGAIN|temporary failure|
        3002 EAI_BADFLAGS|bad ai_flags value|
        3013 EAI_BADHINTS|invalid value for hints|
        3003 EAI_CANCELED|request canceled|
        3004 EAI_FAIL|permanent failure|
        3005 EAI_FAMILY|ai_family not supported|
        3006 EAI_MEMORY|out of memory|
        3007 EAI_NODATA|no address|
        3008 EAI_NONAME|unknown node or service|
        3009 EAI_OVERFLOW|argument buffer overflow|
        3014 EAI_PROTOCOL|resolved protocol is unknown|
        3010 EAI_SERVICE|service not available for socket type|
        3011 EAI_SOCKTYPE|socket type not supported|
        114 EALREADY|connection already in progress|Operation already in progress
        9 EBADF|bad file descriptor|=
        16 EBUSY|resource busy or locked|Device or resource busy
        125 ECANCELED|operation canceled|=
        4080 ECHARSET|invalid Unicode character|
        103 ECONNABORTED|software caused connection abort|=
        111 ECONNREFUSED|connection refused|=
        104 ECONNRESET|connection reset by peer|=
        89 EDESTADDRREQ|destination address required|=
        17 EEXIST|file already exists|File exists
        14 EFAULT|bad address in system call argument|Bad address
        27 EFBIG|file too large|=
        113 EHOSTUNREACH|host is unreachable|No route to host
        4 EINTR|interrupted system call|=
        22 EINVAL|invalid argument|=
        5 EIO|i/o error|Input/output error
        106 EISCONN|socket is already connected|Transport endpoint is already connected
        21 EISDIR|illegal operation on a directory|Is a directory
        40 ELOOP|too many symbolic links encountered|Too many levels of symbolic links
        24 EMFILE|too many open files|=
        90 EMSGSIZE|message too long|=
        36 ENAMETOOLONG|name too long|File name too long
        100 ENETDOWN|network is down|=
        101 ENETUNREACH|network is unreachable|=
        23 ENFILE|file table overflow|Too many open files in system
        105 ENOBUFS|no buffer space available|=
        19 ENODEV|no such device|=
        2 ENOENT|no such file or directory|=
        12 ENOMEM|not enough memory|Cannot allocate memory
        64 ENONET|machine is not on the network|=
        92 ENOPROTOOPT|protocol not available|=
        28 ENOSPC|no space left on device|=
        38 ENOSYS|function not implemented|=
        107 ENOTCONN|socket is not connected|Transport endpoint is not connected
        20 ENOTDIR|not a directory|=
        39 ENOTEMPTY|directory not empty|=
        88 ENOTSOCK|socket operation on non-socket|=
        95 ENOTSUP|operation not supported on socket|Operation not supported
        75 EOVERFLOW|value too large for defined data type|=
        1 EPERM|operation not permitted|=
        32 EPIPE|broken pipe|=
        71 EPROTO|protocol error|=
        93 EPROTONOSUPPORT|protocol not supported|=
        91 EPROTOTYPE|protocol wrong type for socket|=
        34 ERANGE|result too large|Numerical result out of range
        30 EROFS|read-only file system|=
        108 ESHUTDOWN|cannot send after transport endpoint shutdown|=
        29 ESPIPE|invalid seek|Illegal seek
        3 ESRCH|no such process|=
        110 ETIMEDOUT|connection timed out|=
        26 ETXTBSY|text file is busy|Text file busy
        18 EXDEV|cross-device link not permitted|Invalid cross-device link
        4094 UNKNOWN|unknown error|
        4095 EOF|end of file|
        6 ENXIO|no such device or address|=
        31 EMLINK|too many links|=
        112 EHOSTDOWN|host is down|=
        121 EREMOTEIO|remote I/O error|=
        25 ENOTTY|inappropriate ioctl for device|=
        4028 EFTYPE|inappropriate file type or format|
        84 EILSEQ|illegal byte sequence|Invalid or incomplete multibyte or wide character
        94 ESOCKTNOSUPPORT|socket type not supported|=
        61 ENODATA|no data available|=
        49 EUNATCH|protocol driver not attached|=
        8 ENOEXEC|exec format error|=
        10 ECHILD||No child processes
        15 ENOTBLK||Block device required
        33 EDOM||Numerical argument out of domain
        35 EDEADLK||Resource deadlock avoided
        37 ENOLCK||No locks available
        42 ENOMSG||No message of desired type
        43 EIDRM||Identifier removed
        44 ECHRNG||Channel number out of range
        45 EL2NSYNC||Level 2 not synchronized
        46 EL3HLT||Level 3 halted
        47 EL3RST||Level 3 reset
        48 ELNRNG||Link number out of range
        50 ENOCSI||No CSI structure available
        51 EL2HLT||Level 2 halted
        52 EBADE||Invalid exchange
        53 EBADR||Invalid request descriptor
        54 EXFULL||Exchange full
        55 ENOANO||No anode
        56 EBADRQC||Invalid request code
        57 EBADSLT||Invalid slot
        59 EBFONT||Bad font file format
        60 ENOSTR||Device not a stream
        62 ETIME||Timer expired
        63 ENOSR||Out of streams resources
        65 ENOPKG||Package not installed
        66 EREMOTE||Object is remote
        67 ENOLINK||Link has been severed
        68 EADV||Advertise error
        69 ESRMNT||Srmount error
        70 ECOMM||Communication error on send
        72 EMULTIHOP||Multihop attempted
        73 EDOTDOT||RFS specific error
        74 EBADMSG||Bad message
        76 ENOTUNIQ||Name not unique on network
        77 EBADFD||File descriptor in bad state
        78 EREMCHG||Remote address changed
        79 ELIBACC||Can not access a needed shared library
        80 ELIBBAD||Accessing a corrupted shared library
        81 ELIBSCN||.lib section in a.out corrupted
        82 ELIBMAX||Attempting to link in too many shared libraries
        83 ELIBEXEC||Cannot exec a shared library directly
        85 ERESTART||Interrupted system call should be restarted
        86 ESTRPIPE||Streams pipe error
        87 EUSERS||Too many users
        96 EPFNOSUPPORT||Protocol family not supported
        102 ENETRESET||Network dropped connection on reset
        109 ETOOMANYREFS||Too many references: cannot splice
        115 EINPROGRESS||Operation now in progress
        116 ESTALE||Stale file handle
        117 EUCLEAN||Structure needs cleaning
        118 ENOTNAM||Not a XENIX named type file
        119 ENAVAIL||No XENIX semaphores available
        120 EISNAM||Is a named type file
        122 EDQUOT||Disk quota exceeded
        123 ENOMEDIUM||No medium found
        124 EMEDIUMTYPE||Wrong medium type
        126 ENOKEY||Required key not available
        127 EKEYEXPIRED||Key has expired
        128 EKEYREVOKED||Key has been revoked
        129 EKEYREJECTED||Key was rejected by service
        130 EOWNERDEAD||Owner died
        131 ENOTRECOVERABLE||State not recoverable
        132 ERFKILL||Operation not possible due to RF-kill
        133 EHWPOISON||Memory page has hardware error
        """;

    private ErrnoTable() {
    }
}
