package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** What fields are that are not there. */
final class FieldDefaults {

    private FieldDefaults() {}

    /** The default in binary form, or null if it does not fit the field; then the field has to be there. */
    static byte @Nullable [] binary(Schema.Field field) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<>(field.schema()).write(GenericData.get().getDefaultValue(field), encoder);
        } catch (AvroRuntimeException | IOException e) {
            return null;
        }
        return bytes.toByteArray();
    }
}
