package io.kafkarest.adapters.http.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kafkarest.ports.in.Readiness;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a probe is told.
 *
 * @param ready whether to send requests here
 * @param parts whether each part answers, for those who ask
 */
record ReadinessAnswer(
        boolean ready,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Boolean> parts) {

    static ReadinessAnswer from(Readiness readiness, boolean isVerbose) {
        return new ReadinessAnswer(readiness.ready(), isVerbose ? new TreeMap<>(readiness.parts()) : Map.of());
    }
}
