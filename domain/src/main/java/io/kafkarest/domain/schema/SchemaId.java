package io.kafkarest.domain.schema;

/**
 * The id of a schema in its registry, which is also written in front of every record.
 *
 * @param value 0 or more
 */
public record SchemaId(int value) {

    public SchemaId {
        if (value < 0) {
            throw new IllegalArgumentException("a schema id is not negative: " + value);
        }
    }
}
