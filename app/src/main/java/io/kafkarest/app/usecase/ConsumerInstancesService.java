package io.kafkarest.app.usecase;

import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.in.ConsumerInstances;
import io.kafkarest.ports.in.CreateInstanceCommand;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes, deletes and expires consumer instances. */
public final class ConsumerInstancesService implements ConsumerInstances {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerInstancesService.class);

    private final InstanceRegistry registry;
    private final ConsumerPolicy policy;
    private final boolean hasSchemaRegistry;

    /** A service for the instances of this registry. */
    public ConsumerInstancesService(InstanceRegistry registry, ConsumerPolicy policy, SchemaPolicy schemas) {
        this.registry = registry;
        this.policy = policy;
        this.hasSchemaRegistry = schemas.hasRegistry();
    }

    @Override
    public CompletionStage<ConsumerInstanceId> create(CreateInstanceCommand command) {
        check(command.settings());
        checkFormats(command);
        if (registry.size() >= policy.maxInstances()) {
            throw new ProxyException(
                    FailureCode.OVERLOADED,
                    "The limit of %d consumer instances is reached.".formatted(policy.maxInstances()));
        }
        String name = command.name().orElseGet(this::generatedName);
        checkName(name);
        ConsumerInstance instance = new ConsumerInstance(
                new ConsumerInstanceId(command.group(), name),
                command.keyFormat(),
                command.format(),
                policy.granted(command.settings()),
                command.caller());
        registry.add(instance);
        return CompletableFuture.completedStage(instance.id());
    }

    @Override
    public CompletionStage<Void> delete(Principal caller, ConsumerInstanceId id) {
        return registry.remove(registry.require(caller, id))
                .map(removed -> removed.client().close())
                .orElseThrow(InstanceRegistry::notFound);
    }

    /** Deletes every instance that nobody used for the instance time-out; to be called about once a second. */
    public void expireIdle() {
        for (LiveInstance idle : registry.idleFor(policy.instanceTimeout())) {
            registry.remove(idle).ifPresent(removed -> {
                LOG.atInfo().addKeyValue("instance", removed.definition().id()).log("consumer instance expired");
                var unused = removed.client().close();
            });
        }
    }

    /** Closes all instances; the stage completes when the last has left its group. */
    public CompletionStage<Void> closeAll() {
        List<CompletableFuture<Void>> closing = registry.all().stream()
                .flatMap(each -> registry.remove(each).stream())
                .map(each -> each.client().close().toCompletableFuture())
                .toList();
        return CompletableFuture.allOf(closing.toArray(CompletableFuture[]::new));
    }

    private String generatedName() {
        String prefix = policy.proxyId().isEmpty() ? "" : policy.proxyId() + "-";
        return "rest-consumer-" + prefix + UUID.randomUUID();
    }

    /** The name is a segment of the instance's URL. */
    private static void checkName(String name) {
        if (name.isBlank()) {
            throw new ProxyException(FailureCode.INVALID_REQUEST_MEMBER, "name: must not be blank");
        }
        if (name.equals(".") || name.equals("..")) {
            throw new ProxyException(FailureCode.INVALID_REQUEST_MEMBER, "name: has another meaning in a path");
        }
    }

    /** As the reference says it, whose deserializers cannot be made then. */
    private void checkFormats(CreateInstanceCommand command) {
        boolean needsRegistry =
                command.keyFormat().needsSchema() || command.format().needsSchema();
        if (needsRegistry && !hasSchemaRegistry) {
            throw new ProxyException(FailureCode.KAFKA_FAILURE, "Failed to construct kafka consumer");
        }
    }

    private static void check(ConsumerSettings settings) {
        if (settings.fetchMinBytes().isPresent()
                && !ConsumerPolicy.isFetchMinBytes(settings.fetchMinBytes().getAsInt())) {
            throw new ProxyException(
                    FailureCode.CONSUMER_CONSTRAINT_VIOLATED,
                    "Invalid consumer configuration. It does not abide by the constraints: fetch.min.bytes is %d to %d"
                            .formatted(ConsumerPolicy.LEAST_FETCH_MIN_BYTES, ConsumerPolicy.MOST_FETCH_MIN_BYTES));
        }
    }
}
