/** The services of the proxy: each implements what may be asked with what the ports offer, and knows no framework. */
@NullMarked
package io.kafkarest.app.usecase;

import org.jspecify.annotations.NullMarked;
