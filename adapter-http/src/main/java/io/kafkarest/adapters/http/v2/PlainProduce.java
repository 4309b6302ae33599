package io.kafkarest.adapters.http.v2;

import io.kafkarest.adapters.http.media.KafkaMediaTypes;
import io.kafkarest.domain.record.EmbeddedFormat;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request to write records to a topic in which there is nothing to negotiate, to decode or to doubt.
 *
 * @param topic the name in the path
 * @param format of the records
 * @param authorization the header, if there is one
 */
record PlainProduce(
        String topic, EmbeddedFormat format, @Nullable String authorization) {

    private static final String TOPICS = "/topics/";

    private static final Map<String, EmbeddedFormat> FORMATS = Map.of(
            KafkaMediaTypes.BINARY, EmbeddedFormat.BINARY,
            KafkaMediaTypes.JSON, EmbeddedFormat.JSON,
            KafkaMediaTypes.AVRO, EmbeddedFormat.AVRO,
            KafkaMediaTypes.JSONSCHEMA, EmbeddedFormat.JSONSCHEMA,
            KafkaMediaTypes.PROTOBUF, EmbeddedFormat.PROTOBUF);

    /** The request as such a one, unless something about it is unusual. */
    static Optional<PlainProduce> of(Request request) {
        if (!HttpMethod.POST.is(request.getMethod())) {
            return Optional.empty();
        }
        HttpURI uri = request.getHttpURI();
        String path = uri.getPath();
        if (path == null || uri.getQuery() != null || !isPlainTopic(path)) {
            return Optional.empty();
        }
        return ofHeaders(path.substring(TOPICS.length()), request);
    }

    /** Where it was sent. */
    String path() {
        return TOPICS + topic;
    }

    private static Optional<PlainProduce> ofHeaders(String topic, Request request) {
        String type = null;
        String accept = null;
        String authorization = null;
        for (HttpField field : request.getHeaders()) {
            HttpHeader header = field.getHeader();
            String before = null;
            if (header == HttpHeader.CONTENT_TYPE) {
                before = type;
                type = field.getValue();
            } else if (header == HttpHeader.ACCEPT) {
                before = accept;
                accept = field.getValue();
            } else if (header == HttpHeader.AUTHORIZATION) {
                before = authorization;
                authorization = field.getValue();
            }
            if (before != null || header == HttpHeader.CONTENT_ENCODING) {
                return Optional.empty();
            }
        }
        boolean isForV2 = accept == null || accept.equals("*/*") || accept.equals(KafkaMediaTypes.V2);
        EmbeddedFormat format = type == null ? null : FORMATS.get(type);
        return isForV2 && format != null
                ? Optional.of(new PlainProduce(topic, format, authorization))
                : Optional.empty();
    }

    /** One segment of characters that mean nothing but themselves, and no dots in front, which mean a lot. */
    private static boolean isPlainTopic(String path) {
        int length = path.length();
        if (!path.startsWith(TOPICS) || length == TOPICS.length() || path.charAt(TOPICS.length()) == '.') {
            return false;
        }
        for (int i = TOPICS.length(); i < length; i++) {
            char each = path.charAt(i);
            boolean isLetter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
            if (!isLetter && !(each >= '0' && each <= '9') && each != '-' && each != '_' && each != '.') {
                return false;
            }
        }
        return true;
    }
}
