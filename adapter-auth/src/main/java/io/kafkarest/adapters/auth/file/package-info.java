/** Files that may change while the proxy runs. */
@NullMarked
package io.kafkarest.adapters.auth.file;

import org.jspecify.annotations.NullMarked;
