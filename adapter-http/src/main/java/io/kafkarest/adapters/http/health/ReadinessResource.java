package io.kafkarest.adapters.http.health;

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

    private final HealthAnswers answers;

    @Inject
    ReadinessResource(HealthAnswers answers) {
        this.answers = answers;
    }

    /** 200 if it can, else 503; with {@code ?verbose} it says what each part does. */
    @GET
    public CompletionStage<Response> ready(@QueryParam("verbose") @Nullable String verbose) {
        boolean isVerbose = verbose != null && !verbose.equals("false");
        return answers.readiness(isVerbose).thenApply(ReadinessResource::response);
    }

    private static Response response(HealthAnswers.Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        return answer.isReady()
                ? response.build()
                : response.header("Retry-After", RETRY_AFTER_SECONDS).build();
    }
}
