package io.kafkarest.adapters.auth.credentials;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import io.kafkarest.ports.out.ClientCredentials;
import java.nio.file.Path;

/** Keeps the credentials of callers in a file. */
public final class CredentialsFileModule extends AbstractModule {

    private final ClientCredentials file;

    /** Reads the file; fails with a message for the operator if it cannot be used. */
    public CredentialsFileModule(Path path) {
        this.file = new FileClientCredentials(path);
    }

    @Override
    protected void configure() {
        OptionalBinder.newOptionalBinder(binder(), ClientCredentials.class)
                .setBinding()
                .toInstance(file);
    }
}
