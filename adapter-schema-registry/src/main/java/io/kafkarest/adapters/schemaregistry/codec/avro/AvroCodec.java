package io.kafkarest.adapters.schemaregistry.codec.avro;

import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import io.kafkarest.adapters.schemaregistry.codec.WireFormat;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.Optional;

/** An Avro schema at work. */
record AvroCodec(Optional<String> recordName, boolean takesNullForNothing, ValueEncoder encoder, ValueDecoder decoder)
        implements SchemaCodec {

    @Override
    public SchemaCodec forMessage(String fullName) {
        if (recordName.filter(fullName::equals).isPresent()) {
            return this;
        }
        throw CodecFailures.invalidSchema("the schema is not that of " + fullName);
    }

    @Override
    public byte[] encode(SchemaId id, JsonText json) {
        AvroOutput out = new AvroOutput(WireFormat.HEADER_LENGTH, json.length());
        try {
            JsonCursor cursor = new JsonCursor(json);
            encoder.encode(cursor, out);
            cursor.requireEnd();
        } catch (MismatchException e) {
            throw CodecFailures.notConvertible(e.fullMessage());
        }
        byte[] stored = out.toBytes();
        WireFormat.writeHeader(stored, id);
        return stored;
    }

    @Override
    public byte[] decode(byte[] stored) {
        WireFormat.requireHeader(stored);
        AvroInput in = new AvroInput(stored);
        JsonOutput out = new JsonOutput(stored.length);
        decoder.decode(in, out);
        in.requireEnd();
        return out.toBytes();
    }
}
