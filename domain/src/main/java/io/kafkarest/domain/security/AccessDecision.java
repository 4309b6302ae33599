package io.kafkarest.domain.security;

/** The answer to a {@link Permission}. */
public enum AccessDecision {
    /** Go on. */
    ALLOWED,
    /** Refuse. */
    DENIED
}
