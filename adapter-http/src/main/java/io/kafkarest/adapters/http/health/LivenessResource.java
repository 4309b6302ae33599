package io.kafkarest.adapters.http.health;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whether the process lives; asks nobody else. */
@Path("/{probe: livez|healthy}")
@Produces(MediaType.APPLICATION_JSON)
public final class LivenessResource {

    @Inject
    LivenessResource() {}

    /** It does, if it answers. */
    @GET
    public String live() {
        return HealthAnswers.LIVE;
    }
}
