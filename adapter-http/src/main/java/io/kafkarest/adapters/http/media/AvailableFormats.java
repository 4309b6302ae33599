package io.kafkarest.adapters.http.media;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats in which records can be written and read, by the names that requests give to them. */
public final class AvailableFormats {

    private AvailableFormats() {}

    /** The format of the records in a body of this type; without a type, or without a format in it, binary. */
    public static EmbeddedFormat ofBody(@Nullable MediaType type) {
        return Optional.ofNullable(type).flatMap(AvailableFormats::in).orElse(EmbeddedFormat.BINARY);
    }

    /** The format in the name of a media type, in whatever case; empty if it says none. */
    public static Optional<EmbeddedFormat> in(MediaType type) {
        return switch (type.getSubtype().toLowerCase(Locale.ROOT)) {
            case "json", "vnd.kafka.json.v2+json" -> Optional.of(EmbeddedFormat.JSON);
            case "vnd.kafka.binary.v2+json" -> Optional.of(EmbeddedFormat.BINARY);
            case "vnd.kafka.avro.v2+json" -> Optional.of(EmbeddedFormat.AVRO);
            case "vnd.kafka.jsonschema.v2+json" -> Optional.of(EmbeddedFormat.JSONSCHEMA);
            case "vnd.kafka.protobuf.v2+json" -> Optional.of(EmbeddedFormat.PROTOBUF);
            default -> Optional.empty();
        };
    }

    /** The format with this name, in whatever case; fails with {@code INVALID_REQUEST_MEMBER} if there is none. */
    public static EmbeddedFormat named(String name) {
        return Arrays.stream(EmbeddedFormat.values())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ProxyException(FailureCode.INVALID_REQUEST_MEMBER, "Invalid format type."));
    }
}
