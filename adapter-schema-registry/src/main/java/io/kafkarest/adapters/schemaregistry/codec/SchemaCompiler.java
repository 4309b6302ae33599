package io.kafkarest.adapters.schemaregistry.codec;

import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.out.SchemaCodec;

/** Makes the codecs of the schemas of one language. Safe for use by several threads; never loads what a schema names. */
public interface SchemaCompiler {

    /** The language. */
    SchemaType type();

    /** The codec of this schema. Takes its time, since it is called once per schema; fails with {@code INVALID_SCHEMA}. */
    SchemaCodec compile(ResolvedDefinition definition);
}
