/** Certificates that are shown and certificates that are trusted. */
@NullMarked
package io.kafkarest.adapters.schemaregistry.tls;

import org.jspecify.annotations.NullMarked;
