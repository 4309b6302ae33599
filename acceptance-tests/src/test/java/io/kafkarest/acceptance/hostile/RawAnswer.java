package io.kafkarest.acceptance.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that came back over a socket until the server closed it. */
record RawAnswer(String text) {

    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.1 (\\d{3})");
    /** A request may promise more than it brings: then the server waits, until it hears that no more will come. */
    private static final int PATIENCE_MS = 2_000;

    private static final int LIMIT_MS = 30_000;

    /** Sends the bytes, and reads until the end; fails if there is none. */
    static RawAnswer to(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), LIMIT_MS);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                readAll(socket, answer);
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                // Refused before everything was read: the connection is reset, and what has arrived counts.
            }
            return new RawAnswer(answer.toString(UTF_8));
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

    /** The statuses: none if the connection was just closed, several if the bytes were several requests. */
    List<Integer> statuses() {
        List<Integer> found = new ArrayList<>();
        Matcher matcher = STATUS.matcher(text);
        while (matcher.find()) {
            found.add(Integer.parseInt(matcher.group(1)));
        }
        return found;
    }
}
