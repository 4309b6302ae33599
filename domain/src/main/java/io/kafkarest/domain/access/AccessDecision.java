package io.kafkarest.domain.access;

/** The answer to a {@link Permission}. */
public enum AccessDecision {
    /** Go on. */
    ALLOWED,
    /** Refuse. */
    DENIED
}
