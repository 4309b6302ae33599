package io.kafkarest.ports.out;

import io.kafkarest.domain.schema.SchemaDefinition;
import java.util.concurrent.CompletionStage;

/** Makes codecs of schemas. */
public interface SchemaCodecs {

    /**
     * The codec of a schema, made once and shared. Fails with {@code INVALID_SCHEMA} if the text is no schema of its language,
     * and as {@link SchemaStore} does if what it refers to cannot be had.
     */
    CompletionStage<SchemaCodec> codec(SchemaDefinition definition);
}
