package io.kafkarest.quickstart.registry.schema;

import java.util.List;

/** What the registry must know of one schema language. */
interface SchemaDialect {

    /**
     * The one text that stands for all ways of laying the schema out.
     *
     * @throws InvalidSchemaException when the text is no schema of this language
     */
    String canonicalText(ResolvedSchema schema) throws InvalidSchemaException;

    /**
     * Why the reader cannot read what the writer wrote, one sentence each; empty if it can.
     *
     * @throws InvalidSchemaException when one of them is no schema of this language
     */
    List<String> obstacles(ResolvedSchema reader, ResolvedSchema writer) throws InvalidSchemaException;
}
