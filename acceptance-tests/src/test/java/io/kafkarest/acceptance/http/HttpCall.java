package io.kafkarest.acceptance.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A request as it will go over the wire. Nothing is added but Host, Content-Length and Connection, where not given. */
public record HttpCall(String method, String target, Map<String, String> headers, byte[] body) {

    public static HttpCall of(String method, String target) {
        return new HttpCall(method, target, Map.of(), new byte[0]);
    }

    public HttpCall with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpCall(method, target, more, body);
    }

    public HttpCall withBody(String text) {
        return withBody(text.getBytes(StandardCharsets.UTF_8));
    }

    public HttpCall withBody(byte[] bytes) {
        return new HttpCall(method, target, headers, bytes);
    }

    /** Sends it, without waiting for the answer. */
    public HttpExchange sendTo(int port) {
        return HttpExchange.send(port, bytes(port));
    }

    /** Sends it and waits for the answer. */
    public Answer answerFrom(int port) {
        return sendTo(port).answer();
    }

    private byte[] bytes(int port) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("host", "127.0.0.1:" + port);
        all.put("connection", "close");
        if (body.length > 0 || method.equals("POST") || method.equals("PUT")) {
            all.put("content-length", Integer.toString(body.length));
        }
        headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
