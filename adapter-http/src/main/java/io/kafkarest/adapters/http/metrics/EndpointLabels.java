package io.kafkarest.adapters.http.metrics;

import java.util.List;

/**
 * What the name of an endpoint says: {@code api.v2.produce-to-topic.json} belongs to API v2 and speaks JSON.
 *
 * @param api the version of the API
 * @param endpoint the name, without what all names begin with
 * @param format the embedded format of records
 */
record EndpointLabels(String api, String endpoint, String format) {

    /** The endpoint of requests that reached none, or one that nobody counts. */
    static final String OTHER = "other";

    private static final String NONE = "none";
    private static final String PREFIX = "api.";

    /** The longest that fits is taken, and json-schema does not end in json. */
    private static final List<String> FORMATS = List.of("binary", "json", "avro", "json-schema", "protobuf");

    static EndpointLabels of(String name) {
        int version = name.indexOf('.', PREFIX.length());
        if (!name.startsWith(PREFIX) || version < 0) {
            return new EndpointLabels(NONE, name, NONE);
        }
        String endpoint = name.substring(version + 1);
        String format = FORMATS.stream()
                .filter(each -> endpoint.endsWith("." + each) || endpoint.endsWith("consume-" + each))
                .findFirst()
                .orElse(NONE);
        return new EndpointLabels(name.substring(PREFIX.length(), version), endpoint, format);
    }
}
