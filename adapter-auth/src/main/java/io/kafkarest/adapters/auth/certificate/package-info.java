/** The certificates of connections. */
@NullMarked
package io.kafkarest.adapters.auth.certificate;

import org.jspecify.annotations.NullMarked;
