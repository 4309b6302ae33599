/** Records that a JSON Schema describes: validated JSON text behind the id of the schema. */
@NullMarked
package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import org.jspecify.annotations.NullMarked;
