package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;

/** The same by Avro's own library. */
final class AvroLibrary {

    private final Schema schema;

    AvroLibrary(Schema schema) {
        this.schema = schema;
    }

    byte[] binary(Object datum) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(datum, EncoderFactory.get().binaryEncoder(out, null));
        return out.toByteArray();
    }

    String json(Object datum) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            write(datum, EncoderFactory.get().jsonEncoder(schema, out));
            return out.toString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Object datum, Encoder encoder) {
        try {
            new GenericDatumWriter<>(schema).write(datum, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What these bytes are, which are all of it. */
    Object fromBinary(byte[] bytes) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
        Object datum = new GenericDatumReader<>(schema).read(null, decoder);
        if (!decoder.isEnd()) {
            throw new IOException("there is more");
        }
        return datum;
    }

    /** What this JSON is, in a list of one so that null is something; empty if Avro refuses it. */
    Optional<Object[]> fromJson(String json) {
        try {
            return Optional.of(new Object[] {
                new GenericDatumReader<>(schema).read(null, DecoderFactory.get().jsonDecoder(schema, json))
            });
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
