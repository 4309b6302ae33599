package io.kafkarest.adapters.http.v2;

import io.kafkarest.adapters.http.filter.Caller;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Principal;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Which consumer instance a request means, and who sent it. */
public final class InstanceCall {

    private final String group;
    private final String instance;
    private final SecurityContext security;

    /** Called by Jersey for each request. */
    public InstanceCall(
            @PathParam("group") String group,
            @PathParam("instance") String instance,
            @Context SecurityContext security) {
        this.group = group;
        this.instance = instance;
        this.security = security;
    }

    Principal caller() {
        return Caller.of(security);
    }

    ConsumerInstanceId id() {
        if (instance.isBlank()) {
            // No instance has a blank name.
            throw new ProxyException(FailureCode.CONSUMER_INSTANCE_NOT_FOUND, "Consumer instance not found.");
        }
        return new ConsumerInstanceId(new ConsumerGroupId(group), instance);
    }
}
