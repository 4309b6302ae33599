package io.kafkarest.adapters.http.metrics;

/** The classes that statuses of answers are counted in; limits have one of their own. */
enum StatusClass {
    UNKNOWN("unknown"),
    INFORMATION("1xx"),
    SUCCESS("2xx"),
    REDIRECTION("3xx"),
    CLIENT_ERROR("4xx"),
    SERVER_ERROR("5xx"),
    TOO_MANY_REQUESTS("429");

    private static final StatusClass[] BY_FIRST_DIGIT = values();

    private final String label;

    StatusClass(String label) {
        this.label = label;
    }

    static StatusClass of(int status) {
        if (status == 429) {
            return TOO_MANY_REQUESTS;
        }
        return status < 100 || status > 599 ? UNKNOWN : BY_FIRST_DIGIT[status / 100];
    }

    /** What it is called in metrics. */
    String label() {
        return label;
    }

    boolean isError() {
        return this == UNKNOWN || ordinal() >= CLIENT_ERROR.ordinal();
    }
}
