package io.kafkarest.adapters.http.json;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.schema.SchemaChoice;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaReference;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.domain.schema.SchemaUse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a produce request says about the schema of its keys or values, as the caller wrote it.
 *
 * @param text the schema itself
 * @param id the id of the schema
 * @param references what the text builds on
 * @param message the message that is meant, where a schema of Protobuf has several
 */
public record SchemaMembers(
        Optional<String> text, OptionalInt id, List<SchemaReference> references, Optional<String> message) {

    /** Nothing. */
    public static final SchemaMembers NONE =
            new SchemaMembers(Optional.empty(), OptionalInt.empty(), List.of(), Optional.empty());

    public SchemaMembers {
        requireNonNull(text, "text");
        requireNonNull(id, "id");
        references = List.copyOf(references);
        requireNonNull(message, "message");
    }

    SchemaMembers withText(Optional<String> given) {
        return new SchemaMembers(given, id, references, message);
    }

    SchemaMembers withId(OptionalInt given) {
        return new SchemaMembers(text, given, references, message);
    }

    SchemaMembers withReferences(List<SchemaReference> given) {
        return new SchemaMembers(text, id, given, message);
    }

    SchemaMembers withMessage(Optional<String> given) {
        return new SchemaMembers(text, id, references, given);
    }

    /**
     * How the side is to be written. Fails with {@code INVALID_SCHEMA} if both text and id are given, and with {@code
     * SCHEMA_REGISTRY_REFUSED} for an id that no schema has.
     */
    SchemaUse use(String side, EmbeddedFormat format) {
        return new SchemaUse(
                format,
                SchemaType.of(format).map(type -> choice(side, type)).orElseGet(SchemaChoice.None::new),
                message);
    }

    private SchemaChoice choice(String side, SchemaType type) {
        if (text.isPresent() && id.isPresent()) {
            throw new ProxyException(
                    FailureCode.INVALID_SCHEMA,
                    "Invalid schema: give either %1$s_schema or %1$s_schema_id, not both".formatted(side));
        }
        if (text.isPresent()) {
            return new SchemaChoice.ByDefinition(new SchemaDefinition(type, text.get(), references));
        }
        return id.isPresent() ? byId(id.getAsInt()) : new SchemaChoice.None();
    }

    private static SchemaChoice byId(int id) {
        if (id < 0) {
            throw new ProxyException(
                    FailureCode.SCHEMA_REGISTRY_REFUSED,
                    "Error serializing message. Error when fetching schema by id. schemaId = " + id
                            + "\nSchema not found; error code: 40403");
        }
        return new SchemaChoice.ById(new SchemaId(id));
    }
}
