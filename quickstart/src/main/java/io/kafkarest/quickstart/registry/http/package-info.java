/** The REST API of the embedded Schema Registry. */
@NullMarked
package io.kafkarest.quickstart.registry.http;

import org.jspecify.annotations.NullMarked;
