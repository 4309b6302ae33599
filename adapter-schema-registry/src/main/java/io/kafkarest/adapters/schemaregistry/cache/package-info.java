/** Answers that need not be asked for twice. */
@NullMarked
package io.kafkarest.adapters.schemaregistry.cache;

import org.jspecify.annotations.NullMarked;
