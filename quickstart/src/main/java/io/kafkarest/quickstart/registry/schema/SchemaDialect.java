package io.kafkarest.quickstart.registry.schema;

import java.util.List;

/** What the registry must know of one schema language. Safe for use by many threads. */
public interface SchemaDialect {

    /**
     * The text as it is kept: the layout is the language's own, everything that somebody wrote on purpose is still there.
     *
     * @throws InvalidSchemaException when the text is no schema of this language
     */
    String canonicalText(ResolvedSchema schema) throws InvalidSchemaException;

    /**
     * The one text that stands for all ways of writing the schema down.
     *
     * @throws InvalidSchemaException when the text is no schema of this language
     */
    String normalizedText(ResolvedSchema schema) throws InvalidSchemaException;

    /**
     * Why the reader cannot read what the writer wrote; empty if it can.
     *
     * @throws InvalidSchemaException when one of them is no schema of this language
     */
    List<Obstacle> obstacles(ResolvedSchema reader, ResolvedSchema writer) throws InvalidSchemaException;
}
