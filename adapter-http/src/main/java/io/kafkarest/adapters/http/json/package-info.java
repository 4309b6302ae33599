/** Records in JSON bodies: requests that write them and answers that hold them, as bytes and without a tree. */
@NullMarked
package io.kafkarest.adapters.http.json;

import org.jspecify.annotations.NullMarked;
