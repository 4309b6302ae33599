package io.kafkarest.adapters.http.metrics;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What Prometheus scrapes. */
@Path("/metrics")
@Produces(MetricsText.TYPE)
public final class MetricsResource {

    private final MetricsText metrics;

    @Inject
    MetricsResource(MetricsText metrics) {
        this.metrics = metrics;
    }

    /** All metrics. */
    @GET
    public byte[] scrape() {
        return metrics.now();
    }
}
