package io.kafkarest.adapters.schemaregistry.codec.protobuf;

/** What the library says is wrong, fit for callers. */
final class Reasons {

    private static final int MAX_LENGTH = 500;

    private Reasons() {}

    static String of(Exception failure) {
        String reason = failure.getMessage();
        // What comes from further down names classes, which is nothing to callers.
        if (reason == null || reason.contains("com.google.") || reason.contains("java.")) {
            return "the value does not fit";
        }
        return reason.length() > MAX_LENGTH ? reason.substring(0, MAX_LENGTH) + "..." : reason;
    }
}
