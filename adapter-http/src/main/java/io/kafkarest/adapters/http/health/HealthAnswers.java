package io.kafkarest.adapters.http.health;

import io.kafkarest.adapters.http.body.JsonBodies;
import io.kafkarest.ports.in.ProxyHealth;
import io.kafkarest.ports.in.Readiness;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;

/** What probes are told, by whichever port they ask. */
public final class HealthAnswers {

    /** The process lives, if it says so. */
    public static final String LIVE = "{\"live\":true}";

    private static final int OK = 200;
    private static final int SERVICE_UNAVAILABLE = 503;

    private final ProxyHealth health;
    private final JsonBodies json;

    @Inject
    HealthAnswers(ProxyHealth health, JsonBodies json) {
        this.health = health;
        this.json = json;
    }

    /**
     * An answer.
     *
     * @param status the status of HTTP
     * @param body an object
     */
    public record Answer(int status, String body) {

        /** Whether requests may be sent here. */
        public boolean isReady() {
            return status == OK;
        }
    }

    /** 200 if requests can be served, else 503; a verbose answer says what each part does. */
    public CompletionStage<Answer> readiness(boolean isVerbose) {
        return health.readiness().thenApply(readiness -> answer(readiness, isVerbose));
    }

    private Answer answer(Readiness readiness, boolean isVerbose) {
        byte[] body = json.write(ReadinessAnswer.from(readiness, isVerbose));
        int status = readiness.ready() ? OK : SERVICE_UNAVAILABLE;
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }
}
