package io.kafkarest.acceptance.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A connection over TLS that says exactly what it is told to say. */
final class TlsSocket implements AutoCloseable {

    private static final int PATIENCE_MS = 20_000;
    private static final int SMALL_BUFFER = 4096;

    private final SSLSocket socket;

    private TlsSocket(SSLSocket socket) {
        this.socket = socket;
    }

    /** Connects and shakes hands, with these versions and suites if there are any. */
    static TlsSocket connect(SSLContext context, int port, String[] protocols, String[] suites) throws IOException {
        Socket plain = new Socket();
        plain.setReceiveBufferSize(SMALL_BUFFER);
        plain.connect(new InetSocketAddress("127.0.0.1", port));
        plain.setSoTimeout(PATIENCE_MS);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", port, true);
        if (protocols.length > 0) {
            socket.setEnabledProtocols(protocols);
        }
        if (suites.length > 0) {
            socket.setEnabledCipherSuites(suites);
        }
        try {
            socket.startHandshake();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        return new TlsSocket(socket);
    }

    static TlsSocket connect(SSLContext context, int port) throws IOException {
        return connect(context, port, new String[0], new String[0]);
    }

    BigInteger serverSerial() throws IOException {
        return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
    }

    String suite() {
        return socket.getSession().getCipherSuite();
    }

    TlsSocket say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    String hear(int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }

    String hearAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream input = socket.getInputStream();
        byte[] buffer = new byte[65_536];
        for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
            all.write(buffer, 0, length);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
