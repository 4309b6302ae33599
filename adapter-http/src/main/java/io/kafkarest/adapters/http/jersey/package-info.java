/** Jersey, with what the proxy needs of it and no more: what it does by default costs every request. */
@NullMarked
package io.kafkarest.adapters.http.jersey;

import org.jspecify.annotations.NullMarked;
