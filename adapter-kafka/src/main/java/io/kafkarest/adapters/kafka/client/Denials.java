package io.kafkarest.adapters.kafka.client;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.security.Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log whom the cluster did not let do something: its own log knows the identity, and not always the caller. */
public final class Denials {

    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);

    private Denials() {}

    /** Writes a line if this failure, however wrapped, is a denial. */
    public static void tell(Principal caller, Throwable failure) {
        tell(caller, KafkaFailures.translate(failure).code());
    }

    /** Writes a line if this is the code of a denial. */
    public static void tell(Principal caller, FailureCode code) {
        if (code == FailureCode.ACCESS_DENIED || code == FailureCode.AUTHENTICATION_FAILED) {
            LOG.atWarn()
                    .addKeyValue("principal", printable(caller.name()))
                    .addKeyValue("code", code)
                    .log("denied by Kafka");
        }
    }

    /** A name is somebody's text: it must not make lines of its own. */
    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
