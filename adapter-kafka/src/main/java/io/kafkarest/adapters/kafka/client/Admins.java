package io.kafkarest.adapters.kafka.client;

import io.kafkarest.ports.out.ManagedResource;
import jakarta.inject.Inject;

/** The admin clients, one for each identity. */
public final class Admins implements ManagedResource {

    private final ClientPool<SharedAdmin> pool;

    @Inject
    Admins(KafkaConfig config) {
        this.pool = new ClientPool<>(
                config.identity().pool(),
                System::nanoTime,
                session -> new SharedAdmin(session.withLoginAndOwnName(AdminSettings.of(config.admin()))),
                SharedAdmin::close);
    }

    /** The admin client of the proxy itself. */
    public IdentityAdmin ofService() {
        return of(KafkaIdentity.SERVICE);
    }

    /** The admin client of an identity. */
    public IdentityAdmin of(KafkaIdentity identity) {
        return new IdentityAdmin(pool, () -> identity);
    }

    /** The admin client of an identity that may get new logins meanwhile. */
    public IdentityAdmin of(IdentitySession session) {
        return new IdentityAdmin(pool, session::identity);
    }

    @Override
    public String description() {
        return "Kafka admin clients";
    }

    @Override
    public void close() {
        pool.close();
    }
}
