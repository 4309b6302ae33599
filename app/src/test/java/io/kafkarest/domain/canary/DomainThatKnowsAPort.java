package io.kafkarest.domain.canary;

import io.kafkarest.ports.in.ClusterView;

/** Breaks the rules on purpose: see {@code ArchitectureCanaryTest}. */
public final class DomainThatKnowsAPort {

    /** Public, mutable, and of a type that the domain must not know. */
    public ClusterView view;
}
