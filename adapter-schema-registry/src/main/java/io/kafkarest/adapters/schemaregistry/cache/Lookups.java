package io.kafkarest.adapters.schemaregistry.cache;

/**
 * What became of the questions to a cache so far.
 *
 * @param hits those that it answered
 * @param misses those that it had to hand on
 */
public record Lookups(long hits, long misses) {}
