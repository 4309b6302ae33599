package io.kafkarest.ports.in;

import java.util.concurrent.CompletionStage;

/** Whether the proxy can do its work. */
public interface ProxyHealth {

    /** Asks the parts that the proxy needs; ends within a few seconds and never fails. */
    CompletionStage<Readiness> readiness();
}
