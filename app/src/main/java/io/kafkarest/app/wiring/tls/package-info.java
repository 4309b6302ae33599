/** Keys and certificates of listeners: how they are read, checked and replaced. */
@NullMarked
package io.kafkarest.app.wiring.tls;

import org.jspecify.annotations.NullMarked;
