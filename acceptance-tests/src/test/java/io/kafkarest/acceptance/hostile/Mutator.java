package io.kafkarest.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Makes of a right request a wrong one, or another right one; the same for the same seed. */
final class Mutator {

    private static final List<String> METHODS =
            List.of("GET", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "BREW", "post", "");
    private static final List<String> TOKENS = List.of(
            "null",
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "1e999999999",
            "0.1",
            "true",
            "\"\"",
            "{}",
            "[]",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            "\\u0000",
            "\\ud800",
            ":",
            ",",
            "%00",
            "%2F",
            "%2e%2e",
            "..",
            "//",
            ";",
            "?",
            "#",
            "%",
            "\r\n",
            "\0",
            "é",
            "😀",
            "\u202e",
            "<script>",
            "${x}",
            "__consumer_offsets",
            "__proto__",
            "*",
            "(a+)+$",
            "$ref",
            "-0",
            "NaN");
    private static final List<String> HEADER_NAMES = List.of(
            "Accept",
            "Content-Type",
            "Content-Length",
            "Content-Encoding",
            "Accept-Encoding",
            "Transfer-Encoding",
            "Expect",
            "Authorization",
            "Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "Forwarded",
            "Range",
            "Upgrade",
            "Cookie",
            "Origin",
            "If-None-Match",
            "Accept-Charset",
            "X-Http-Method-Override",
            "TE",
            "Trailer");
    private static final List<String> HEADER_VALUES = List.of(
            "application/json",
            "text/html",
            "*/*;q=0",
            "application/vnd.kafka.v2+json;charset=utf-16",
            "gzip",
            "br",
            "identity;q=0",
            "chunked",
            "chunked, gzip",
            "100-continue",
            "Basic ####",
            "Basic dTpw",
            "Bearer x",
            "[::1]:99999",
            "a b",
            "bytes=0-1",
            "0",
            "99999999999",
            "for=\"_x\";proto=https",
            "ftp",
            ",",
            "");

    private final List<HttpCall> corpus;
    private final Random random;

    Mutator(List<HttpCall> corpus, long seed) {
        this.corpus = corpus;
        this.random = new Random(seed);
    }

    /** The next request: its bytes, whatever they are. */
    byte[] next() {
        HttpCall call = nextCall();
        byte[] bytes = bytes(call);
        return random.nextInt(10) == 0 ? mutated(bytes) : bytes;
    }

    /** The next request, as far as a client library sends it. */
    HttpCall nextCall() {
        HttpCall call = pick(corpus);
        for (int left = random.nextInt(4); left > 0; left--) {
            call = mutated(call);
        }
        return call;
    }

    /** What goes over the wire; the length is right unless it is a header of the call. */
    static byte[] bytes(HttpCall call) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "127.0.0.1");
        if (call.body().length > 0) {
            headers.put("Content-Length", Integer.toString(call.body().length));
        }
        headers.putAll(call.headers());
        headers.put("Connection", "close");
        StringBuilder head = new StringBuilder(call.method() + " " + call.target() + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
        bytes.writeBytes(call.body());
        return bytes.toByteArray();
    }

    private HttpCall mutated(HttpCall call) {
        return switch (random.nextInt(12)) {
            case 0 -> new HttpCall(pick(METHODS), call.target(), call.headers(), call.body());
            case 1, 2 -> new HttpCall(call.method(), text(call.target()), call.headers(), call.body());
            case 3 -> call.with(pick(HEADER_NAMES), pick(HEADER_VALUES));
            case 4 -> call.with("Content-Type", typeOf(pick(corpus)));
            case 5 -> call.with("Accept", text(call.headers().getOrDefault("Accept", MediaTypes.V2)));
            case 6 -> call.withBody(pick(corpus).body());
            case 7 -> call.with("Content-Encoding", "gzip").withBody(gzip(call.body()));
            default -> call.withBody(random.nextBoolean() ? mutated(call.body()) : tokens(call.body()));
        };
    }

    private static String typeOf(HttpCall call) {
        return call.headers().getOrDefault("Content-Type", "text/plain");
    }

    private String text(String text) {
        return new String(tokens(text.getBytes(UTF_8)), UTF_8);
    }

    /** Puts a token into the bytes, in place of some of them or between them. */
    private byte[] tokens(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + (random.nextBoolean() ? 0 : random.nextInt(8)));
        byte[] token = random.nextInt(40) == 0
                ? pick(List.of("[", "{\"a\":", "9", "a", "\\u00e9"))
                        .repeat(random.nextInt(20_000))
                        .getBytes(UTF_8)
                : pick(TOKENS).getBytes(UTF_8);
        return spliced(bytes, from, token, to);
    }

    private byte[] mutated(byte[] bytes) {
        if (bytes.length == 0) {
            return pick(TOKENS).getBytes(UTF_8);
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(30));
        return switch (random.nextInt(5)) {
            case 0 -> spliced(bytes, from, new byte[] {(byte) random.nextInt(256)}, from + 1);
            case 1 -> spliced(bytes, from, new byte[0], to);
            case 2 ->
                spliced(
                        bytes,
                        from,
                        new String(bytes, from, to - from, ISO_8859_1).repeat(2).getBytes(ISO_8859_1),
                        to);
            case 3 -> spliced(bytes, from, new byte[0], bytes.length);
            default -> {
                byte[] other = pick(corpus).body();
                yield spliced(bytes, from, other, to);
            }
        };
    }

    private static byte[] spliced(byte[] bytes, int from, byte[] middle, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(middle);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
