package io.kafkarest.quickstart.registry.json;

import io.kafkarest.quickstart.registry.schema.Obstacle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is found in one schema. */
final class Obstacles {

    private final List<Obstacle> found = new ArrayList<>();
    private final String path;

    Obstacles(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    void add(String kind, String place, String what) {
        found.add(new Obstacle(kind, "%s%s %s".formatted(path, place, what)));
    }

    void addAll(Collection<Obstacle> obstacles) {
        found.addAll(obstacles);
    }

    List<Obstacle> found() {
        return List.copyOf(found);
    }
}
