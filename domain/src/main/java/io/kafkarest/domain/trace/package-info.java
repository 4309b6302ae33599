/** Where requests and records stand in traces that go through several systems. */
@NullMarked
package io.kafkarest.domain.trace;

import org.jspecify.annotations.NullMarked;
