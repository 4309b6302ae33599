/** Exchanging JSON over HTTP, bounded in time and size. */
@NullMarked
package io.kafkarest.adapters.schemaregistry.http;

import org.jspecify.annotations.NullMarked;
