package io.kafkarest.domain.record;

import static java.util.Objects.requireNonNull;

/**
 * How a record wants to be carried. Records of one class and one identity share a producer.
 *
 * @param name the class, as metrics and logs call it
 */
public record ServiceClass(String name) {

    /** The producer as the operator configured it. */
    public static final ServiceClass STANDARD = new ServiceClass("standard");

    public ServiceClass {
        requireNonNull(name, "name");
    }
}
