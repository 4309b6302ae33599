package io.kafkarest.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which proxies handle plain requests on the thread that finds them. One handler that may block is enough to forbid it to all. */
class ImmediateRequestsTest {

    @Test
    void areThoseOfAProxyThatNobodyHasToLogInTo() throws Exception {
        assertThat(typeOfServer(Map.of())).isEqualTo(InvocationType.NON_BLOCKING);
    }

    @Test
    void areThoseOfAProxyWithEverythingThatStandsInFrontOfItsEndpoints() throws Exception {
        assertThat(typeOfServer(Map.of(
                        "management.listeners", "http://127.0.0.1:0",
                        "access.control.allow.origin", "https://app.example.com",
                        "reject.options.request", "true",
                        "response.http.headers.config", "set X-Name: value",
                        "request.timeout.ms", "60000")))
                .isEqualTo(InvocationType.NON_BLOCKING);
    }

    @Test
    void areNoneWherePasswordsAreChecked(@TempDir Path directory) throws Exception {
        Path users = Files.writeString(directory.resolve("users"), "ann: secret,reader\n");

        assertThat(typeOfServer(Map.of(
                        "authentication.method", "BASIC",
                        "authentication.realm", "proxy",
                        "authentication.users.file", users.toString())))
                .isEqualTo(InvocationType.BLOCKING);
    }

    @Test
    void areNoneWhereEachEndpointHasItsLimit() throws Exception {
        assertThat(typeOfServer(Map.of("rate.limit.enable", "true"))).isEqualTo(InvocationType.BLOCKING);
    }

    private static InvocationType typeOfServer(Map<String, String> more) throws Exception {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("listeners", "http://127.0.0.1:0");
        settings.put("bootstrap.servers", "127.0.0.1:1");
        settings.put("shutdown.drain.ms", "0");
        settings.put("schema.registry.url", "");
        ProxyApplication application = ProxyApplication.with(settings);
        application.run("server", "memory");
        try {
            return application.server().getInvocationType();
        } finally {
            application.server().stop();
        }
    }
}
