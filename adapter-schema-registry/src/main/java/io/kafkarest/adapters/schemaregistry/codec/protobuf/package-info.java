/** Records that a Protobuf schema describes: message bytes behind the id of the schema and the place of the message in it. */
@NullMarked
package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import org.jspecify.annotations.NullMarked;
