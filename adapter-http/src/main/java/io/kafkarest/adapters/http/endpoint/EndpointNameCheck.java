package io.kafkarest.adapters.http.endpoint;

import io.kafkarest.adapters.http.config.EndpointListsConfig;
import io.kafkarest.adapters.http.config.GuardConfig;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of names in the configuration that no endpoint has, which is known only when all endpoints are there. */
public final class EndpointNameCheck {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointNameCheck.class);

    private final GuardConfig guards;
    private final EndpointDirectory directory;

    @Inject
    EndpointNameCheck(GuardConfig guards, EndpointDirectory directory) {
        this.guards = guards;
        this.directory = directory;
    }

    /** Logs each such name; to be called once the endpoints are there. */
    public void warn() {
        unknownNames()
                .forEach(name -> LOG.atWarn()
                        .addKeyValue("endpoint", name)
                        .log("no endpoint has this name, which a list or a cost is for"));
    }

    Set<String> unknownNames() {
        Set<String> known = directory
                .names()
                .flatMap(name -> Stream.of(name, EndpointListsConfig.classOf(name)))
                .collect(Collectors.toSet());
        return Stream.of(
                        guards.endpoints().allowed(),
                        guards.endpoints().blocked(),
                        guards.rateLimit().costs().keySet())
                .flatMap(Set::stream)
                .filter(name -> !known.contains(name))
                .collect(Collectors.toSet());
    }
}
