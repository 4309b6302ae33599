package io.kafkarest.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.junit.jupiter.api.Test;

/** Who packs and unpacks bodies. */
@SuppressWarnings("removal")
class CompressionTest {

    /**
     * Dropwizard's handler looks, when the thread that began a request comes back, whether unpacking has failed until then,
     * and answers by itself; here another thread reads bodies and answers, so that seldom, one request had two answers.
     */
    @Test
    void isDoneByTheHandlerThatLeavesAnswersToItsReader() throws Exception {
        assertThat(handlerOfProxy("true")).isExactlyInstanceOf(GzipHandler.class);
    }

    @Test
    void canBeSwitchedOff() throws Exception {
        assertThat(handlerOfProxy("false")).isNull();
    }

    private static GzipHandler handlerOfProxy(String isEnabled) throws Exception {
        ProxyApplication application = ProxyApplication.with(Map.of(
                "listeners", "http://127.0.0.1:0",
                "bootstrap.servers", "127.0.0.1:1",
                "shutdown.drain.ms", "0",
                "schema.registry.url", "",
                "compression.enable", isEnabled));
        application.run("server", "memory");
        try {
            return application.server().getDescendant(GzipHandler.class);
        } finally {
            application.server().stop();
        }
    }
}
