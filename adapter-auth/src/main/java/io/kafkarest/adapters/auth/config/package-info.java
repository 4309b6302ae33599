/** What the authentication adapter is told. */
@NullMarked
package io.kafkarest.adapters.auth.config;

import org.jspecify.annotations.NullMarked;
