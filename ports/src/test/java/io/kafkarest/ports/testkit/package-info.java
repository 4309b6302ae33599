/** Contracts that every implementation of an outbound port keeps, and in-memory twins that keep them. */
@NullMarked
package io.kafkarest.ports.testkit;

import org.jspecify.annotations.NullMarked;
