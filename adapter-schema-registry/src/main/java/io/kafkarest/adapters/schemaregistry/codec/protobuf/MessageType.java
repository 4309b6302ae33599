package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import java.util.List;

/**
 * A message of a schema.
 *
 * @param descriptor what it is like
 * @param place its index among the messages of the file, then among the messages of that one, and so on
 */
record MessageType(Descriptor descriptor, List<Integer> place) {}
