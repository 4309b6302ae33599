/** What the HTTP adapter is told by the configuration. */
@NullMarked
package io.kafkarest.adapters.http.config;

import org.jspecify.annotations.NullMarked;
