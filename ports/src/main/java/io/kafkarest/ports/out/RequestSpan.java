package io.kafkarest.ports.out;

import io.kafkarest.domain.trace.TraceContext;

/**
 * The span of a request. Whoever takes the request describes it, by the attributes that the semantic conventions of
 * OpenTelemetry have for its protocol.
 */
public interface RequestSpan {

    /** What is below it has this for a parent. */
    TraceContext context();

    /** Says something of the request. */
    void attribute(String name, String value);

    /** Says something of the request in a number. */
    void attribute(String name, long value);

    /** The request failed for a reason on this side: a word out of few, not a message. */
    void fail(String reason);

    /** The request is over, and now it is known what to call it. Only the first call counts. */
    void end(String name);
}
