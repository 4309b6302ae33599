/** Who may do what. */
@NullMarked
package io.kafkarest.domain.access;

import org.jspecify.annotations.NullMarked;
