/** The settings of the registry's client, by the names that Confluent's client gave them. */
@NullMarked
package io.kafkarest.adapters.schemaregistry.settings;

import org.jspecify.annotations.NullMarked;
