/** Who the proxy is, as far as the registry is concerned. */
@NullMarked
package io.kafkarest.adapters.schemaregistry.authentication;

import org.jspecify.annotations.NullMarked;
