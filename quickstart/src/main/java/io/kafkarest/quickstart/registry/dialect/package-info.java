/** All schema languages of the embedded Schema Registry behind one door. */
@NullMarked
package io.kafkarest.quickstart.registry.dialect;

import org.jspecify.annotations.NullMarked;
