/** Avro: every schema becomes a tree of small encoders and decoders between JSON text and Avro's binary form. */
@NullMarked
package io.kafkarest.adapters.schemaregistry.codec.avro;

import org.jspecify.annotations.NullMarked;
