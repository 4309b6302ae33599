/** Jetty at the edges of an exchange: bodies are loaded, answers are written, and neither holds a thread. */
@NullMarked
package io.kafkarest.adapters.http.container;

import org.jspecify.annotations.NullMarked;
