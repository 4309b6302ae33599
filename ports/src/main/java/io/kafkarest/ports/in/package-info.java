/** What may be asked of the proxy: one interface per capability. */
@NullMarked
package io.kafkarest.ports.in;

import org.jspecify.annotations.NullMarked;
