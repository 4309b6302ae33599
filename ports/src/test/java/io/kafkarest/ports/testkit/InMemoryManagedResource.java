package io.kafkarest.ports.testkit;

import io.kafkarest.ports.out.ManagedResource;

/** Remembers whether it was closed. */
public final class InMemoryManagedResource implements ManagedResource {

    private final String description;
    private volatile boolean isClosed;

    /** A resource that is called so. */
    public InMemoryManagedResource(String description) {
        this.description = description;
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return isClosed;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
