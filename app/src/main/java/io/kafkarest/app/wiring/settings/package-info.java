/** What an operator may set: the catalogue of keys, their values with the place each came from, and what is told of them. */
@NullMarked
package io.kafkarest.app.wiring.settings;

import org.jspecify.annotations.NullMarked;
