package io.kafkarest.adapters.http.v2;

import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;

/** The answer to a request to write records: a status, and JSON, which can be read once. */
record ProduceAnswer(int status, ByteBuffer body) {

    Response toResponse() {
        return Response.status(status).entity(body).build();
    }
}
