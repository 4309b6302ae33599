package io.kafkarest.adapters.schemaregistry.store;

import io.kafkarest.domain.schema.Subject;

/** A version under a subject. */
record VersionOfSubject(Subject subject, int version) {}
