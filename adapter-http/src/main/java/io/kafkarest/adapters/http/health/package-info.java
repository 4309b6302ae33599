/** Whether the proxy lives and is ready. */
@NullMarked
package io.kafkarest.adapters.http.health;

import org.jspecify.annotations.NullMarked;
