/** What operators reach on a port of their own, and the parts of the server that serve them. */
@NullMarked
package io.kafkarest.adapters.http.management;

import org.jspecify.annotations.NullMarked;
