/** Where settings are found: files and the environment. */
@NullMarked
package io.kafkarest.app.wiring.source;

import org.jspecify.annotations.NullMarked;
