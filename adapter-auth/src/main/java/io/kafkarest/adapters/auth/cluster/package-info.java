/** User names and passwords that the cluster itself knows. */
@NullMarked
package io.kafkarest.adapters.auth.cluster;

import org.jspecify.annotations.NullMarked;
