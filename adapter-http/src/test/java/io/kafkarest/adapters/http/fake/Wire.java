package io.kafkarest.adapters.http.fake;

import io.kafkarest.adapters.http.media.KafkaMediaTypes;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests as the tables of the tests write them: with short names for media types, and {@code P} for the instance. */
public final class Wire {

    private static final Map<String, String> SHORT = Map.of(
            "V2", KafkaMediaTypes.V2,
            "BIN", KafkaMediaTypes.BINARY,
            "JSON", KafkaMediaTypes.JSON,
            "AVRO", KafkaMediaTypes.AVRO,
            "PROTOBUF", KafkaMediaTypes.PROTOBUF,
            "PLAIN", KafkaMediaTypes.PLAIN,
            "P", "/consumers/g/instances/c",
            "X", "/consumers/g/instances/unknown");

    private Wire() {}

    /** Sends; empty or absent headers are not sent. */
    public static HttpResponse<String> ask(
            TestServer server, String request, String contentType, String accept, String body) {
        List<String> headers = new ArrayList<>();
        if (contentType != null) {
            headers.add("Content-Type: " + expand(contentType));
        }
        if (accept != null) {
            headers.add("Accept: " + expand(accept));
        }
        return server.send(expand(request), body == null ? "" : body, headers.toArray(String[]::new));
    }

    /** The media type of an answer by its short name. */
    public static String typeOf(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("-");
        return SHORT.entrySet().stream()
                .filter(each -> each.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(type);
    }

    private static String expand(String text) {
        String expanded = text;
        for (Map.Entry<String, String> each : SHORT.entrySet()) {
            expanded = expanded.replaceAll("(?<![\\w/.])" + each.getKey() + "(?![\\w.])", each.getValue());
        }
        return expanded;
    }
}
