package io.kafkarest.app.architecture;

import java.util.List;

/** The packages that the rules speak of, once: a misspelt target of a rule would pass silently. */
final class Packages {

    static final String ROOT = "io.kafkarest";
    static final String DOMAIN = ROOT + ".domain..";
    static final String PORTS = ROOT + ".ports..";
    static final String PORTS_IN = ROOT + ".ports.in..";
    static final String PORTS_OUT = ROOT + ".ports.out..";
    static final String HTTP = ROOT + ".adapters.http..";
    static final String KAFKA = ROOT + ".adapters.kafka..";
    static final String SCHEMA_REGISTRY = ROOT + ".adapters.schemaregistry..";
    static final String AUTH = ROOT + ".adapters.auth..";
    static final String OPEN_TELEMETRY_ADAPTER = ROOT + ".adapters.opentelemetry..";
    static final String ADAPTERS = ROOT + ".adapters..";
    static final String USE_CASE = ROOT + ".app.usecase..";
    static final String WIRING = ROOT + ".app.wiring..";

    static final String KAFKA_CLIENTS = "org.apache.kafka..";
    static final String JACKSON = "com.fasterxml.jackson..";
    static final String GUICE = "com.google.inject..";
    static final String JAX_RS = "jakarta.ws.rs..";
    static final String SERVLET = "jakarta.servlet..";
    static final String DROPWIZARD = "io.dropwizard..";
    static final String JERSEY = "org.glassfish.jersey..";
    static final String JETTY = "org.eclipse.jetty..";
    static final String OPEN_TELEMETRY = "io.opentelemetry..";
    static final String JSPECIFY = "org.jspecify..";
    static final String SLF4J = "org.slf4j..";

    static final List<String> OURS = List.of(
            DOMAIN, PORTS_IN, PORTS_OUT, HTTP, KAFKA, SCHEMA_REGISTRY, AUTH, OPEN_TELEMETRY_ADAPTER, USE_CASE, WIRING);

    /** Third-party packages that a rule forbids somewhere; each must be used somewhere, or the rule checks nothing. */
    static final List<String> FOREIGN =
            List.of(KAFKA_CLIENTS, JACKSON, GUICE, JAX_RS, DROPWIZARD, JETTY, OPEN_TELEMETRY, JSPECIFY, SLF4J);

    private Packages() {}
}
