package io.kafkarest.acceptance.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.cluster.NativeClient;
import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpExchange;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/** One group on one topic, to which random things happen; each answer is compared with what the model allows. */
final class RandomRun {

    private static final int STEPS = 30;
    private static final Duration REBALANCE = Duration.ofSeconds(20);
    private static final int[] SIZES = {1, 60, 200, 1_000, 1_000_000};
    private static final int[] TIMEOUTS = {1, 20, 100, 300};

    private final Random random;
    private final ProxyClient proxy;
    private final NativeClient kafka;
    private final String name;
    private final boolean autoCommit;
    private final List<PartitionModel> partitions;
    private final List<Member> members = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private int joined;

    RandomRun(long seed, ProxyClient proxy, NativeClient kafka, String name) {
        this.random = new Random(seed);
        this.proxy = proxy;
        this.kafka = kafka;
        this.name = name;
        this.autoCommit = random.nextBoolean();
        this.partitions = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(PartitionModel::new)
                .toList();
    }

    /** Fails with what happened when an answer is not as promised. */
    void run() {
        try {
            kafka.createTopic(name, partitions.size());
            join();
            for (int step = 0; step < STEPS; step++) {
                step();
            }
            finish();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "%s, automatic commits %s:%n%s".formatted(name, autoCommit, String.join("\n", trace)), e);
        } finally {
            members.forEach(Member::leave);
        }
    }

    private void step() {
        int chance = random.nextInt(100);
        if (chance < 25) {
            produce();
        } else if (chance < 55) {
            read();
        } else if (chance < 68) {
            drop();
        } else if (chance < 78) {
            seek();
        } else if (chance < 86) {
            commitDelivered(anyMember());
        } else if (chance < 92) {
            commitRecord();
        } else {
            rebalance();
        }
    }

    private void produce() {
        PartitionModel model = any(partitions);
        int partition = partitions.indexOf(model);
        int count = 1 + random.nextInt(20);
        int first = model.end();
        List<String> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add("{\"value\":\"%s\"}".formatted(model.valueAt(model.appended())));
        }
        trace("produce %d to partition %d", count, partition);
        Answer answer = proxy.post(
                "/topics/" + name + "/partitions/" + partition,
                MediaTypes.JSON,
                "{\"records\":[" + String.join(",", records) + "]}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.body()).contains("\"offset\":" + first);
    }

    private void read() {
        Member member = anyMember();
        String query = query(any(SIZES));
        trace("%s reads %s", member, query);
        delivered(member.read(query), member.partitions());
    }

    private void delivered(List<Served> records, Set<Integer> allowed) {
        trace(
                "  got %s",
                records.stream()
                        .map(each -> each.partition() + "@" + each.offset())
                        .toList());
        assertThat(records).allSatisfy(each -> assertThat(allowed).contains(each.partition()));
        for (int i = 0; i < partitions.size(); i++) {
            int partition = i;
            partitions
                    .get(i)
                    .delivered(records.stream()
                            .filter(each -> each.partition() == partition)
                            .toList());
        }
    }

    /** Hangs up on a read: at once, or when the answer is just coming. */
    private void drop() {
        Member member = anyMember();
        int size = any(SIZES);
        String query = query(size);
        long patience = random.nextInt(4) * 15L;
        trace("%s reads %s and hangs up after at most %d ms", member, query, patience);
        try (HttpExchange read = member.startRead(query)) {
            Await.holdsWithin(Duration.ofMillis(patience), read::isAnswered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A record that is larger than asked for comes alone. Value and quotes are 24 bytes.
        int fitting = Math.max(1, size / (partitions.get(0).valueAt(0).length() + 2));
        member.partitions().forEach(each -> partitions.get(each).dropped(fitting));
    }

    private void seek() {
        Member member = anyMember();
        int partition = any(List.copyOf(member.partitions()));
        PartitionModel model = partitions.get(partition);
        int kind = random.nextInt(6);
        if (kind == 0) {
            trace("%s seeks to the beginning of partition %d", member, partition);
            member.seekToEdge(partition, "beginning");
            model.sought(0);
        } else if (kind == 1) {
            trace("%s seeks to the end of partition %d", member, partition);
            member.seekToEdge(partition, "end");
            model.sought(model.end());
        } else {
            // What a careful client does after a dropped connection: it goes back to what it knows.
            int offset = kind < 4 ? model.position() : random.nextInt(model.end() + 1);
            trace("%s seeks to %d of partition %d", member, offset, partition);
            member.seek(partition, offset);
            model.sought(offset);
        }
    }

    private void commitDelivered(Member member) {
        trace("%s commits", member);
        member.commitDelivered();
        member.partitions().forEach(each -> partitions.get(each).committedDelivered(stored(each)));
    }

    private void commitRecord() {
        Member member = anyMember();
        int partition = any(List.copyOf(member.partitions()));
        PartitionModel model = partitions.get(partition);
        if (model.position() > 0) {
            int offset = random.nextInt(model.position());
            trace("%s commits record %d of partition %d", member, offset, partition);
            member.commitRecord(partition, offset);
            model.committed(offset + 1);
            checkStored(partition);
        }
    }

    /** Somebody joins, or leaves; perhaps while another one reads. */
    private void rebalance() {
        boolean joins = members.size() == 1;
        Member stays = joins ? members.get(0) : any(members);
        Set<Integer> read = new HashSet<>();
        if (random.nextBoolean()) {
            String query = query(any(SIZES));
            trace("%s starts to read %s", stays, query);
            HttpExchange reading = stays.startRead(query);
            change(joins, stays);
            List<Served> records = Member.records(reading.answer());
            partitions.forEach(PartitionModel::mayStartAtCommitted);
            delivered(records, everyPartition());
            records.forEach(each -> read.add(each.partition()));
        } else {
            change(joins, stays);
        }
        awaitMembers();
        for (int each = 0; each < partitions.size(); each++) {
            checkStored(each);
            if (read.contains(each) && stays.partitions().contains(each)) {
                partitions.get(each).mayStartAtCommitted();
            } else {
                partitions.get(each).startsAtCommitted();
            }
        }
    }

    private void change(boolean joins, Member stays) {
        if (joins) {
            members.add(newMember());
        } else {
            Member leaves = members.get(1 - members.indexOf(stays));
            trace("%s leaves", leaves);
            leaves.leave();
            members.remove(leaves);
        }
    }

    private void join() {
        members.add(newMember());
        awaitMembers();
    }

    private Member newMember() {
        String member = "c" + ++joined;
        trace("%s joins", member);
        return Member.join(proxy, name, member, name, autoCommit);
    }

    private void awaitMembers() {
        Await.until("the group is formed", REBALANCE, () -> {
            List<Integer> assigned = members.stream()
                    .map(Member::fetchPartitions)
                    .flatMap(Collection::stream)
                    .toList();
            return assigned.size() == partitions.size()
                    && Set.copyOf(assigned).equals(everyPartition())
                    && members.stream().noneMatch(each -> each.partitions().isEmpty());
        });
        members.forEach(each -> trace("  %s has %s", each, each.partitions()));
    }

    /** Finds out where the members stand, reads the rest, and looks whether anything is missing. */
    private void finish() {
        for (Member each : members) {
            commitDelivered(each);
            Await.until("the rest is read", Duration.ofSeconds(30), () -> {
                trace("%s reads the rest", each);
                delivered(each.read("timeout=500"), each.partitions());
                return each.partitions().stream()
                        .allMatch(one -> partitions.get(one).isReadToTheEnd());
            });
        }
        partitions.forEach(PartitionModel::isComplete);
        IntStream.range(0, partitions.size()).forEach(this::checkStored);
    }

    private void checkStored(int partition) {
        if (autoCommit) {
            partitions.get(partition).mayBeStored(stored(partition));
        } else {
            partitions.get(partition).isStored(stored(partition));
        }
    }

    private int stored(int partition) {
        return kafka.committed(name, name, partition)
                .map(OffsetAndMetadata::offset)
                .orElse(0L)
                .intValue();
    }

    private Set<Integer> everyPartition() {
        return Set.copyOf(IntStream.range(0, partitions.size()).boxed().toList());
    }

    private String query(int maxBytes) {
        return "max_bytes=" + maxBytes + "&timeout=" + any(TIMEOUTS);
    }

    private Member anyMember() {
        return any(members);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private int any(int[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void trace(String format, Object... values) {
        trace.add(format.formatted(values));
    }
}
