/** Who calls the proxy, and what they may do. */
@NullMarked
package io.kafkarest.adapters.auth;

import org.jspecify.annotations.NullMarked;
