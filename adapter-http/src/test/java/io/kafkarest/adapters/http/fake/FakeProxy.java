package io.kafkarest.adapters.http.fake;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.domain.topic.BrokerId;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.OffsetRange;
import io.kafkarest.domain.topic.Partition;
import io.kafkarest.domain.topic.Replica;
import io.kafkarest.domain.topic.TopicDescription;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.ClusterView;
import io.kafkarest.ports.in.ConsumerInstances;
import io.kafkarest.ports.in.ConsumerOffsets;
import io.kafkarest.ports.in.ConsumerSubscriptions;
import io.kafkarest.ports.in.CreateInstanceCommand;
import io.kafkarest.ports.in.ProduceCommand;
import io.kafkarest.ports.in.ProducedRecords;
import io.kafkarest.ports.in.ProxyHealth;
import io.kafkarest.ports.in.ReadQuery;
import io.kafkarest.ports.in.Readiness;
import io.kafkarest.ports.in.RecordProduction;
import io.kafkarest.ports.in.RecordRead;
import io.kafkarest.ports.in.RecordReading;
import io.kafkarest.ports.in.SchemaProduceCommand;
import io.kafkarest.ports.in.SchemaRecordProduction;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.Authenticator;
import io.kafkarest.ports.out.Tracer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A proxy that has one topic, {@code t1} with three partitions, and one consumer instance, {@code c} in group {@code g}.
 * Remembers what it was asked; tests replace the answers they care about.
 */
