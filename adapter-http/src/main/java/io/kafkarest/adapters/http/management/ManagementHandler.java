package io.kafkarest.adapters.http.management;

import io.kafkarest.adapters.http.error.ErrorResponse;
import io.kafkarest.adapters.http.health.HealthAnswers;
import io.kafkarest.adapters.http.metrics.MetricsText;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers whatever comes in by the management listener: probes, metrics, and levels of loggers. There are no credentials:
 * who may reach the port is settled by the network. Nothing of it is to be had by another listener.
 */
public final class ManagementHandler extends Handler.Wrapper {

    /** The name of the listener. */
    static final String CONNECTOR = "management";

    private static final String JSON = "application/json";
    private static final String LOGGERS = "/loggers";

    private final HealthAnswers health;
    private final MetricsText metrics;
    private final Loggers loggers;

    @Inject
    ManagementHandler(HealthAnswers health, MetricsText metrics, Loggers loggers) {
        this.health = health;
        this.metrics = metrics;
        this.loggers = loggers;
    }

    /** Whether a request came in by the management listener. */
    public static boolean isReachedBy(Request request) {
        return CONNECTOR.equals(request.getConnectionMetaData().getConnector().getName());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!isReachedBy(request)) {
            return super.handle(request, response, callback);
        }
        // Metrics take their time, and the thread that looks for requests has none.
        request.getContext().execute(() -> answerOperator(request, response, callback));
        return true;
    }

    private void answerOperator(Request request, Response response, Callback callback) {
        try {
            answer(request, response, callback);
        } catch (RuntimeException failure) {
            Response.writeError(request, response, callback, failure);
        }
    }

    private void answer(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        boolean isGet = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        if (path.equals(LOGGERS) || path.startsWith(LOGGERS + "/")) {
            handleLoggers(path, request, response, callback);
        } else if (!isGet) {
            write(
                    response,
                    callback,
                    HttpStatus.METHOD_NOT_ALLOWED_405,
                    JSON,
                    error(HttpStatus.METHOD_NOT_ALLOWED_405));
        } else {
            answer(path, request, response, callback);
        }
    }

    private void answer(String path, Request request, Response response, Callback callback) {
        switch (path) {
            case "/livez", "/healthy" -> write(response, callback, HttpStatus.OK_200, JSON, bytes(HealthAnswers.LIVE));
            case "/readyz", "/ready", "/status/ready" -> {
                String query = request.getHttpURI().getQuery();
                boolean isVerbose = query != null && query.startsWith("verbose") && !query.endsWith("=false");
                health.readiness(isVerbose)
                        .thenAccept(answer -> write(response, callback, answer.status(), JSON, bytes(answer.body())))
                        .exceptionally(failure -> {
                            Response.writeError(request, response, callback, failure);
                            return null;
                        });
            }
            case "/metrics" -> write(response, callback, HttpStatus.OK_200, MetricsText.TYPE, metrics.now());
            default -> write(response, callback, HttpStatus.NOT_FOUND_404, JSON, error(HttpStatus.NOT_FOUND_404));
        }
    }

    private void handleLoggers(String path, Request request, Response response, Callback callback) {
        String name = path.length() > LOGGERS.length() ? path.substring(LOGGERS.length() + 1) : "";
        String method = request.getMethod();
        if (name.isEmpty() && HttpMethod.GET.is(method)) {
            write(response, callback, HttpStatus.OK_200, JSON, loggers.all());
        } else if (!name.isEmpty() && HttpMethod.GET.is(method)) {
            write(response, callback, HttpStatus.OK_200, JSON, loggers.one(name));
        } else if (!name.isEmpty() && HttpMethod.PUT.is(method)) {
            String level = request.getHttpURI().getQuery();
            boolean isChanged = level != null && level.startsWith("level=") && loggers.set(name, level.substring(6));
            int status = isChanged ? HttpStatus.OK_200 : HttpStatus.BAD_REQUEST_400;
            write(response, callback, status, JSON, isChanged ? loggers.one(name) : error(status));
        } else {
            write(
                    response,
                    callback,
                    HttpStatus.METHOD_NOT_ALLOWED_405,
                    JSON,
                    error(HttpStatus.METHOD_NOT_ALLOWED_405));
        }
    }

    private static byte[] error(int status) {
        return ErrorResponse.ofStatus(status, HttpStatus.getMessage(status)).toJson();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Response response, Callback callback, int status, String type, byte[] body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
