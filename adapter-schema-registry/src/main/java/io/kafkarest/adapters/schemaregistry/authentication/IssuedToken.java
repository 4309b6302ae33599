package io.kafkarest.adapters.schemaregistry.authentication;

import io.kafkarest.domain.security.Secret;
import java.time.Duration;

/**
 * A token as it comes from its issuer.
 *
 * @param value the token
 * @param lifetime how long it is valid
 */
record IssuedToken(Secret value, Duration lifetime) {}
