package io.kafkarest.adapters.http.v2;

import io.kafkarest.adapters.http.container.ShortRoute;
import io.kafkarest.adapters.http.endpoint.RequestedEndpoint;
import io.kafkarest.adapters.http.error.CorrelationId;
import io.kafkarest.adapters.http.error.FailureAnswers;
import io.kafkarest.adapters.http.filter.Admission;
import io.kafkarest.adapters.http.filter.LoggedCaller;
import io.kafkarest.adapters.http.json.ProduceBody;
import io.kafkarest.adapters.http.media.KafkaMediaTypes;
import io.kafkarest.adapters.http.tracing.RequestTrace;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The short way to write records to a topic: {@link ProduceToTopicResource} is the long one, and does the same. */
final class ProduceShortRoute implements ShortRoute {

    private static final HttpField LABEL = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, KafkaMediaTypes.V2);

    private final ProduceRequests requests;
    private final Admission admission;
    private final FailureAnswers failures;

    @Inject
    ProduceShortRoute(ProduceRequests requests, Admission admission, FailureAnswers failures) {
        this.requests = requests;
        this.admission = admission;
        this.failures = failures;
    }

    @Override
    public boolean handle(Request request, byte[] body, Response response, Callback callback) {
        Optional<PlainProduce> found = PlainProduce.of(request);
        if (found.isEmpty()) {
            return false;
        }
        PlainProduce plain = found.get();
        Optional<Principal> caller;
        TopicName topic;
        ProduceBody read;
        try {
            caller = admission.admit(request, plain.path(), plain.authorization());
            if (caller.isEmpty()) {
                return false;
            }
            topic = new TopicName(plain.topic());
            read = requests.read(plain.format(), OptionalInt.empty(), body);
        } catch (ProxyException refusal) {
            return false;
        }
        LoggedCaller.remember(caller.get(), request);
        RequestedEndpoint.remember(ProduceToTopicResource.ENDPOINT, plain.format(), request);
        produce(caller.get(), topic, read, RequestTrace.of(request))
                .whenComplete((answer, failure) -> send(answer, failure, request, response, callback));
        return true;
    }

    @Override
    public boolean isImmediate() {
        return admission.isImmediate();
    }

    /** Nothing may be left to Jersey any more: something may have been written. */
    private CompletionStage<ProduceAnswer> produce(
            Principal caller, TopicName topic, ProduceBody body, Optional<TraceContext> trace) {
        try {
            return requests.produce(caller, topic, body, trace);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedStage(failure);
        }
    }

    private void send(
            @Nullable ProduceAnswer answer,
            @Nullable Throwable failure,
            Request request,
            Response response,
            Callback callback) {
        try {
            if (answer != null) {
                send(answer.status(), answer.body(), response, callback);
            } else if (failure != null) {
                sendFailure(failures.toAnswer(failure, idOf(request)), response, callback);
            }
        } catch (RuntimeException unexpected) {
            callback.failed(unexpected);
        }
    }

    private static String idOf(Request request) {
        String id = CorrelationId.of(request);
        return id == null ? "" : id;
    }

    private static void sendFailure(jakarta.ws.rs.core.Response failure, Response response, Callback callback) {
        failure.getStringHeaders()
                .forEach((name, values) ->
                        values.forEach(value -> response.getHeaders().put(name, value)));
        send(failure.getStatus(), ByteBuffer.wrap((byte[]) failure.getEntity()), response, callback);
    }

    private static void send(int status, ByteBuffer body, Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(LABEL);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
        response.write(true, body, callback);
    }
}
