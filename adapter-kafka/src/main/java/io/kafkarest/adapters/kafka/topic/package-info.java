/** What the cluster says about itself. */
@NullMarked
package io.kafkarest.adapters.kafka.topic;

import org.jspecify.annotations.NullMarked;
