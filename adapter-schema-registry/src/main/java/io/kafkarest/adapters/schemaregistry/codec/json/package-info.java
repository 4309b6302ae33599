/** JSON as the codecs take it: trees whose numbers stay as they were written. */
@NullMarked
package io.kafkarest.adapters.schemaregistry.codec.json;

import org.jspecify.annotations.NullMarked;
