package io.kafkarest.quickstart.registry.schema;

/** One reason why a schema cannot read what another one wrote: what kind of reason, and where. */
public record Obstacle(String kind, String description) {

    /** The form in which the registry's clients and consoles look for kind and description. */
    @Override
    public String toString() {
        return "{errorType:'%s', description:'%s'}".formatted(kind, description);
    }
}
