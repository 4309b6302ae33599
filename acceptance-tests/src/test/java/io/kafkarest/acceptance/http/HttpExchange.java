package io.kafkarest.acceptance.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request on a socket of its own, sent byte for byte as given; its answer is read when asked for. So a test holds
 * hundreds of requests open without a thread each, sends what no client library would send, and can hang up at will.
 */
public final class HttpExchange implements Closeable {

    private static final int READ_TIMEOUT_MS = 75_000;

    private final Socket socket;
    private final InputStream in;
    private final boolean bodiless;
    private final long sentAt;

    private HttpExchange(Socket socket, boolean bodiless) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.bodiless = bodiless;
        this.sentAt = System.nanoTime();
    }

    /** Sends the bytes and returns without waiting for the answer. */
    public static HttpExchange send(int port, byte[] request) {
        try {
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
            socket.setSoTimeout(READ_TIMEOUT_MS);
            socket.setTcpNoDelay(true);
            boolean head =
                    new String(request, 0, Math.min(5, request.length), StandardCharsets.US_ASCII).equals("HEAD ");
            HttpExchange exchange = new HttpExchange(socket, head);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // A server that refuses a request early may close before it has read everything: its answer counts.
            }
            return exchange;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether at least one byte of the answer is there already. */
    public boolean isAnswered() {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the answer and closes the socket. */
    public Answer answer() {
        try (this) {
            String statusLine = line();
            while (statusLine.startsWith("HTTP/1.1 1")) {
                headers();
                statusLine = line();
            }
            int status = Integer.parseInt(statusLine.split(" ")[1]);
            Map<String, List<String>> headers = headers();
            byte[] body = bodiless || status == 204 || status == 304 ? new byte[0] : body(headers);
            return new Answer(status, headers, body, Duration.ofNanos(System.nanoTime() - sentAt));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer after " + (System.nanoTime() - sentAt) / 1_000_000 + " ms", e);
        }
    }

    /** Waits for the first byte of the answer and resets the connection instead of reading on. */
    public void hangUpInTheMiddle() {
        try {
            if (in.read() < 0) {
                throw new EOFException("there was no answer to hang up on");
            }
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).trim());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("Transfer-Encoding")) {
            return chunks();
        }
        if (headers.containsKey("Content-Length")) {
            return exactly(Integer.parseInt(headers.get("Content-Length").get(0)));
        }
        return in.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";")[0].trim(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the body ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the connection was closed before the answer was complete");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
