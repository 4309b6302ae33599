package io.kafkarest.adapters.http.metrics;

/** The classes that statuses of answers are counted in; limits have one of their own. */
enum StatusClass {
    UNKNOWN(0, "unknown"),
    INFORMATION(1, "1xx"),
    SUCCESS(2, "2xx"),
    REDIRECTION(3, "3xx"),
    CLIENT_ERROR(4, "4xx"),
    SERVER_ERROR(5, "5xx"),
    TOO_MANY_REQUESTS(6, "429");

    private static final StatusClass[] BY_FIRST_DIGIT = values();

    private final int index;
    private final String label;

    StatusClass(int index, String label) {
        this.index = index;
        this.label = label;
    }

    static StatusClass of(int status) {
        if (status == 429) {
            return TOO_MANY_REQUESTS;
        }
        return status < 100 || status > 599 ? UNKNOWN : BY_FIRST_DIGIT[status / 100];
    }

    /** Its place among counters of all classes: from 0, and for 1xx to 5xx the first digit. */
    int index() {
        return index;
    }

    /** What it is called in metrics. */
    String label() {
        return label;
    }

    boolean isError() {
        return this == UNKNOWN || index >= CLIENT_ERROR.index;
    }
}
