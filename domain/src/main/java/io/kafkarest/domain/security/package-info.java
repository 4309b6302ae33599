/** Who calls. */
@NullMarked
package io.kafkarest.domain.security;

import org.jspecify.annotations.NullMarked;
