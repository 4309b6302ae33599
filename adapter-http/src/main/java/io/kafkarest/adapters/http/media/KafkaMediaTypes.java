package io.kafkarest.adapters.http.media;

import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The media types of the APIs. */
public final class KafkaMediaTypes {

    /** Everything of API v2 but records. */
    public static final String V2 = "application/vnd.kafka.v2+json";

    /** Records in base64. */
    public static final String BINARY = "application/vnd.kafka.binary.v2+json";

    /** Records in JSON. */
    public static final String JSON = "application/vnd.kafka.json.v2+json";

    /** Records in Avro. */
    public static final String AVRO = "application/vnd.kafka.avro.v2+json";

    /** Records in JSON with a schema. */
    public static final String JSONSCHEMA = "application/vnd.kafka.jsonschema.v2+json";

    /** Records in Protobuf. */
    public static final String PROTOBUF = "application/vnd.kafka.protobuf.v2+json";

    /** Plain JSON: an addition to what the reference speaks. */
    public static final String PLAIN = "application/json";

    /** What matches nothing: stands for headers that cannot be read or must not be honoured. */
    public static final String NOTHING = "application/x-nothing";

    private static final Set<String> USUAL = Set.of(V2, BINARY, JSON, AVRO, JSONSCHEMA, PROTOBUF, PLAIN, "*/*");

    /** {@code qvalue} of RFC 9110. */
    private static final Pattern WEIGHT = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    private KafkaMediaTypes() {}

    /** Whether this is one of our own types, or any, and nothing else. */
    public static boolean isUsual(String type) {
        return USUAL.contains(type);
    }

    /** Whether this is the name of a media type, with parameters or without. */
    public static boolean isReadable(String type) {
        return isUsual(type) || parsed(type).isPresent();
    }

    /**
     * Whether a body may be labelled so. A weight says nothing there, but Jersey looks at it when it compares types, and takes a
     * wrong one for a fault of the server.
     */
    public static boolean isReadableAsContentType(String type) {
        return isUsual(type)
                || parsed(type)
                        .map(each -> each.getParameters().getOrDefault("q", "1"))
                        .filter(weight -> WEIGHT.matcher(weight).matches())
                        .isPresent();
    }

    private static Optional<MediaType> parsed(String type) {
        try {
            return Optional.of(MediaType.valueOf(type.strip()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The types of an endpoint's answers, with the weight that the server gives them. */
    public static final class Weighed {

        /** {@link KafkaMediaTypes#V2} where nothing but plain JSON competes. */
        public static final String V2_FIRST = V2 + ";qs=1.0";

        /** {@link KafkaMediaTypes#V2} beside the embedded formats. */
        public static final String V2_HIGH = V2 + ";qs=0.9";

        /** {@link KafkaMediaTypes#BINARY}, the default of reads. */
        public static final String BINARY_FIRST = BINARY + ";qs=1.0";

        /** {@link KafkaMediaTypes#BINARY}, where somebody asks for it. */
        public static final String BINARY_LOW = BINARY + ";qs=0.1";

        /** {@link KafkaMediaTypes#JSON}, where somebody asks for it. */
        public static final String JSON_LOW = JSON + ";qs=0.1";

        /** {@link KafkaMediaTypes#AVRO}, where somebody asks for it. */
        public static final String AVRO_LOW = AVRO + ";qs=0.1";

        /** {@link KafkaMediaTypes#JSONSCHEMA}, where somebody asks for it. */
        public static final String JSONSCHEMA_LOW = JSONSCHEMA + ";qs=0.1";

        /** {@link KafkaMediaTypes#PROTOBUF}, where somebody asks for it. */
        public static final String PROTOBUF_LOW = PROTOBUF + ";qs=0.1";

        /** Plain JSON, never chosen by a wildcard. */
        public static final String PLAIN_LAST = PLAIN + ";qs=0.01";

        private Weighed() {}
    }
}
