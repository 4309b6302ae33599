package io.kafkarest.acceptance.http;

import java.util.Map;
import java.util.regex.Pattern;

/** The media types of API v2 and the short names that the cases use for them. */
public final class MediaTypes {

    public static final String V2 = "application/vnd.kafka.v2+json";
    public static final String BIN = "application/vnd.kafka.binary.v2+json";
    public static final String JSON = "application/vnd.kafka.json.v2+json";

    private static final Map<String, String> SHORT_NAMES = Map.of(
            "V2",
            V2,
            "BIN",
            BIN,
            "JSON",
            JSON,
            "AVRO",
            "application/vnd.kafka.avro.v2+json",
            "JSONSCHEMA",
            "application/vnd.kafka.jsonschema.v2+json",
            "PROTOBUF",
            "application/vnd.kafka.protobuf.v2+json");
    private static final Pattern SHORT_NAME = Pattern.compile("\\b(V2|BIN|JSONSCHEMA|JSON|AVRO|PROTOBUF)\\b");

    private MediaTypes() {}

    /** The text with every short name replaced by the media type it stands for. */
    public static String expand(String text) {
        return SHORT_NAME.matcher(text).replaceAll(match -> SHORT_NAMES.get(match.group(1)));
    }
}
