package dgram4j.node.core;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.IntConsumer;

import dgram4j.sys.Errno;
import dgram4j.sys.LinuxAbi;
import dgram4j.sys.LinuxProcess;

/// Signals of the process. The JDK's only way to them is `sun.misc.Signal` of `jdk.unsupported`,
/// whose use no compiler option makes silent: hence reflection.
public final class ProcessSignals {
    private static final Class<?> SIGNAL = load("sun.misc.Signal");
    private static final Class<?> HANDLER = load("sun.misc.SignalHandler");

    private static final int NO_SUCH_PROCESS = Errno.number("ESRCH").orElseThrow();
    private static final int NOT_PERMITTED = -Errno.EPERM;

    private ProcessSignals() {}

    /// Calls `receiver` with the signal's number, on a thread of the JVM's, at each arrival.
    ///
    /// @param name Node's name, such as `SIGINT`
    /// @return false if there is no such signal here or the JVM keeps it for itself
    public static boolean handle(String name, IntConsumer receiver) {
        InvocationHandler invocation =
                (proxy, method, arguments) -> {
                    if (method.getName().equals("handle")) {
                        receiver.accept((Integer) call(SIGNAL, arguments[0], "getNumber"));
                        return null;
                    }
                    return method.getName().equals("equals")
                            ? (Object) (proxy == arguments[0])
                            : method.getName().equals("hashCode") ? name.hashCode() : name;
                };
        Object handler =
                Proxy.newProxyInstance(
                        ProcessSignals.class.getClassLoader(), new Class<?>[] {HANDLER},
                        invocation);
        return install(name, handler);
    }

    /// Gives the signal its default effect back.
    public static void restore(String name) {
        install(name, defaultHandler());
    }

    /// Takes from the JVM the signals that end a program: as with any other program they end it at
    /// once, and whoever waits for it sees by which.
    public static void restoreDefaults() {
        for (String name : List.of("SIGHUP", "SIGINT", "SIGTERM")) {
            restore(name);
        }
    }

    /// Sends a signal to a process of this machine; number 0 only asks whether it is there.
    ///
    /// *Errors:* 0, −ESRCH if there is no such process, −EPERM if it is not ours to signal.
    public static int send(long pid, String name, int number) {
        if (pid == ProcessHandle.current().pid() && number != 0 && raise(name)) {
            return 0;
        }
        if (LinuxAbi.current().isPresent()) {
            return LinuxProcess.kill((int) pid, number);
        }
        if (ProcessHandle.of(pid).isEmpty()) {
            return NO_SUCH_PROCESS;
        }
        try {
            // The JDK can end other processes, but not send them any other signal.
            Process kill = new ProcessBuilder("kill", "-" + number, Long.toString(pid)).start();
            return kill.waitFor() == 0 ? 0 : NOT_PERMITTED;
        } catch (IOException noSuchTool) {
            return NOT_PERMITTED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NOT_PERMITTED;
        }
    }

    // The JDK raises only the signals it has a handler for.
    private static boolean raise(String name) {
        try {
            call(SIGNAL, null, "raise", signal(name));
            return true;
        } catch (IllegalArgumentException unhandled) {
            return false;
        }
    }

    private static boolean install(String name, Object handler) {
        try {
            call(SIGNAL, null, "handle", signal(name), handler);
            return true;
        } catch (IllegalArgumentException unknownOrReserved) {
            return false;
        }
    }

    private static Object signal(String name) {
        String bare = name.startsWith("SIG") ? name.substring(3) : name;
        try {
            return SIGNAL.getConstructor(String.class).newInstance(bare);
        } catch (InvocationTargetException refused) {
            throw asRuntime(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object defaultHandler() {
        try {
            return HANDLER.getField("SIG_DFL").get(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object call(Class<?> type, Object target, String name, Object... arguments) {
        try {
            for (Method method : type.getMethods()) {
                if (method.getName().equals(name)
                        && method.getParameterCount() == arguments.length) {
                    return method.invoke(target, arguments);
                }
            }
            throw new IllegalStateException("no method " + name + " in " + type);
        } catch (InvocationTargetException refused) {
            throw asRuntime(refused);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RuntimeException asRuntime(InvocationTargetException refused) {
        return refused.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(refused.getCause());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("module jdk.unsupported is missing", missing);
        }
    }
}
