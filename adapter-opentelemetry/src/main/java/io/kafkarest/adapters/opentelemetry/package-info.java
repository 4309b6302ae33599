/** Traces by OpenTelemetry, which nothing else of the proxy sees. */
@NullMarked
package io.kafkarest.adapters.opentelemetry;

import org.jspecify.annotations.NullMarked;
