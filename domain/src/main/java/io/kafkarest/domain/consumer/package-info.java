/** Consumer instances: what they are, what they listen to, where they stand. */
@NullMarked
package io.kafkarest.domain.consumer;

import org.jspecify.annotations.NullMarked;
