/** What requests cost, counted and measured for Prometheus. */
@NullMarked
package io.kafkarest.adapters.http.metrics;

import org.jspecify.annotations.NullMarked;
