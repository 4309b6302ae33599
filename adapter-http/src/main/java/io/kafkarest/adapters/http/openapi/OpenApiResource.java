package io.kafkarest.adapters.http.openapi;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The description of everything that is served, in OpenAPI 3.1. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    @Inject
    OpenApiResource() {}

    /** The whole document. */
    @GET
    public byte[] describe() {
        return Document.JSON.clone();
    }

    /** Read at the first request, not at the start. */
    private static final class Document {
        static final byte[] JSON = OpenApiDocument.read();
    }
}
