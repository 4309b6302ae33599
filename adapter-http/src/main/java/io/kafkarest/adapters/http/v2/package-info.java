/** The resources of API v2. */
@NullMarked
package io.kafkarest.adapters.http.v2;

import org.jspecify.annotations.NullMarked;
