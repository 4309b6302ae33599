package io.kafkarest.app.wiring.source;

import java.util.regex.Pattern;

/**
 * The variables that Kubernetes gives a container for each service of its namespace. Those of a service called {@code
 * kafka-rest}, or {@code kafka-rest-something}, look like settings of the proxy.
 */
final class ServiceLinks {

    private static final String SERVICE = EnvironmentNames.PREFIX + "(?:[A-Z0-9_]+_)?";
    private static final Pattern NAMES = Pattern.compile(SERVICE
            + "(?:SERVICE_HOST|SERVICE_PORT(?:_[A-Z0-9_]+)?|PORT_\\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)");
    private static final Pattern PORT = Pattern.compile(SERVICE + "PORT");
    private static final Pattern PORT_ADDRESS = Pattern.compile("(?:tcp|udp|sctp)://.*");

    private ServiceLinks() {}

    static boolean isOne(String name, String value) {
        return NAMES.matcher(name).matches()
                || (PORT.matcher(name).matches() && PORT_ADDRESS.matcher(value).matches());
    }
}
