/** User names and passwords of a password file. */
@NullMarked
package io.kafkarest.adapters.auth.basic;

import org.jspecify.annotations.NullMarked;
