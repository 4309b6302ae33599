package io.kafkarest.adapters.http.requestlog;

import io.kafkarest.adapters.http.config.OperationsConfig;
import io.kafkarest.adapters.http.config.RequestLogConfig;
import jakarta.inject.Inject;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a line for each request to a logger, as long as that is on and its level lets it. */
public final class LineRequestLog implements RequestLog {

    private final boolean isOn;
    private final Logger logger;
    private final RequestLine line;

    @Inject
    LineRequestLog(OperationsConfig operations) {
        RequestLogConfig config = operations.requestLog();
        this.isOn = config.isOn();
        this.logger = LoggerFactory.getLogger(config.logger());
        this.line = config.isJson() ? new JsonLine() : new NcsaLine(config.hasMoreFields());
    }

    @Override
    public void log(Request request, Response response) {
        if (isOn && logger.isInfoEnabled()) {
            logger.info(line.of(request, response));
        }
    }
}
