package io.kafkarest.quickstart.registry.schema;

/** A schema that another one builds on: the name it is imported by, and where it is registered. */
public record SchemaReference(String name, String subject, int version) {}
