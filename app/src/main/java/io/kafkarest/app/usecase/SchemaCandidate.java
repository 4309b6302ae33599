package io.kafkarest.app.usecase;

import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.Optional;

/**
 * A schema that a request named, understood but not yet known to be registered under the subject it should be.
 *
 * @param definition what it says
 * @param codec what converts by it
 * @param id the id by which it was named, if it was
 */
record SchemaCandidate(SchemaDefinition definition, SchemaCodec codec, Optional<SchemaId> id) {}
