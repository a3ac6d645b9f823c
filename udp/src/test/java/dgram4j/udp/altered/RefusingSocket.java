package dgram4j.udp.altered;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;

import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.send.SendBatch;

import static dgram4j.sys.Errno.EINVAL;
import static dgram4j.sys.Errno.EIO;
import static dgram4j.sys.Errno.EMSGSIZE;
import static dgram4j.sys.Errno.ENOPROTOOPT;

/// A socket that now and then refuses a message of several datagrams, as kernels and devices do.
final class RefusingSocket {
    private static final int[] REFUSALS = {EINVAL, EIO, EMSGSIZE, ENOPROTOOPT};

    private RefusingSocket() {
    }

    /// All goes to `socket`, but for what is refused.
    static DriverSocket around(DriverSocket socket, Random random) {
        return (DriverSocket) Proxy.newProxyInstance(
            DriverSocket.class.getClassLoader(), new Class<?>[] {DriverSocket.class},
            (proxy, method, arguments) -> {
                if (method.getName().equals("send") && refuses((SendBatch) arguments[0], random)) {
                    return -REFUSALS[random.nextInt(REFUSALS.length)];
                }
                try {
                    return method.invoke(socket, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
    }

    private static boolean refuses(SendBatch batch, Random random) {
        return batch.segmentBytes(0) > 0 && random.nextInt(3) == 0;
    }
}
