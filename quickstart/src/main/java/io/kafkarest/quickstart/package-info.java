/** Proxy, broker and Schema Registry in one process: for trying and for testing, never for production. */
@NullMarked
package io.kafkarest.quickstart;

import org.jspecify.annotations.NullMarked;
