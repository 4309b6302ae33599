/** The HTTP side of the proxy: its module, which the wiring installs. */
@NullMarked
package io.kafkarest.adapters.http;

import org.jspecify.annotations.NullMarked;
