package io.kafkarest.quickstart.registry;

/** Avro schemas that differ by what their names say. */
final class TestSchemas {

    static final String NAME = user("");
    static final String NAME_AND_OPTIONAL_AGE = user(",{\"name\":\"age\",\"type\":\"int\",\"default\":0}");
    static final String NAME_AND_REQUIRED_AGE = user(",{\"name\":\"age\",\"type\":\"int\"}");

    private TestSchemas() {}

    private static String user(String moreFields) {
        return "{\"type\":\"record\",\"name\":\"User\",\"fields\":[{\"name\":\"name\",\"type\":\"string\"}%s]}"
                .formatted(moreFields);
    }
}
