package dgram4j.sys;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What the system's error numbers are called and what they say, in libuv's words.
///
/// The engine passes errors as −errno with Linux's numbers on every platform; each face turns them
/// into names and texts here, once. Methods take either sign.
/// *Thread:* any.
public final class Errno {

    public static final int EPERM = 1;
    public static final int ENOENT = 2;
    public static final int EINTR = 4;
    public static final int EIO = 5;
    public static final int EBADF = 9;
    public static final int EAGAIN = 11;
    public static final int ENOMEM = 12;
    public static final int EACCES = 13;
    public static final int EBUSY = 16;
    public static final int EEXIST = 17;
    public static final int ENODEV = 19;
    public static final int EINVAL = 22;
    public static final int EMFILE = 24;
    public static final int ENOTSOCK = 88;
    public static final int EDESTADDRREQ = 89;
    public static final int EMSGSIZE = 90;
    public static final int ENOPROTOOPT = 92;
    /// Also the kernel's EOPNOTSUPP.
    public static final int ENOTSUP = 95;
    public static final int EAFNOSUPPORT = 97;
    public static final int EADDRINUSE = 98;
    public static final int EADDRNOTAVAIL = 99;
    public static final int ENETDOWN = 100;
    public static final int ENETUNREACH = 101;
    public static final int ENOBUFS = 105;
    public static final int EISCONN = 106;
    public static final int ENOTCONN = 107;
    public static final int ECONNREFUSED = 111;
    public static final int EHOSTUNREACH = 113;
    public static final int EALREADY = 114;
    public static final int ECANCELED = 125;
    public static final int EAI_AGAIN = 3001;
    public static final int EAI_FAIL = 3004;
    public static final int EAI_NODATA = 3007;
    public static final int EAI_NONAME = 3008;
    /// libuv's number for an error it cannot name.
    public static final int UNKNOWN = 4094;

    private static final Map<Integer, String> KERNEL = new HashMap<>();
    private static final Map<String, Integer> BY_NAME = new HashMap<>();
    private static final Map<String, Integer> BY_C_TEXT = new HashMap<>();
    private static final Map<Integer, Entry> LIBUV = new LinkedHashMap<>();

    static {
        ErrnoTable.ROWS.lines().forEach(Errno::learn);
        // Second names of numbers that stand in the table under their first one.
        BY_NAME.put("EWOULDBLOCK", EAGAIN);
        BY_NAME.put("EOPNOTSUPP", ENOTSUP);
        BY_NAME.put("EDEADLOCK", BY_NAME.get("EDEADLK"));
        BY_NAME.put("ENOTFOUND", EAI_NONAME);
    }

    private Errno() {
    }

    /// An error as libuv reports it: its name, and its text in lower case.
    public record Entry(String name, String text) {
    }

    private static void learn(String line) {
        int space = line.indexOf(' ');
        int first = line.indexOf('|');
        int second = line.indexOf('|', first + 1);
        Integer number = Integer.valueOf(line.substring(0, space));
        String name = line.substring(space + 1, first);
        String uvText = line.substring(first + 1, second);
        String cText = line.substring(second + 1);
        BY_NAME.put(name, number);
        if (!uvText.isEmpty()) {
            LIBUV.put(-number, new Entry(name, uvText));
        }
        if (!cText.isEmpty()) {
            KERNEL.put(number, name);
            BY_C_TEXT.put(cText.equals("=") ? capital(uvText) : cText, number);
        }
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /// The name libuv and Node give an error: "EADDRINUSE".
    ///
    /// An error that libuv does not know is "Unknown system error −n", the kernel's name or not.
    public static String name(int errno) {
        Entry entry = LIBUV.get(negative(errno));
        return entry == null ? unknown(errno) : entry.name;
    }

    /// libuv's text for an error: "address already in use"; for one it does not know as `name`.
    public static String text(int errno) {
        Entry entry = LIBUV.get(negative(errno));
        return entry == null ? unknown(errno) : entry.text;
    }

    /// The kernel's own name, also for the errors that libuv does not know: "ECHRNG".
    public static Optional<String> kernelName(int errno) {
        return Optional.ofNullable(KERNEL.get(-negative(errno)));
    }

    /// The code that Node's resolver reports: `name`, but "ENOTFOUND" where no such name exists.
    ///
    /// *Source:* Node 26, `dns.lookup` of an unknown name: code 'ENOTFOUND', errno −3008.
    public static String resolverName(int errno) {
        int number = -negative(errno);
        return number == EAI_NONAME || number == EAI_NODATA ? "ENOTFOUND" : name(errno);
    }

    /// The negative number of a name ("EADDRINUSE", "EWOULDBLOCK", "ENOTFOUND"), if it is one.
    public static OptionalInt number(String name) {
        Integer number = BY_NAME.get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(-number);
    }

    /// The negative number of the error that a text of the C library tells, if it is known.
    ///
    /// The JDK's socket exceptions carry that text and nothing else: "Address already in use". Text
    /// in parentheses, which the JDK adds to some, is overlooked.
    public static OptionalInt numberOfText(String text) {
        int parenthesis = text.indexOf(" (");
        Integer number = BY_C_TEXT.get(parenthesis < 0 ? text : text.substring(0, parenthesis));
        return number == null ? OptionalInt.empty() : OptionalInt.of(-number);
    }

    /// Every error libuv knows, by negative number, in libuv's order.
    public static Map<Integer, Entry> all() {
        return Collections.unmodifiableMap(LIBUV);
    }

    private static int negative(int errno) {
        return errno < 0 ? errno : -errno;
    }

    private static String unknown(int errno) {
        return "Unknown system error " + negative(errno);
    }
}
