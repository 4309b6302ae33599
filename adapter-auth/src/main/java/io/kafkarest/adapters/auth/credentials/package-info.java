/** The credentials that the proxy keeps for callers, to go to the cluster in their names. */
@NullMarked
package io.kafkarest.adapters.auth.credentials;

import org.jspecify.annotations.NullMarked;
