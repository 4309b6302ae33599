/** The description of the API for programs. */
@NullMarked
package io.kafkarest.adapters.http.openapi;

import org.jspecify.annotations.NullMarked;
