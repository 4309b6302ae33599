package io.kafkarest.ports.testkit;

import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.domain.schema.Subject;
import io.kafkarest.domain.security.ClusterCredentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.Authenticator;
import io.kafkarest.ports.out.ClientCredentials;
import io.kafkarest.ports.out.ClusterLogin;
import io.kafkarest.ports.out.HealthProbe;
import io.kafkarest.ports.out.InstanceStore;
import io.kafkarest.ports.out.ManagedResource;
import io.kafkarest.ports.out.SchemaCodec;
import io.kafkarest.ports.out.SchemaStore;
import io.kafkarest.ports.out.Tracer;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The twins of the ports that are not Kafka's keep the contracts. */
class InMemoryTwinsTest {

    @Nested
    class Instances implements InstanceStoreContract {

        private final InMemoryInstanceStore store = new InMemoryInstanceStore();

        @Override
        public InstanceStore store() {
            return store;
        }
    }

    @Nested
    class Schemas implements SchemaStoreContract {

        private final InMemorySchemaStore store = new InMemorySchemaStore();

        @Override
        public SchemaStore store() {
            return store;
        }

        @Override
        public RegisteredSchema register(Subject subject, SchemaDefinition definition) {
            return store.add(subject, definition);
        }

        @Override
        public void requireCompatibility(Subject subject) {
            store.requireCompatibility(subject);
        }
    }

    @Nested
    class Codecs implements SchemaCodecContract {

        @Override
        public SchemaCodec codec() {
            return Await.result(new InMemorySchemaCodecs().codec(new SchemaDefinition(SchemaType.AVRO, "name")));
        }

        @Override
        public String fitting() {
            return "{\"a\":1}";
        }

        @Override
        public String misfit() {
            return "\"bad\"";
        }
    }

    @Nested
    class Authentication implements PasswordAuthenticatorContract {

        private final Authenticator shared = authenticator(Secret.of("secret"));

        @Override
        public Authenticator authenticator() {
            return shared;
        }

        @Override
        public Authenticator authenticator(Secret password) {
            return new InMemoryAuthenticator().add("alice", Set.of("admin", "developer"), password);
        }
    }

    @Nested
    class Access implements AccessPolicyContract {

        @Override
        public AccessPolicy policy() {
            InMemoryAccessPolicy policy = new InMemoryAccessPolicy();
            PERMISSIONS.forEach(each -> policy.deny(untrusted(), each));
            return policy;
        }

        @Override
        public Principal trusted() {
            return Principal.ANONYMOUS;
        }

        @Override
        public Principal untrusted() {
            return new Principal("mallory", Set.of());
        }
    }

    @Nested
    class Health implements HealthProbeContract {

        private final InMemoryHealthProbe probe = new InMemoryHealthProbe("kafka", true);

        @Override
        public HealthProbe probe() {
            return probe;
        }

        @Override
        public void stopThePart() {
            probe.goDown();
        }
    }

    @Nested
    class Resources implements ManagedResourceContract {

        private final InMemoryManagedResource resource = new InMemoryManagedResource("a resource");

        @Override
        public ManagedResource resource() {
            return resource;
        }
    }

    @Nested
    class Traces implements TracerContract {

        private final InMemoryTracer tracer = new InMemoryTracer();

        @Override
        public Tracer tracer() {
            return tracer;
        }
    }

    @Nested
    class Mapping implements ClientCredentialsContract {

        @Override
        public ClientCredentials clientCredentials() {
            InMemoryClientCredentials credentials = new InMemoryClientCredentials();
            credentials.put("alice", new ClusterCredentials("SCRAM-SHA-512", "app-alice", Secret.of("pass,of=alice")));
            return credentials;
        }
    }

    @Nested
    class Login implements ClusterLoginContract {

        @Override
        public ClusterLogin clusterLogin() {
            InMemoryClusterLogin login = new InMemoryClusterLogin();
            login.put("alice", "alice-secret");
            return login;
        }
    }
}
