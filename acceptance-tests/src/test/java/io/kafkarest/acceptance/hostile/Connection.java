package io.kafkarest.acceptance.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One connection: sends what it is given, and hears out the server. */
final class Connection {

    /** A request may promise more than it brings: then the server waits, until it hears that no more will come. */
    private static final int PATIENCE_MS = 250;

    private static final int LIMIT_MS = 30_000;
    /** So that the server sees one piece without the next. */
    private static final long BETWEEN_PIECES_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private Connection() {}

    /** Everything that came back until the server closed; fails if it does not do that. */
    static byte[] exchange(int port, List<byte[]> pieces) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), LIMIT_MS);
            socket.setTcpNoDelay(true);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                send(socket, pieces);
                readAll(socket, answer);
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                // Refused before everything was read: the connection is reset, and what has arrived counts.
            }
            return answer.toByteArray();
        }
    }

    private static void send(Socket socket, List<byte[]> pieces) throws IOException {
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                LockSupport.parkNanos(BETWEEN_PIECES_NANOS);
            }
            socket.getOutputStream().write(pieces.get(i));
        }
    }

    private static void readAll(Socket socket, ByteArrayOutputStream answer) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[16_384];
        socket.setSoTimeout(PATIENCE_MS);
        boolean patient = true;
        while (true) {
            try {
                int read = in.read(buffer);
                if (read < 0) {
                    return;
                }
                answer.write(buffer, 0, read);
            } catch (SocketTimeoutException e) {
                if (!patient) {
                    throw e;
                }
                patient = false;
                socket.setSoTimeout(LIMIT_MS);
                socket.shutdownOutput();
            }
        }
    }
}
