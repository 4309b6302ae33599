package io.kafkarest.acceptance.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;

/**
 * A schema made at random, and what makes values for it.
 *
 * @param text the schema
 * @param value a further value, in the form in which it is read back
 */
record RandomSchema(String text, Supplier<JsonNode> value) {}
