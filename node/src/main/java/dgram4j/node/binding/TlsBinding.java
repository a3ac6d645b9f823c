package dgram4j.node.binding;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;

import dgram4j.node.crypto.CryptoFault;
import dgram4j.node.tls.CertificateFacts;
import dgram4j.node.tls.TlsContext;
import dgram4j.node.tls.TlsEngine;
import dgram4j.node.tls.Trust;

/// TLS without sockets, as `internalBinding('tls')`.
public final class TlsBinding {
    private static final int STAGE_BYTES = 65536;

    private SharedBytes stage;

    TlsBinding() {}

    /// Names the ArrayBuffer that bytes are taken from.
    @HostAccess.Export
    public void useStage(Value buffer) {
        stage = new SharedBytes(buffer);
    }

    /// Nobody, who trusts whom the JDK trusts.
    @HostAccess.Export
    public ContextBinding context() {
        return new ContextBinding();
    }

    /// One end of a connection; `keeper` is the context a client's session is kept in, `sessions`
    /// the name it has there.
    @HostAccess.Export
    public EngineBinding engine(
            ContextBinding context, boolean isServer, ContextBinding keeper, String sessions) {
        return new EngineBinding(
                new TlsEngine(context.context, isServer, keeper.context, sessions));
    }

    /// The DER of the roots the JDK trusts, as ArrayBuffer-like hex.
    @HostAccess.Export
    public ProxyArray roots() {
        return chain(Trust.roots().toArray(X509Certificate[]::new));
    }

    private static ProxyArray chain(X509Certificate[] certificates) {
        return ProxyArray.fromArray(Arrays.stream(certificates)
                .map(each -> ProxyObject.fromMap(CertificateFacts.of(each))).toArray());
    }

    private static byte[] bytes(Value buffer) {
        byte[] copy = new byte[(int) buffer.getBufferSize()];
        buffer.readBuffer(0, copy, 0, copy.length);
        return copy;
    }

    /// An identity and whom it trusts. Methods answer null, or what is wrong.
    public static final class ContextBinding {
        private final TlsContext context = new TlsContext();

        private ContextBinding() {}

        @HostAccess.Export
        public String certificate(Value pem) {
            return guarded(() -> context.addCertificates(bytes(pem)));
        }

        @HostAccess.Export
        public String key(Value pem, Value passphrase) {
            return guarded(() -> context.addKey(
                    bytes(pem), passphrase.isNull() ? null : bytes(passphrase)));
        }

        @HostAccess.Export
        public String store(Value pfx, String passphrase) {
            return guarded(() -> context.addStore(bytes(pfx), passphrase.toCharArray()));
        }

        @HostAccess.Export
        public String trust(Value pem) {
            return guarded(() -> context.trust(bytes(pem)));
        }

        @HostAccess.Export
        public String trustAlso(Value pem) {
            return guarded(() -> context.trustAlso(bytes(pem)));
        }

        @HostAccess.Export
        public void trustAs(ContextBinding other) {
            context.trustAs(other.context);
        }

        @HostAccess.Export
        public String revoke(Value pem) {
            return guarded(() -> context.revoke(bytes(pem)));
        }

        @HostAccess.Export
        public void allowPartialChains() {
            context.allowPartialChains();
        }

        @HostAccess.Export
        public void sessionTimeout(int seconds) {
            context.sessionTimeout(seconds);
        }

        private static String guarded(Runnable step) {
            try {
                step.run();
                return null;
            } catch (CryptoFault | TlsContext.CertificateFault fault) {
                return String.valueOf(fault.getMessage());
            }
        }
    }

    /// One [TlsEngine].
    public final class EngineBinding {
        private final TlsEngine engine;
        private byte[] taken = new byte[0];
        private int from;

        private EngineBinding(TlsEngine engine) {
            this.engine = engine;
        }

        @HostAccess.Export
        public void configure(
                String[] versions, String[] suites, String[] protocols, String name,
                boolean asksClient) {
            engine.configure(versions, suites, protocols, name, asksClient);
        }

        @HostAccess.Export
        public void prefer(String[] groups, String[] schemes, boolean ownOrder) {
            engine.prefer(groups, schemes, ownOrder);
        }

        @HostAccess.Export
        public void begin() {
            engine.begin();
        }

        @HostAccess.Export
        public void feed(Value buffer, int offset, int length) {
            engine.feed(piece(buffer, offset, length));
        }

        @HostAccess.Export
        public void write(Value buffer, int offset, int length) {
            engine.write(piece(buffer, offset, length));
        }

        private static byte[] piece(Value buffer, int offset, int length) {
            byte[] copy = new byte[length];
            if (length > 0) {
                buffer.readBuffer(offset, copy, 0, length);
            }
            return copy;
        }

        @HostAccess.Export
        public void end() {
            engine.end();
        }

        /// How many bytes stand on the stage now, of those for the peer or of those from it; 0 when
        /// there are no more.
        @HostAccess.Export
        public int take(boolean sealed) {
            if (from == taken.length) {
                taken = sealed ? engine.takeSealed() : engine.takePlain();
                from = 0;
            }
            int count = Math.min(STAGE_BYTES, taken.length - from);
            System.arraycopy(taken, from, stage.bytes(), 0, count);
            stage.push(0, count);
            from += count;
            return count;
        }

        @HostAccess.Export
        public boolean isSecure() {
            return engine.isSecure();
        }

        @HostAccess.Export
        public boolean isEnded() {
            return engine.isEnded();
        }

        @HostAccess.Export
        public boolean hasSession() {
            return engine.hasSession();
        }

        @HostAccess.Export
        public boolean isReused() {
            return engine.isReused();
        }

        @HostAccess.Export
        public void limitRecords(int lengthBytes) {
            engine.limitRecords(lengthBytes);
        }

        @HostAccess.Export
        public ProxyArray peerSignatures() {
            return ProxyArray.fromArray((Object[]) engine.peerSignatures());
        }

        /// As hexadecimal digits.
        @HostAccess.Export
        public String exportKeyingMaterial(String label, Value context, int lengthBytes) {
            return HexFormat.of().formatHex(engine.exportKeyingMaterial(
                    label, context.isNull() ? null : bytes(context), lengthBytes));
        }

        @HostAccess.Export
        public String failure() {
            return engine.failure();
        }

        @HostAccess.Export
        public String complaint() {
            return engine.complaint();
        }

        @HostAccess.Export
        public ProxyArray facts() {
            return ProxyArray.fromArray((Object[]) engine.facts());
        }

        @HostAccess.Export
        public ProxyArray peer() {
            return chain(engine.peerChain());
        }

        @HostAccess.Export
        public ProxyArray own() {
            return chain(engine.own());
        }
    }
}
