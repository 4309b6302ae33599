/** What the proxy needs from the world: one interface per role. */
@NullMarked
package io.kafkarest.ports.out;

import org.jspecify.annotations.NullMarked;
