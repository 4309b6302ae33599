package io.kafkarest.adapters.http.json;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import java.util.OptionalInt;

/**
 * Reads the bodies of produce requests: JSON in UTF-8, in one pass and without a tree. Keys and values of the format
 * {@code JSON} keep their numbers exactly as they were written. Safe for use by several threads.
 */
public final class ProduceBodyReader {

    /** As Jackson has it by default: longer numbers cost their readers too much. */
    private static final int MAX_NUMBER_LENGTH = 1000;

    private final boolean indentingJson;

    /** A reader that stores JSON compactly. */
    public ProduceBodyReader() {
        this(false);
    }

    /** A reader that stores JSON compactly, or indented. */
    public ProduceBodyReader(boolean indentingJson) {
        this.indentingJson = indentingJson;
    }

    /**
     * Reads the whole body, and converts all of its records, before it returns. Fails, in this order of precedence, with
     * {@code MALFORMED_REQUEST} or {@code UNRECOGNIZED_MEMBER}, whichever comes first in the text; {@code
     * INVALID_REQUEST_MEMBER} if there are no records or a partition is negative; {@code RECORD_NOT_CONVERTIBLE}. The
     * bytes are not kept.
     *
     * @param format how keys and values are embedded; not one of the formats with schemas
     * @param defaultPartition where records go that name no partition
     */
    public ProduceBody read(
            EmbeddedFormat format, OptionalInt defaultPartition, byte[] buffer, int offset, int length) {
        var source = new JsonSource(buffer, offset, length, MAX_NUMBER_LENGTH);
        try {
            return new ProduceBodyParsing(source, converter(format, source, length), defaultPartition).body();
        } catch (JsonSyntaxException e) {
            throw new ProxyException(FailureCode.MALFORMED_REQUEST, e.problem(), e);
        }
    }

    private ValueConverter converter(EmbeddedFormat format, JsonSource source, int length) {
        // No value is longer than the body, and the scratch takes its room only for values that are not compact.
        var scratch = new JsonOutput(length);
        return switch (format) {
            case BINARY -> new Base64ValueConverter(source, scratch);
            case JSON -> new JsonValueConverter(source, scratch, indentingJson);
            case AVRO, JSONSCHEMA, PROTOBUF ->
                throw new ProxyException(
                        FailureCode.SCHEMA_REGISTRY_NOT_CONFIGURED, "No Schema Registry is configured.");
        };
    }
}
