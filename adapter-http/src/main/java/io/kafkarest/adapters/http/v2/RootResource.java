package io.kafkarest.adapters.http.v2;

import static io.kafkarest.adapters.http.media.KafkaMediaTypes.PLAIN;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.V2;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.PLAIN_LAST;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.V2_HIGH;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kafkarest.adapters.http.body.JsonBodies;
import io.kafkarest.adapters.http.endpoint.EndpointName;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;

/** Does nothing, for those who want to know whether somebody is there. */
@Path("/")
@Consumes({V2, PLAIN})
@Produces({V2_HIGH, PLAIN_LAST})
public final class RootResource {

    private static final String NOTHING = "{}";

    private final JsonBodies json;

    @Inject
    RootResource(JsonBodies json) {
        this.json = json;
    }

    /** Nothing. */
    @GET
    @EndpointName("api.v2.root.get")
    public String look() {
        return NOTHING;
    }

    /** Nothing, after reading an object of texts. */
    @POST
    @EndpointName("api.v2.root.post")
    public String post(byte[] body) {
        json.find(body, new TypeReference<Map<String, String>>() {});
        return NOTHING;
    }
}
