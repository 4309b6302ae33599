/** Tokens that an issuer has signed. */
@NullMarked
package io.kafkarest.adapters.auth.token;

import org.jspecify.annotations.NullMarked;
