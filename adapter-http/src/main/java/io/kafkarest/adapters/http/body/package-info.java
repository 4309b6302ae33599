/** Small JSON bodies of requests and answers. */
@NullMarked
package io.kafkarest.adapters.http.body;

import org.jspecify.annotations.NullMarked;
