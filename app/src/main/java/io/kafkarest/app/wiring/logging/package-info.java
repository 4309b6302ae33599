/** What is logged, in which form, and how it reaches standard output. */
@NullMarked
package io.kafkarest.app.wiring.logging;

import org.jspecify.annotations.NullMarked;
