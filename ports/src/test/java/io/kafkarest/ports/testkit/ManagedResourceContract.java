package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.kafkarest.ports.out.ManagedResource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the one who stops the proxy relies on. */
public interface ManagedResourceContract {

    /** The resource under test, open. */
    ManagedResource resource();

    @Test
    default void saysWhatItIs() {
        assertThat(resource().description()).isNotBlank();
    }

    @Test
    default void closesInTime() {
        ManagedResource resource = resource();

        Await.result(CompletableFuture.runAsync(resource::close));
    }

    @Test
    default void doesNothingWhenClosedAgain() {
        ManagedResource resource = resource();
        resource.close();

        assertThatCode(resource::close).doesNotThrowAnyException();
    }
}
