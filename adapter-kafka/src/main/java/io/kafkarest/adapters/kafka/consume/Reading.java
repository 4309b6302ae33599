package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Serves the reads of one consumer, one after the other, a short step at a time. */
final class Reading {

    /** How long a read that has enough looks whether there is more. */
    private static final Duration GATHERING = Duration.ofMillis(10);
    /** How long a read looks for records beside a partition that is blocked. */
    private static final Duration LOOKING_ASIDE = Duration.ofMillis(50);
    /** How long to wait after a failure that nobody is to be told. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final LiveConsumer live;
    private final Listening listening;
    private final AutoCommit commits;
    private final PollFailures failures;
    private final ConsumerThreads threads;
    private final Mailbox mailbox;
    private final Runnable ring;
    private final Consumer<Runnable> completions;
    private boolean waiting;

    /** What a consumer consists of, as far as reads need it. */
    record Parts(LiveConsumer live, Listening listening, AutoCommit commits, PollFailures failures) {}

    Reading(Parts parts, ConsumerThreads threads, Mailbox mailbox, Runnable ring, Consumer<Runnable> completions) {
        this.live = parts.live();
        this.listening = parts.listening();
        this.commits = parts.commits();
        this.failures = parts.failures();
        this.threads = threads;
        this.mailbox = mailbox;
        this.ring = ring;
        this.completions = completions;
    }

    /** Makes a step towards the end of the first read; says when to make the next one, if there is one to make. */
    Optional<Deadline> serve(boolean settled) {
        Optional<Deadline> next = Optional.empty();
        if (settled) {
            Optional<PendingRead> first = mailbox.firstRead();
            next = first.flatMap(this::step);
        }
        endExpired(settled && live.buffer().isSettled());
        if (mailbox.firstRead().isEmpty()) {
            stopWaiting();
        }
        return next;
    }

    /** Ends all reads whose time is over, without records. */
    void endExpired() {
        endExpired(false);
    }

    /** The first read ends with the records that are there, if it may have them: in its next step, which comes at once. */
    private void endExpired(boolean butTheFirst) {
        for (PendingRead each : mailbox.takeExpiredReads(butTheFirst)) {
            completions.accept(() -> each.result().complete(HandedOutRecords.none()));
        }
    }

    /** Nobody reads any more. */
    void stopWaiting() {
        if (waiting) {
            waiting = false;
            threads.readingEnds();
        }
    }

    private Optional<Deadline> step(PendingRead read) {
        if (listening.isToNothing()) {
            return fail(
                    read,
                    new ProxyException(
                            FailureCode.NOT_SUBSCRIBED,
                            "Consumer is not subscribed to any topics or assigned any partitions"));
        }
        Optional<ProxyException> failure =
                failures.takeUntold().or(live.buffer()::takeUnreported).or(failures::standing);
        if (failure.isPresent()) {
            return fail(read, failure.get());
        }
        try {
            return look(read);
        } catch (RuntimeException e) {
            Optional<ProxyException> judged = failures.judge(e);
            if (judged.isPresent()) {
                return fail(read, judged.get());
            }
            return read.deadline().isOver() ? deliver(read) : pause(read);
        }
    }

    private Optional<Deadline> look(PendingRead read) {
        commits.commitIfDue();
        boolean enough = live.buffer().isEnough(read.limits());
        if (!enough && listening.isToSomething()) {
            startWaiting();
            live.poll(read.deadline().remaining(patience()));
            enough = live.buffer().isEnough(read.limits());
        }
        if (enough) {
            gather(read);
            return deliver(read);
        }
        if (!live.buffer().hasRecords()) {
            Optional<? extends ProxyException> blockage = live.buffer().blockage();
            if (blockage.isPresent()) {
                return fail(read, blockage.get());
            }
        }
        if (read.deadline().isOver()) {
            return deliver(read);
        }
        return listening.isToSomething() ? Optional.of(Deadline.now()) : pause(read);
    }

    private Duration patience() {
        return live.buffer().blockage().isPresent() ? LOOKING_ASIDE : threads.slice();
    }

    private void gather(PendingRead read) {
        Deadline end = Deadline.in(read.deadline().remaining(GATHERING));
        boolean mayBeMore = listening.isToSomething();
        while (mayBeMore && live.buffer().hasRoom(read.limits()) && !end.isOver()) {
            mayBeMore = live.poll(Duration.ZERO);
        }
    }

    private Optional<Deadline> deliver(PendingRead read) {
        Delivery delivery =
                live.buffer().hasRecords() ? live.buffer().handOut(read.limits(), ring) : HandedOutRecords.none();
        mailbox.remove(read);
        completions.accept(() -> {
            if (!read.result().complete(delivery)) {
                delivery.settle(DeliveryReport.LOST);
            }
        });
        return Optional.empty();
    }

    private Optional<Deadline> fail(PendingRead read, ProxyException failure) {
        mailbox.remove(read);
        completions.accept(() -> read.result().completeExceptionally(failure));
        return mailbox.firstRead().map(next -> Deadline.now());
    }

    private static Optional<Deadline> pause(PendingRead read) {
        return Optional.of(Deadline.in(read.deadline().remaining(PAUSE)));
    }

    private void startWaiting() {
        if (!waiting) {
            waiting = true;
            threads.readingBegins();
        }
    }
}
