package io.kafkarest.adapters.opentelemetry;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Locale;

/** Marks spans as failed, by the code of the failure: its message may have something of somebody's in it. */
final class SpanFailure {

    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("error.type");

    private SpanFailure() {}

    static void mark(Span span, Throwable failure) {
        Throwable cause = ProxyException.causeOf(failure);
        if (cause instanceof ProxyException known) {
            mark(span, known.code());
        } else {
            mark(span, cause.getClass().getName());
        }
    }

    static void mark(Span span, FailureCode code) {
        mark(span, code.name().toLowerCase(Locale.ROOT));
    }

    static void mark(Span span, String type) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute(TYPE, type);
    }
}
