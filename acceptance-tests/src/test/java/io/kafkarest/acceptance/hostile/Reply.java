package io.kafkarest.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** One answer, its body as text; nothing of it if the connection ended before, or the request was for the head only. */
record Reply(int status, String head, String body) {

    private static final String START = "HTTP/1.";

    /** The answers in what came back over a connection: none if it was just closed, or spoke HTTP/2. */
    static List<Reply> parse(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        List<Reply> found = new ArrayList<>();
        int from = 0;
        while (text.startsWith(START, from)) {
            int end = text.indexOf("\r\n\r\n", from);
            if (end < 0) {
                break;
            }
            String head = text.substring(from, end);
            int status = Integer.parseInt(head.substring(9, 12));
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            from = hasBody(status) ? body(text, end + 4, head, body) : end + 4;
            found.add(new Reply(status, head, decoded(head, body.toByteArray())));
        }
        return found;
    }

    private static boolean hasBody(int status) {
        return status >= 200 && status != 204 && status != 304;
    }

    /** Where the body ends. That of an answer to HEAD has a length but is not there. */
    private static int body(String text, int from, String head, ByteArrayOutputStream body) {
        if (text.startsWith(START, from)) {
            return from;
        }
        String transfer = header(head, "transfer-encoding");
        if (transfer.equals("chunked")) {
            return chunks(text, from, body);
        }
        String length = header(head, "content-length");
        int end = length.isEmpty() ? text.length() : Math.min(text.length(), from + Integer.parseInt(length));
        body.writeBytes(text.substring(from, end).getBytes(ISO_8859_1));
        return end;
    }

    private static int chunks(String text, int from, ByteArrayOutputStream body) {
        int at = from;
        while (true) {
            int line = text.indexOf("\r\n", at);
            if (line < 0) {
                return text.length();
            }
            int size = Integer.parseInt(text.substring(at, line), 16);
            int end = Math.min(text.length(), line + 2 + size);
            body.writeBytes(text.substring(line + 2, end).getBytes(ISO_8859_1));
            at = Math.min(text.length(), end + 2);
            if (size == 0) {
                return at;
            }
        }
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(each -> each.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(each -> each.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static String decoded(String head, byte[] body) {
        if (!header(head, "content-encoding").equals("gzip") || body.length == 0) {
            return new String(body, UTF_8);
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(plain.readAllBytes(), UTF_8);
        } catch (IOException cutOff) {
            return "";
        }
    }
}
