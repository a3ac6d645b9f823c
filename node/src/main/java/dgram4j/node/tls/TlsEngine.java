package dgram4j.node.tls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;

/// One end of a TLS connection: sealed bytes and plain ones, each way.
///
/// What comes out is kept until it is taken.
public final class TlsEngine {
    private final TlsContext context;
    private final SSLEngine engine;
    private final boolean isServer;
    private final ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private ByteBuffer unread = ByteBuffer.allocate(0);
    private ByteBuffer packet;
    private ByteBuffer opened;
    private final TlsContext keeper;
    private final String sessions;
    private final long madeMillis = System.currentTimeMillis();
    private boolean isSecure;
    private String failure;
    private int mostBytesOfRecord = Integer.MAX_VALUE;

    /// An end that has not begun.
    ///
    /// @param context who it is and whom it trusts
    /// @param isServer which end
    /// @param keeper whose engine it is: as `context`, or that of the session to resume
    /// @param sessions what a client's session is kept by, and resumed if there is one
    public TlsEngine(TlsContext context, boolean isServer, TlsContext keeper, String sessions) {
        this.context = context;
        this.isServer = isServer;
        this.keeper = keeper;
        this.sessions = sessions;
        engine = keeper.newEngine(sessions);
        engine.setUseClientMode(!isServer);
        packet = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        opened = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
    }

    /// Says how it is to be spoken.
    ///
    /// @param versions protocols as the JDK calls them; empty for its own choice
    /// @param suites cipher suites likewise
    /// @param protocols what ALPN offers or accepts; empty for none
    /// @param name the server's name that is asked for; null for none
    /// @param asksClient whether a client is asked for its certificate
    public void configure(
            String[] versions, String[] suites, String[] protocols, String name,
            boolean asksClient) {
        SSLParameters parameters = engine.getSSLParameters();
        if (versions.length > 0) {
            parameters.setProtocols(versions);
        }
        if (suites.length > 0) {
            List<String> known = Arrays.asList(engine.getSupportedCipherSuites());
            String[] usable =
                    Arrays.stream(suites).filter(known::contains).toArray(String[]::new);
            if (usable.length > 0) {
                parameters.setCipherSuites(usable);
            }
        }
        if (protocols.length > 0) {
            parameters.setApplicationProtocols(protocols);
        }
        if (name != null) {
            parameters.setServerNames(List.of(new SNIHostName(name)));
        }
        if (isServer && asksClient) {
            parameters.setWantClientAuth(true);
        }
        engine.setSSLParameters(parameters);
    }

    /// Says how keys are exchanged and signed for, by the JDK's names; empty for its own choice.
    ///
    /// @param groups the groups, best first
    /// @param schemes the schemes of signatures, best first
    /// @param ownOrder whether a server's own order of suites counts, not the client's
    public void prefer(String[] groups, String[] schemes, boolean ownOrder) {
        SSLParameters parameters = engine.getSSLParameters();
        if (groups.length > 0) {
            parameters.setNamedGroups(groups);
        }
        if (schemes.length > 0) {
            parameters.setSignatureSchemes(schemes);
        }
        parameters.setUseCipherSuitesOrder(isServer && ownOrder);
        engine.setSSLParameters(parameters);
    }

    /// Begins the handshake.
    public void begin() {
        guarded(() -> {
            engine.beginHandshake();
            goOn();
        });
    }

    /// Takes sealed bytes from the peer.
    public void feed(byte[] bytes) {
        ByteBuffer joined = ByteBuffer.allocate(unread.remaining() + bytes.length);
        unread = joined.put(unread).put(bytes).flip();
        guarded(this::goOn);
    }

    /// Seals bytes for the peer. *Errors:* see [#failure()].
    public void write(byte[] bytes) {
        guarded(() -> {
            ByteBuffer source = ByteBuffer.wrap(bytes);
            while (source.hasRemaining() && !engine.isOutboundDone()) {
                int end = source.limit();
                source.limit(Math.min(end, source.position() + Math.min(end, mostBytesOfRecord)));
                wrap(source);
                source.limit(end);
            }
            goOn();
        });
    }

    /// Says that nothing more will be written.
    public void end() {
        engine.closeOutbound();
        guarded(this::goOn);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SSLException;
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (SSLException | IllegalStateException refused) {
            if (failure == null) {
                failure = String.valueOf(refused.getMessage());
                tellPeer();
            }
        }
    }

