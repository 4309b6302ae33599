package io.kafkarest.adapters.http.json;

import io.kafkarest.domain.record.EmbeddedFormat;

/** How keys and values of a produce request are embedded. */
record ProduceFormats(EmbeddedFormat key, EmbeddedFormat value) {}
