/** The subjects, versions, ids and settings of the embedded Schema Registry, without HTTP. */
@NullMarked
package io.kafkarest.quickstart.registry.store;

import org.jspecify.annotations.NullMarked;
