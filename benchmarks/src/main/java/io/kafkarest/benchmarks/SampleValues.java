package io.kafkarest.benchmarks;

/** Values of about a hundred stored bytes, as they stand in JSON. */
final class SampleValues {

    private SampleValues() {}

    static String json(String kind) {
        return switch (kind) {
            case "text" -> '"' + "abcdefghij".repeat(9) + "abcdefgh\"";
            case "object" ->
                "{\"id\":4711,\"name\":\"Jane Doe\",\"price\":1.10,\"tags\":[\"red\",\"green\"],"
                        + "\"address\":{\"street\":\"Main St\",\"no\":7}}";
            case "base64" -> '"' + "QUJD".repeat(33) + "QQ==\"";
            default -> throw new IllegalArgumentException("no value of the kind " + kind);
        };
    }
}
