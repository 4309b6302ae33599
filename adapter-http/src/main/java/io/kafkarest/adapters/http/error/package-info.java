/** Failures as HTTP statuses, error codes and bodies. */
@NullMarked
package io.kafkarest.adapters.http.error;

import org.jspecify.annotations.NullMarked;
