package io.kafkarest.ports.testkit;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.ports.out.SchemaCodec;
import io.kafkarest.ports.out.SchemaCodecs;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Codecs that store the JSON as it is, behind the header. The text of a schema is the name of its record; {@code broken} is no
 * schema, {@code nullable} takes null for nothing, and no schema takes the value {@code "bad"}.
 */
public final class InMemorySchemaCodecs implements SchemaCodecs {

    private static final int HEADER = 5;
    private static final String BAD = "\"bad\"";

    @Override
    public CompletionStage<SchemaCodec> codec(SchemaDefinition definition) {
        return definition.text().equals("broken")
                ? CompletableFuture.failedStage(new ProxyException(FailureCode.INVALID_SCHEMA, "broken"))
                : CompletableFuture.completedStage(new Codec(definition.text()));
    }

    private record Codec(String name) implements SchemaCodec {

        @Override
        public Optional<String> recordName() {
            return name.equals("nameless") ? Optional.empty() : Optional.of(name);
        }

        @Override
        public boolean takesNullForNothing() {
            return name.equals("nullable");
        }

        @Override
        public SchemaCodec forMessage(String fullName) {
            return new Codec(fullName);
        }

        @Override
        public byte[] encode(SchemaId id, JsonText json) {
            String text = new String(json.buffer(), json.offset(), json.length(), StandardCharsets.UTF_8);
            if (text.equals(BAD)) {
                throw new ProxyException(FailureCode.RECORD_NOT_CONVERTIBLE, "Bad Request: " + text);
            }
            return ByteBuffer.allocate(HEADER + json.length())
                    .put((byte) 0)
                    .putInt(id.value())
                    .put(json.buffer(), json.offset(), json.length())
                    .array();
        }

        @Override
        public byte[] decode(byte[] stored) {
            if (stored.length < HEADER || stored[0] != 0) {
                throw new ProxyException(FailureCode.RECORD_NOT_DECODABLE, "no header");
            }
            byte[] json = Arrays.copyOfRange(stored, HEADER, stored.length);
            if (new String(json, StandardCharsets.UTF_8).equals(BAD)) {
                throw new ProxyException(FailureCode.RECORD_NOT_DECODABLE, "bad");
            }
            return json;
        }
    }
}