    /// The alert that says why.
    private void tellPeer() {
        try {
            while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP
                    && !engine.isOutboundDone()) {
                wrap(ByteBuffer.allocate(0));
            }
        } catch (SSLException nothingToSay) {
            // The first failure is the one that is told.
        }
    }

    private void goOn() throws SSLException {
        while (true) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> {
                    for (Runnable task = engine.getDelegatedTask(); task != null;
                            task = engine.getDelegatedTask()) {
                        task.run();
                    }
                }
                case NEED_WRAP -> {
                    if (wrap(ByteBuffer.allocate(0)).getStatus()
                            == SSLEngineResult.Status.CLOSED) {
                        return;
                    }
                }
                default -> {
                    if (!unwrap()) {
                        return;
                    }
                }
            }
        }
    }

    private SSLEngineResult wrap(ByteBuffer source) throws SSLException {
        packet.clear();
        SSLEngineResult result = engine.wrap(source, packet);
        if (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) {
            packet = ByteBuffer.allocate(2 * packet.capacity());
        }
        sealed.write(packet.array(), 0, packet.position());
        note(result);
        return result;
    }

    private boolean unwrap() throws SSLException {
        if (!unread.hasRemaining() || engine.isInboundDone()) {
            return false;
        }
        opened.clear();
        SSLEngineResult result = engine.unwrap(unread, opened);
        plain.write(opened.array(), 0, opened.position());
        note(result);
        return switch (result.getStatus()) {
            case BUFFER_OVERFLOW -> {
                opened = ByteBuffer.allocate(2 * opened.capacity());
                yield true;
            }
            case BUFFER_UNDERFLOW -> false;
            default -> true;
        };
    }

    private void note(SSLEngineResult result) {
        if (result.getHandshakeStatus() == HandshakeStatus.FINISHED) {
            isSecure = true;
        }
    }

    /// What is to go to the peer; it is gone from here.
    public byte[] takeSealed() {
        byte[] bytes = sealed.toByteArray();
        sealed.reset();
        return bytes;
    }

    /// What the peer has said; it is gone from here.
    public byte[] takePlain() {
        byte[] bytes = plain.toByteArray();
        plain.reset();
        return bytes;
    }

    /// True once the handshake is done.
    public boolean isSecure() {
        return isSecure;
    }

    /// True once the peer has said that it writes no more.
    public boolean isEnded() {
        return engine.isInboundDone();
    }

    /// At most so many bytes go into a record.
    public void limitRecords(int lengthBytes) {
        mostBytesOfRecord = lengthBytes;
    }

    /// True if this client's session can be resumed by another connection.
    public boolean hasSession() {
        return !isServer && keeper.hasSession(sessions);
    }

    /// True if the session was there before this connection.
    public boolean isReused() {
        return isSecure && engine.getSession().getCreationTime() < madeMillis;
    }

    /// Key material both ends can make (RFC 5705). *Errors:* `IllegalStateException`.
    public byte[] exportKeyingMaterial(String label, byte[] context, int lengthBytes) {
        try {
            return ((ExtendedSSLSession) engine.getSession())
                    .exportKeyingMaterialData(label, context, lengthBytes);
        } catch (SSLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /// How the peer may sign, by the JDK's names, in its order.
    public String[] peerSignatures() {
        return ((ExtendedSSLSession) engine.getSession()).getPeerSupportedSignatureAlgorithms();
    }

    /// What went wrong, in the JDK's words; null if nothing has.
    public String failure() {
        return failure;
    }

    /// The protocol, the cipher suite and what ALPN has chosen, "" for nothing.
    public String[] facts() {
        String chosen = engine.getApplicationProtocol();
        return new String[] {
            engine.getSession().getProtocol(), engine.getSession().getCipherSuite(),
            chosen == null ? "" : chosen
        };
    }

    /// The certificates the peer has shown; none if it has not.
    public X509Certificate[] peer() {
        try {
            return Arrays.copyOf(
                    engine.getSession().getPeerCertificates(),
                    engine.getSession().getPeerCertificates().length, X509Certificate[].class);
        } catch (SSLPeerUnverifiedException nothing) {
            return new X509Certificate[0];
        }
    }

    /// The same with those of its issuers that are known here.
    public X509Certificate[] peerChain() {
        return context.trust().extended(peer());
    }

    /// The certificates it shows itself.
    public X509Certificate[] own() {
        return context.ownChain();
    }

    /// Why the peer is not trusted, as `CODE|text`; null if it is, or has shown nothing.
    public String complaint() {
        X509Certificate[] shown = peer();
        return shown.length == 0 ? null : context.trust().complaint(shown);
    }
}
