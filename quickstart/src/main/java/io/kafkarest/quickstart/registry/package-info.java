/** A Schema Registry in this process, for trying and testing. */
@NullMarked
package io.kafkarest.quickstart.registry;

import org.jspecify.annotations.NullMarked;
