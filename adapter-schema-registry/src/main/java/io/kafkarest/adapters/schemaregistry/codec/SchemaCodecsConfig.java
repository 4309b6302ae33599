package io.kafkarest.adapters.schemaregistry.codec;

/**
 * Where codecs may do otherwise than the reference does.
 *
 * @param lenientAvro whether Avro is to be taken and given as people write it
 */
public record SchemaCodecsConfig(boolean lenientAvro) {

    /** As the reference does. */
    public static final SchemaCodecsConfig COMPATIBLE = new SchemaCodecsConfig(false);
}
