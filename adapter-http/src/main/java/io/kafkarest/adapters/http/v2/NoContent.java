package io.kafkarest.adapters.http.v2;

import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** The answer to what only had to be done. Jersey makes a 204 of a result that is there at once, but not of a later one. */
final class NoContent {

    private NoContent() {}

    static CompletionStage<Response> after(CompletionStage<Void> done) {
        return done.thenApply(nothing -> Response.noContent().build());
    }
}
