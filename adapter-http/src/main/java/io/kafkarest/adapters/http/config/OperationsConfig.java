package io.kafkarest.adapters.http.config;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;

/**
 * What operators see of the HTTP side.
 *
 * @param management where to listen for operators alone, in clear text; empty for nowhere
 * @param requestLog what is logged of each request
 */
public record OperationsConfig(List<URI> management, RequestLogConfig requestLog) {

    /** What a proxy does that was told nothing. */
    public static final OperationsConfig DEFAULTS = new OperationsConfig(List.of(), RequestLogConfig.OFF);

    public OperationsConfig {
        management = List.copyOf(management);
        requireNonNull(requestLog, "requestLog");
    }
}
