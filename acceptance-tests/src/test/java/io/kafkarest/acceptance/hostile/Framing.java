package io.kafkarest.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.acceptance.http.HttpCall;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Puts a call on the wire: mostly as HTTP wants it, else in chunks, in pieces, with others, cut off, or against the rules. */
final class Framing {

    private static final List<String> WRONG_SIZES = List.of(
            "", "-1", "zz", "0x5", "ffffffff", "7fffffff", "fffffffffffffffff", "1 ", "5;" + "e=\"x".repeat(3_000));
    private static final List<String> CONTRADICTIONS = List.of(
            "Transfer-Encoding: chunked\r\nContent-Length: 3",
            "Content-Length: 3\r\nContent-Length: 4",
            "Content-Length: 0",
            "Content-Length: 3",
            "Content-Length: +3",
            "Content-Length: 3, 3",
            "Content-Length: 100000",
            "Content-Length: 999999999999999999999",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding : chunked",
            "Transfer-Encoding:\u000bchunked",
            "Transfer-Encoding: identity",
            "Expect: 100-continue\r\nContent-Length: 5");
    private static final List<String> ODD_LINES = List.of(
            "Host: other",
            "Host:",
            "X: a\r\n b",
            "X : a",
            ": a",
            "X",
            "X: \u0000",
            "X: a\rY: b",
            "X: " + "h".repeat(9_000),
            "Y: 1\r\n".repeat(300) + "Z: 2",
            "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nConnection: Upgrade, HTTP2-Settings",
            "Upgrade: websocket\r\nConnection: Upgrade");
    private static final List<String> VERSIONS =
            List.of("HTTP/1.0", "HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/3", "http/1.1", "HTTP/1.1 ", "");

    private final Random random;
    private final Bytes bytes;
    private final Supplier<HttpCall> more;

    Framing(Random random, Supplier<HttpCall> more) {
        this.random = random;
        this.bytes = new Bytes(random);
        this.more = more;
    }

    /** The pieces in which the call is sent; between two of them there is a moment. */
    List<byte[]> pieces(HttpCall call) {
        return switch (random.nextInt(24)) {
            case 0, 1 -> List.of(bytes.damaged(whole(call), call.body()));
            case 2 -> List.of(chunked(call));
            case 3 -> List.of(chunkedWrongly(call));
            case 4 -> split(random.nextBoolean() ? whole(call) : chunked(call));
            case 5 -> List.of(cutOff(whole(call)));
            case 6 -> pipelined(call);
            case 7 -> List.of(message(call, bytes.pick(CONTRADICTIONS), call.body()));
            case 8 -> List.of(message(call, length(call) + "\r\n" + bytes.pick(ODD_LINES), call.body()));
            case 9 -> List.of(withOtherEnds(whole(call)));
            default -> List.of(whole(call));
        };
    }

    /** As it should be; the length is right unless it is a header of the call. */
    static byte[] whole(HttpCall call) {
        return message(call, length(call), call.body());
    }

    private static String length(HttpCall call) {
        return call.headers().containsKey("Content-Length") || call.body().length == 0
                ? "X-Length: none"
                : "Content-Length: " + call.body().length;
    }

    private static byte[] message(HttpCall call, String lines, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Host", "127.0.0.1"));
        headers.putAll(call.headers());
        headers.put("Connection", "close");
        StringBuilder head = new StringBuilder(call.method() + " " + call.target() + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.append(lines).append("\r\n\r\n").toString().getBytes(UTF_8));
        message.writeBytes(body);
        return message.toByteArray();
    }

    private byte[] chunked(HttpCall call) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int from = 0; from < call.body().length; ) {
            int size = Math.min(call.body().length - from, 1 + random.nextInt(200));
            body.writeBytes(line(Integer.toHexString(size) + (random.nextInt(5) == 0 ? ";ext=\"1\"" : "")));
            body.write(call.body(), from, size);
            body.writeBytes(line(""));
            from += size;
        }
        body.writeBytes(line("0"));
        if (random.nextInt(4) == 0) {
            body.writeBytes(line("Trailer: " + bytes.pick(Tokens.HEADER_VALUES)));
        }
        body.writeBytes(line(""));
        return message(call, "Transfer-Encoding: chunked", body.toByteArray());
    }

    private byte[] chunkedWrongly(HttpCall call) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (random.nextBoolean()) {
            body.writeBytes(line("2"));
            body.writeBytes(line("{\"" + (random.nextBoolean() ? "" : "too long")));
        }
        body.writeBytes(line(bytes.pick(WRONG_SIZES)));
        body.writeBytes(call.body());
        return message(call, "Transfer-Encoding: chunked", body.toByteArray());
    }

    private static byte[] line(String text) {
        return (text + "\r\n").getBytes(UTF_8);
    }

    private List<byte[]> split(byte[] whole) {
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            int to = from + random.nextInt(whole.length - from + 1);
            pieces.add(Arrays.copyOfRange(whole, from, to));
            from = to;
        }
        pieces.add(Arrays.copyOfRange(whole, from, whole.length));
        return pieces;
    }

    private byte[] cutOff(byte[] whole) {
        return Arrays.copyOf(whole, random.nextInt(whole.length));
    }

    /** Some requests at once on one connection, which ends with the last. */
    private List<byte[]> pipelined(HttpCall call) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int left = 1 + random.nextInt(5); left > 0; left--) {
            all.writeBytes(replaced(
                    whole(more.get()), "Connection: close\r\n", random.nextInt(5) == 0 ? "" : "X-Kept: yes\r\n"));
        }
        all.writeBytes(whole(call));
        return random.nextBoolean() ? List.of(all.toByteArray()) : split(all.toByteArray());
    }

    private byte[] withOtherEnds(byte[] whole) {
        return switch (random.nextInt(4)) {
            case 0 -> replaced(whole, "\r\n", "\n");
            case 1 -> replaced(whole, "Host: 127.0.0.1\r\n", "");
            case 2 -> replaced(whole, "GET ", "\r\n\r\nGET ");
            default -> replaced(whole, "HTTP/1.1", bytes.pick(VERSIONS));
        };
    }

    private static byte[] replaced(byte[] message, String old, String replacement) {
        return new String(message, ISO_8859_1).replace(old, replacement).getBytes(ISO_8859_1);
    }
}
