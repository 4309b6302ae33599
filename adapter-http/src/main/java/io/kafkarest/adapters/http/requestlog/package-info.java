/** One line for each request, and the id that it shares with its answer. */
@NullMarked
package io.kafkarest.adapters.http.requestlog;

import org.jspecify.annotations.NullMarked;
