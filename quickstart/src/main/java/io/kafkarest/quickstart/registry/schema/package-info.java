/** What a schema is, which text is the same schema, and which schemas can read each other's data. */
@NullMarked
package io.kafkarest.quickstart.registry.schema;

import org.jspecify.annotations.NullMarked;
