package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.adapters.kafka.client.KafkaFailures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives one consumer in turns, on whatever thread is free, never on two at once. A turn does what callers want, makes one
 * step of a read, or takes part in the life of the group, and returns the thread; results are completed after the turn.
 */
final class ConsumerLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(3);
    /** How long a close waits for the fate of records whose answer is just being written. */
    private static final Duration GRACE = Duration.ofMillis(250);
    /** How long a command may take before reads that waited for it in vain are not kept for the next one. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ConsumerThreads threads;
    private final Mailbox mailbox;
    private final Doorbell bell;
    private final LiveConsumer live;
    private final Listening listening;
    private final AutoCommit commits;
    private final GroupMembership membership;
    private final Runnable whenClosed;
    private final DeniedTopics denied;
    private final PollFailures failures;
    private final Reading reading;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final CompletableFuture<Void> freed = new CompletableFuture<>();
    private boolean left;
    private boolean finished;
    private List<Runnable> completions = new ArrayList<>();
    private final Alarm alarm;
    /** Until when a close waits for a report; set by the one that closes. */
    private volatile Deadline grace = Deadline.now();

    /** What a consumer consists of. */
    record Parts(LiveConsumer live, Listening listening, AutoCommit commits, GroupMembership membership) {}

    ConsumerLoop(ConsumerThreads threads, Mailbox mailbox, Doorbell bell, Parts parts, Runnable whenClosed) {
        this.threads = threads;
        this.mailbox = mailbox;
        this.bell = bell;
        this.live = parts.live();
        this.listening = parts.listening();
        this.commits = parts.commits();
        this.membership = parts.membership();
        this.whenClosed = whenClosed;
        this.denied = new DeniedTopics(live.kafka(), listening);
        this.failures = new PollFailures(denied);
        this.alarm = new Alarm(threads, this::ring);
        this.reading = new Reading(
                new Reading.Parts(live, listening, commits, failures),
                threads,
                mailbox,
                this::settled,
                each -> completions.add(each));
    }

    PollFailures failures() {
        return failures;
    }

    /** Asks for a turn. For any thread. */
    void ring() {
        if (bell.ring()) {
            submit(mailbox.hasCommand(true));
        }
    }

    /** Closes the consumer as soon as its thread can be had back. For any thread. */
    CompletableFuture<Void> close() {
        if (!mailbox.isClosed()) {
            grace = Deadline.in(GRACE);
        }
        mailbox.close().forEach(each -> each.completeExceptionally(Mailbox.gone()));
        if (bell.ringLoudly()) {
            submit(true);
        }
        return closed;
    }

    /** Completes when nothing is left of the consumer. */
    CompletableFuture<Void> freed() {
        return freed;
    }

    private void settled() {
        if (!mailbox.isEmpty() || mailbox.isClosed()) {
            ring();
        }
    }

    private void submit(boolean onCallThread) {
        (onCallThread ? threads.calls() : threads.polls()).execute(() -> run(onCallThread));
    }

    private void run(boolean onCallThread) {
        bell.answer();
        Next next = safeTurn(onCallThread);
        List<Runnable> done = completions;
        completions = new ArrayList<>();
        next.rest().ifPresent(alarm::ringAt);
        if (!bell.rest(next.isAtOnce())) {
            submit(next.isAtOnce() ? next.onCallThread() : mailbox.hasCommand(true));
        }
        done.forEach(Runnable::run);
    }

    private Next safeTurn(boolean onCallThread) {
        try {
            return turn(onCallThread);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("a turn of a consumer failed");
            return Next.at(Deadline.in(GRACE));
        }
    }

    private Next turn(boolean onCallThread) {
        if (finished) {
            return Next.REST;
        }
        boolean settled = live.buffer().isSettled();
        if (mailbox.isClosed() || mailbox.hasCommand(settled) || isLookUpDue()) {
            return onCallThread ? call(settled) : Next.CALL;
        }
        failExpiredCommands();
        if (onCallThread && settled && mailbox.firstRead().isPresent()) {
            return Next.POLL;
        }
        Optional<Deadline> next = reading.serve(settled);
        if (next.filter(Deadline::isOver).isPresent()) {
            return Next.POLL;
        }
        return Next.earliest(
                next, takePartInGroup(), listening.nextLookUp(), denied.nextLookUp(), mailbox.firstDeadline());
    }

    /** Does everything that may have to wait for a broker. */
    private Next call(boolean settled) {
        if (mailbox.isClosed()) {
            return left ? free() : finish(settled);
        }
        failExpiredCommands();
        // One in a turn: its caller is told when the turn is over, and must not wait for those who come meanwhile.
        Deadline patience = Deadline.in(PATIENCE);
        mailbox.takeCommand(settled).ifPresent(this::execute);
        if (patience.isOver()) {
            reading.endExpired();
        }
        lookUpIfDue(listening.nextLookUp(), listening::lookUp);
        lookUpIfDue(denied.nextLookUp(), denied::lookUp);
        return mailbox.hasCommand(settled) ? Next.CALL : Next.POLL;
    }

    private void lookUpIfDue(Optional<Deadline> moment, Runnable lookUp) {
        if (isOver(moment)) {
            try {
                lookUp.run();
            } catch (RuntimeException e) {
                failures.keep(e);
            }
        }
    }

    private boolean isLookUpDue() {
        return isOver(listening.nextLookUp()) || isOver(denied.nextLookUp());
    }

    private static boolean isOver(Optional<Deadline> moment) {
        return moment.filter(Deadline::isOver).isPresent();
    }

    private <T> void execute(Command<T> command) {
        try {
            T result = command.work().execute(command.deadline());
            completions.add(() -> command.result().complete(result));
        } catch (WakeupException e) {
            // Only a close breaks off a command.
            if (command.isPromised()) {
                mailbox.putBack(command);
            } else {
                completions.add(() -> command.result().completeExceptionally(Mailbox.gone()));
            }
        } catch (RuntimeException e) {
            completions.add(() -> command.result().completeExceptionally(KafkaFailures.translate(e)));
        }
    }

    private void failExpiredCommands() {
        for (Command<?> each : mailbox.takeExpiredCommands()) {
            completions.add(() -> each.result().completeExceptionally(each.expired()));
        }
    }

    /** Polls for the sake of the group if that is due; says when it will be due next. */
    private Optional<Deadline> takePartInGroup() {
        if (!listening.isAsMember()) {
            return Optional.empty();
        }
        if (membership.nextPoll().isOver()) {
            try {
                live.pollWithoutFetching(Duration.ZERO);
                membership.polled();
            } catch (RuntimeException e) {
                failures.keep(e);
                membership.pollFailed();
            }
        }
        return Optional.of(membership.nextPoll());
    }

    /** Commits and leaves the group, which is all that somebody waits for; the rest is left for another turn. */
    private Next finish(boolean settled) {
        reading.stopWaiting();
        boolean dependsOnFate = commits.isEnabled() || mailbox.hasCommand(true);
        if (!settled && dependsOnFate && !grace.isOver()) {
            return Next.at(grace);
        }
        boolean isCommitted = keepPromises();
        try {
            if (!isCommitted) {
                live.withinPoll(() -> commits.commitBeforeLoss(live.kafka().assignment()));
            }
            commits.stop();
            live.kafka().unsubscribe();
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("a consumer did not leave its group cleanly");
        }
        left = true;
        completions.add(() -> closed.complete(null));
        return Next.CALL;
    }

    /** Makes the commits that are promised; true if there were some, after which there is nothing left, or no time, to commit. */
    private boolean keepPromises() {
        Deadline latest = Deadline.in(CLOSE_WAIT);
        Optional<Command<?>> next = mailbox.takeCommand(true);
        boolean hasPromised = next.isPresent();
        while (next.isPresent()) {
            execute(next.get().until(latest));
            next = mailbox.takeCommand(true);
        }
        return hasPromised;
    }

    private Next free() {
        finished = true;
        alarm.cancel();
        try {
            live.kafka().close(CloseOptions.timeout(CLOSE_WAIT));
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("a consumer did not close cleanly");
        }
        whenClosed.run();
        completions.add(() -> freed.complete(null));
        return Next.REST;
    }
}
