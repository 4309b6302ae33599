package io.kafkarest.adapters.http.config;

import static java.util.Objects.requireNonNull;

/**
 * What is logged of each request.
 *
 * @param isOn whether anything is
 * @param logger the name of the logger that gets the lines, at level INFO
 * @param isJson whether a line is an object, or in the extended format of NCSA
 * @param hasMoreFields whether a line of NCSA has the two fields that the reference adds, and the id of the request
 */
public record RequestLogConfig(boolean isOn, String logger, boolean isJson, boolean hasMoreFields) {

    /** Nothing. */
    public static final RequestLogConfig OFF = new RequestLogConfig(false, "io.kafkarest.requests", false, true);

    public RequestLogConfig {
        requireNonNull(logger, "logger");
    }
}
