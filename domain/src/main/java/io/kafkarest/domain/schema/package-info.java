/** Schemas and the names they go by in a Schema Registry. */
@NullMarked
package io.kafkarest.domain.schema;

import org.jspecify.annotations.NullMarked;
