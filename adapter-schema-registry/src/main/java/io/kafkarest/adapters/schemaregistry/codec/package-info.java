/** Makes codecs of schemas: what all the languages share. */
@NullMarked
package io.kafkarest.adapters.schemaregistry.codec;

import org.jspecify.annotations.NullMarked;