public final class FakeProxy extends AbstractModule
        implements ClusterView,
                ConsumerInstances,
                ConsumerSubscriptions,
                ConsumerOffsets,
                RecordProduction,
                RecordReading,
                ProxyHealth,
                Authenticator,
                AccessPolicy {

    /** What was asked, as text, in order. */
    public final Queue<String> asked = new ConcurrentLinkedQueue<>();

    /** What callers said of themselves. */
    public final Queue<Credentials> presented = new ConcurrentLinkedQueue<>();

    /** What was asked to be produced. */
    public final Queue<ProduceCommand> produced = new ConcurrentLinkedQueue<>();

    /** What was asked to be produced by schemas. */
    public final Queue<SchemaProduceCommand> producedWithSchemas = new ConcurrentLinkedQueue<>();

    /** What was asked to be made. */
    public final Queue<CreateInstanceCommand> created = new ConcurrentLinkedQueue<>();

    public volatile Function<ProduceCommand, CompletionStage<List<RecordOutcome>>> production = FakeProxy::store;
    public volatile Function<ReadQuery, CompletionStage<RecordRead>> reading =
            query -> done(new RecordRead(EmbeddedFormat.BINARY, FakeDelivery.of()));
    public volatile CompletionStage<List<TopicName>> topics = done(List.of(new TopicName("t1"), new TopicName("t2")));
    public volatile CompletionStage<Void> committing = done(null);
    public volatile boolean isReady = true;
    public volatile Optional<String> password = Optional.empty();
    public volatile Set<String> banned = Set.of();

    /** To be set before the server starts. */
    public volatile Optional<Tracer> tracer = Optional.empty();

    @Override
    protected void configure() {
        bind(ClusterView.class).toInstance(this);
        bind(ConsumerInstances.class).toInstance(this);
        bind(ConsumerSubscriptions.class).toInstance(this);
        bind(ConsumerOffsets.class).toInstance(this);
        bind(RecordProduction.class).toInstance(this);
        bind(SchemaRecordProduction.class).toInstance(this::produceWithSchemas);
        bind(RecordReading.class).toInstance(this);
        bind(ProxyHealth.class).toInstance(this);
        bind(Authenticator.class).toInstance(this);
        bind(AccessPolicy.class).toInstance(this);
        tracer.ifPresent(each -> OptionalBinder.newOptionalBinder(binder(), Tracer.class)
                .setBinding()
                .toInstance(each));
    }

    public static <T> CompletionStage<T> done(T value) {
        return CompletableFuture.supplyAsync(() -> value);
    }

    public static <T> CompletionStage<T> failed(FailureCode code, String message) {
        return CompletableFuture.failedFuture(new ProxyException(code, message));
    }

    private static CompletionStage<List<RecordOutcome>> store(ProduceCommand command) {
        return done(IntStream.range(0, command.records().size())
                .<RecordOutcome>mapToObj(offset -> new RecordOutcome.Stored(
                        command.records().get(offset).partition().orElse(0), offset))
                .toList());
    }

    @Override
    public CompletionStage<List<RecordOutcome>> produce(ProduceCommand command) {
        produced.add(command);
        return production.apply(command);
    }

    private CompletionStage<ProducedRecords> produceWithSchemas(SchemaProduceCommand command) {
        producedWithSchemas.add(command);
        Optional<SchemaId> id = command.value().namesSchema() ? Optional.of(new SchemaId(7)) : Optional.empty();
        return store(new ProduceCommand(command.caller(), command.topic(), command.records()))
                .thenApply(outcomes -> new ProducedRecords(outcomes, Optional.empty(), id));
    }

    @Override
    public CompletionStage<List<BrokerId>> brokers(Principal caller) {
        asked.add("brokers by " + caller.name());
        return done(List.of(new BrokerId(0), new BrokerId(1)));
    }

    @Override
    public CompletionStage<List<TopicName>> topics(Principal caller) {
        return topics;
    }

    @Override
    public CompletionStage<TopicDescription> topic(Principal caller, TopicName topic) {
        asked.add("topic " + topic);
        Map<String, Optional<String>> configs =
                Map.of("cleanup.policy", Optional.of("delete"), "secret", Optional.empty());
        return known(topic, new TopicDescription(topic, configs, List.of(leaderless(0))));
    }

    @Override
    public CompletionStage<List<Partition>> partitions(Principal caller, TopicName topic) {
        return known(topic, List.of(leaderless(0), led(1)));
    }

    @Override
    public CompletionStage<Partition> partition(Principal caller, TopicPartition partition) {
        return known(partition, led(partition.partition()));
    }

    @Override
    public CompletionStage<OffsetRange> offsets(Principal caller, TopicPartition partition) {
        return known(partition, new OffsetRange(new Offset(100), new Offset(1000)));
    }

    private static <T> CompletionStage<T> known(TopicPartition partition, T answer) {
        return partition.partition() < 0 || partition.partition() > 2
                ? failed(FailureCode.PARTITION_NOT_FOUND, "Partition not found.")
                : known(partition.topic(), answer);
    }

    private static <T> CompletionStage<T> known(TopicName topic, T answer) {
        return switch (topic.value()) {
            case "none" ->
                failed(FailureCode.UNKNOWN_TOPIC_OR_PARTITION, "This server does not host this topic-partition.");
            case "denied" -> failed(FailureCode.ACCESS_DENIED, "Not authorized to access topics: [denied]");
            case "away" -> failed(FailureCode.BROKER_UNREACHABLE, "Timed out waiting for a node assignment.");
            case "broken" -> throw new IllegalStateException("secret detail");
            default -> done(answer);
        };
    }

    private static Partition led(int id) {
        return new Partition(id, Optional.of(new BrokerId(1)), List.of(new Replica(new BrokerId(1), true, true)));
    }

    private static Partition leaderless(int id) {
        return new Partition(id, Optional.empty(), List.of(new Replica(new BrokerId(2), false, false)));
    }

    @Override
    public CompletionStage<ConsumerInstanceId> create(CreateInstanceCommand command) {
        created.add(command);
        return done(new ConsumerInstanceId(command.group(), command.name().orElse("generated")));
    }

    @Override
    public CompletionStage<Void> delete(Principal caller, ConsumerInstanceId id) {
        return on(id, "delete", null);
    }

    @Override
    public CompletionStage<Void> subscribe(Principal caller, ConsumerInstanceId id, Subscription subscription) {
        return on(id, "subscribe " + subscription, null);
    }

    @Override
    public CompletionStage<List<TopicName>> subscription(Principal caller, ConsumerInstanceId id) {
        return on(id, "subscription", List.of(new TopicName("t1")));
    }

    @Override
    public CompletionStage<Void> unsubscribe(Principal caller, ConsumerInstanceId id) {
        return on(id, "unsubscribe", null);
    }

    @Override
    public CompletionStage<Void> assign(Principal caller, ConsumerInstanceId id, List<TopicPartition> partitions) {
        return on(id, "assign " + partitions, null);
    }

    @Override
    public CompletionStage<List<TopicPartition>> assignment(Principal caller, ConsumerInstanceId id) {
        return on(id, "assignment", List.of(TopicPartition.of("t1", 0)));
    }

    @Override
    public CompletionStage<Void> seek(Principal caller, ConsumerInstanceId id, List<SeekTarget> targets) {
        return on(id, "seek " + targets, null);
    }

    @Override
    public CompletionStage<Void> seekAll(Principal caller, ConsumerInstanceId id, LogEdge edge) {
        return on(id, "seekAll " + edge, null);
    }

    @Override
    public CompletionStage<Void> commit(Principal caller, ConsumerInstanceId id, List<CommittedOffset> offsets) {
        return on(id, "commit " + offsets, null).thenCompose(done -> committing);
    }

    @Override
    public CompletionStage<Void> commitDelivered(Principal caller, ConsumerInstanceId id) {
        return on(id, "commitDelivered", null).thenCompose(done -> committing);
    }

    @Override
    public CompletionStage<List<CommittedOffset>> committed(
            Principal caller, ConsumerInstanceId id, List<TopicPartition> partitions) {
        return on(
                id,
                "committed " + partitions,
                partitions.stream()
                        .map(each -> new CommittedOffset(each, new Offset(3), ""))
                        .toList());
    }

    private <T> CompletionStage<T> on(ConsumerInstanceId id, String question, T answer) {
        asked.add(question);
        return id.toString().equals("g/c")
                ? done(answer)
                : failed(FailureCode.CONSUMER_INSTANCE_NOT_FOUND, "Consumer instance not found.");
    }

    @Override
    public CompletionStage<RecordRead> read(ReadQuery query) {
        asked.add("read " + query.format() + " " + query.timeout() + " " + query.maxBytes());
        return on(query.instance(), "read", query).thenCompose(reading);
    }

    @Override
    public CompletionStage<Readiness> readiness() {
        return done(new Readiness(isReady, Map.of("kafka", isReady, "schema-registry", true)));
    }

    @Override
    public Optional<Principal> authenticate(Credentials credentials) {
        presented.add(credentials);
        if (password.isEmpty()) {
            return Optional.of(Principal.ANONYMOUS);
        }
        return credentials instanceof Credentials.UserPassword given
                        && given.password().reveal().equals(password.get())
                ? Optional.of(new Principal(given.user(), Set.of(), new Proof.Password(given.password(), given.user())))
                : Optional.empty();
    }

    @Override
    public List<String> challenges(Credentials refused) {
        return password.map(set -> "Basic realm=\"KafkaRest\"").stream().toList();
    }

    @Override
    public AccessDecision decide(Principal principal, Permission permission) {
        return banned.contains(principal.name()) && permission instanceof Permission.UseProxy
                ? AccessDecision.DENIED
                : AccessDecision.ALLOWED;
    }
}
