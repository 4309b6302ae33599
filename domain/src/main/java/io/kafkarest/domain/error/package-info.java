/** What can go wrong, in the words of the proxy. */
@NullMarked
package io.kafkarest.domain.error;

import org.jspecify.annotations.NullMarked;
