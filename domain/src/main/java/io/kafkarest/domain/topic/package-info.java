/** Topics, their partitions and replicas, and places in them. */
@NullMarked
package io.kafkarest.domain.topic;

import org.jspecify.annotations.NullMarked;
