package io.kafkarest.adapters.schemaregistry.tls;

import io.kafkarest.domain.security.Secret;
import java.security.KeyStore;
import java.util.Optional;

/** A store with a key in it, and what opens the key. */
record KeyEntry(KeyStore store, Optional<Secret> password) {}
