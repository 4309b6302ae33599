package io.kafkarest.domain.schema;

import static java.util.Objects.requireNonNull;

/**
 * The name under which a registry keeps the versions of a schema; it may begin with a context, {@code :.context:name}.
 *
 * @param value the name, compared exactly
 */
public record Subject(String value) {

    public Subject {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
