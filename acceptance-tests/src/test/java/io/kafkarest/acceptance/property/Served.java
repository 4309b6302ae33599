package io.kafkarest.acceptance.property;

/** One record of an answer. */
record Served(int partition, int offset, String value) {}
