package io.kafkarest.adapters.http.health;

import io.kafkarest.adapters.http.body.JsonBodies;
import io.kafkarest.ports.in.ProxyHealth;
import io.kafkarest.ports.in.Readiness;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Whether the proxy can serve requests. */
@Path("/{probe: readyz|ready|status/ready}")
@Produces(MediaType.APPLICATION_JSON)
public final class ReadinessResource {

    private static final int RETRY_AFTER_SECONDS = 1;

    private final ProxyHealth health;
    private final JsonBodies json;

    @Inject
    ReadinessResource(ProxyHealth health, JsonBodies json) {
        this.health = health;
        this.json = json;
    }

    /** 200 if it can, else 503; with {@code ?verbose} it says what each part does. */
    @GET
    public CompletionStage<Response> ready(@QueryParam("verbose") @Nullable String verbose) {
        boolean isVerbose = verbose != null && !verbose.equals("false");
        return health.readiness().thenApply(readiness -> answer(readiness, isVerbose));
    }

    private Response answer(Readiness readiness, boolean isVerbose) {
        byte[] body = json.write(ReadinessAnswer.from(readiness, isVerbose));
        return readiness.ready()
                ? Response.ok(body).build()
                : Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .header("Retry-After", RETRY_AFTER_SECONDS)
                        .entity(body)
                        .build();
    }
}
