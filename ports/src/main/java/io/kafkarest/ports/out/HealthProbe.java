package io.kafkarest.ports.out;

import java.util.concurrent.CompletionStage;

/** Asks one part that the proxy depends on whether it answers. */
public interface HealthProbe {

    /** Name of the part, as {@code /readyz?verbose} shows it. */
    String part();

    /** Whether the proxy is of no use without it. */
    boolean isRequired();

    /** Whether it answers; never fails, and ends within a few seconds. Writes nothing. */
    CompletionStage<Boolean> check();
}
