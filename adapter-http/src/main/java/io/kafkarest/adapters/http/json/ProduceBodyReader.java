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
    private final boolean takesExtensions;

    /** A reader that stores JSON compactly. */
    public ProduceBodyReader() {
        this(false, true);
    }

    /**
     * A reader that stores JSON compactly, or indented.
     *
     * @param takesExtensions whether it knows members that the reference does not
     */
    public ProduceBodyReader(boolean indentingJson, boolean takesExtensions) {
        this.indentingJson = indentingJson;
        this.takesExtensions = takesExtensions;
    }

    /**
     * Reads the whole body, and converts all of its records that have no schemas, before it returns. Fails, in this order of
     * precedence, with {@code MALFORMED_REQUEST} or {@code UNRECOGNIZED_MEMBER}, whichever comes first in the text; {@code
     * INVALID_REQUEST_MEMBER} if there are no records or a partition is negative; {@code RECORD_NOT_CONVERTIBLE}. The
     * bytes are not kept.
     *
     * @param format how values are embedded, and keys unless the body says otherwise
     * @param defaultPartition where records go that name no partition
     */
    public ProduceBody read(
            EmbeddedFormat format, OptionalInt defaultPartition, byte[] buffer, int offset, int length) {
        var source = new JsonSource(buffer, offset, length, MAX_NUMBER_LENGTH);
        try {
            ProduceBody body = body(source, new ProduceFormats(format, format), defaultPartition, length);
            if (body.keyFormat() == format) {
                return body;
            }
            // The body says of what format its keys are, perhaps behind them.
            source.restart(buffer, offset, length);
            return body(source, new ProduceFormats(body.keyFormat(), format), defaultPartition, length);
        } catch (JsonSyntaxException e) {
            throw new ProxyException(FailureCode.MALFORMED_REQUEST, e.problem(), e);
        }
    }

    private ProduceBody body(JsonSource source, ProduceFormats formats, OptionalInt defaultPartition, int length) {
        // No value is longer than the body, and the scratch takes its room only for values that are not compact.
        var scratch = new JsonOutput(length);
        ValueConverter values = converter(formats.value(), source, scratch);
        ValueConverter keys = formats.key() == formats.value() ? values : converter(formats.key(), source, scratch);
        var records = new OutgoingRecordReader(new MemberReader(source), keys, values, defaultPartition);
        return new ProduceBodyParsing(source, records, formats, takesExtensions).body();
    }

    private ValueConverter converter(EmbeddedFormat format, JsonSource source, JsonOutput scratch) {
        return switch (format) {
            case BINARY -> new Base64ValueConverter(source, scratch);
            case JSON -> new JsonValueConverter(source, scratch, indentingJson);
            // What a schema makes of it is for its codec to say.
            case AVRO, JSONSCHEMA, PROTOBUF -> new JsonValueConverter(source, scratch, false);
        };
    }
}
