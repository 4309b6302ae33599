package io.kafkarest.adapters.http.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that says exactly what it is told to say. */
public final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MS = 10_000;

    private final Socket socket;

    private RawClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MS);
    }

    public static RawClient of(TestServer server) throws IOException {
        return new RawClient(new Socket("127.0.0.1", server.port()));
    }

    /** One whose receive buffer is so small that whoever writes to it soon has to wait. */
    public static RawClient slowReader(TestServer server) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        return new RawClient(socket);
    }

    public RawClient say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** Everything that comes until the server closes. */
    public String hearAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What comes up to and including this. */
    public String hearUntil(String end) throws IOException {
        var heard = new ByteArrayOutputStream();
        InputStream input = socket.getInputStream();
        while (!heard.toString(StandardCharsets.UTF_8).endsWith(end)) {
            int next = input.read();
            if (next < 0) {
                break;
            }
            heard.write(next);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
