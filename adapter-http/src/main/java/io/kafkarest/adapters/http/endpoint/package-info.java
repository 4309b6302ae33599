/** The names that operators know endpoints by, and what is decided by them. */
@NullMarked
package io.kafkarest.adapters.http.endpoint;

import org.jspecify.annotations.NullMarked;
