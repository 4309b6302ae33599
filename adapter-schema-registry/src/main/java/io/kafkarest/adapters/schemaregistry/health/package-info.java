/** Whether the Schema Registry answers. */
@NullMarked
package io.kafkarest.adapters.schemaregistry.health;

import org.jspecify.annotations.NullMarked;
