package io.kafkarest.app.usecase;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.record.RecordSide;
import io.kafkarest.domain.schema.SubjectNameStrategy;

/**
 * How schemas are found, and what is done without being told.
 *
 * @param hasRegistry whether there is a Schema Registry
 * @param keyStrategy how the subjects of keys are named
 * @param valueStrategy how the subjects of values are named
 * @param takesAnyId whether a schema may be named by its id that is not registered under the subject
 * @param registers whether a schema that is given as text is registered if it is not yet
 * @param nullIsTombstone whether null is no key or a tombstone also where there is a schema
 */
public record SchemaPolicy(
        boolean hasRegistry,
        SubjectNameStrategy keyStrategy,
        SubjectNameStrategy valueStrategy,
        boolean takesAnyId,
        boolean registers,
        boolean nullIsTombstone) {

    /** As the reference does. */
    public static final SchemaPolicy DEFAULTS =
            new SchemaPolicy(true, SubjectNameStrategy.TOPIC_NAME, SubjectNameStrategy.TOPIC_NAME, false, true, false);

    /** Where there is no registry. */
    public static final SchemaPolicy WITHOUT_REGISTRY =
            new SchemaPolicy(false, SubjectNameStrategy.TOPIC_NAME, SubjectNameStrategy.TOPIC_NAME, false, true, false);

    public SchemaPolicy {
        requireNonNull(keyStrategy, "keyStrategy");
        requireNonNull(valueStrategy, "valueStrategy");
    }

    SubjectNameStrategy strategy(RecordSide side) {
        return side == RecordSide.KEY ? keyStrategy : valueStrategy;
    }
}
