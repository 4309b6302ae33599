package io.kafkarest.app.usecase;

import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.ports.out.SchemaCodec;

/**
 * The schema by which the keys or the values of a request are written.
 *
 * @param id its id
 * @param codec what converts by it
 */
record RecordSchema(SchemaId id, SchemaCodec codec) {}
