package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What callers want from one consumer, in the order in which they asked. For any thread. */
final class Mailbox {

    private static final int CAPACITY = 256;

    private final Deque<Command<?>> commands = new ArrayDeque<>();
    private final Deque<PendingRead> reads = new ArrayDeque<>();
    private boolean closed;

    static ProxyException gone() {
        return new ProxyException(FailureCode.CONSUMER_INSTANCE_NOT_FOUND, "Consumer instance not found.");
    }

    /** Takes a command, or fails it if the mailbox is full or closed. */
    void add(Command<?> command) {
        accept(commands, command, command.result());
    }

    /** Takes a read, or fails it if the mailbox is full or closed. */
    void add(PendingRead read) {
        accept(reads, read, read.result());
    }

    /** Removes the next command that may be executed now. */
    synchronized Optional<Command<?>> takeCommand(boolean settled) {
        return hasCommand(settled) ? Optional.ofNullable(commands.poll()) : Optional.empty();
    }

    synchronized boolean hasCommand(boolean settled) {
        return !commands.isEmpty() && (settled || !commands.peek().waitsForSettlement());
    }

    /** Removes the commands whose time is over. */
    synchronized List<Command<?>> takeExpiredCommands() {
        List<Command<?>> expired = new ArrayList<>();
        Iterator<Command<?>> each = commands.iterator();
        while (each.hasNext()) {
            Command<?> command = each.next();
            if (command.deadline().isOver()) {
                each.remove();
                expired.add(command);
            }
        }
        return expired;
    }

    /** The read whose turn it is. */
    synchronized Optional<PendingRead> firstRead() {
        return Optional.ofNullable(reads.peek());
    }

    synchronized void remove(PendingRead read) {
        reads.remove(read);
    }

    /** Removes the reads whose time is over, or those of them that are not the first. */
    synchronized List<PendingRead> takeExpiredReads(boolean butTheFirst) {
        List<PendingRead> expired = new ArrayList<>();
        Iterator<PendingRead> each = reads.iterator();
        if (butTheFirst && each.hasNext()) {
            each.next();
        }
        while (each.hasNext()) {
            PendingRead read = each.next();
            if (read.deadline().isOver()) {
                each.remove();
                expired.add(read);
            }
        }
        return expired;
    }

    /** When the time of somebody who waits is over first. */
    synchronized Optional<Deadline> firstDeadline() {
        Optional<Deadline> first = Optional.empty();
        for (Command<?> each : commands) {
            first = earlier(first, each.deadline());
        }
        for (PendingRead each : reads) {
            first = earlier(first, each.deadline());
        }
        return first;
    }

    /** Whether nobody wants anything. */
    synchronized boolean isEmpty() {
        return commands.isEmpty() && reads.isEmpty();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Refuses everything from now on; hands back whoever waits, and keeps what is promised. */
    synchronized List<CompletableFuture<?>> close() {
        closed = true;
        List<CompletableFuture<?>> waiting = new ArrayList<>();
        commands.stream().filter(each -> !each.isPromised()).forEach(each -> waiting.add(each.result()));
        reads.forEach(each -> waiting.add(each.result()));
        commands.removeIf(each -> !each.isPromised());
        reads.clear();
        return waiting;
    }

    /** Takes back a command that was broken off, to be the next. */
    synchronized void putBack(Command<?> command) {
        commands.addFirst(command);
    }

    private <T> void accept(Deque<T> queue, T element, CompletableFuture<?> result) {
        Optional<ProxyException> refusal;
        synchronized (this) {
            refusal = refusal();
            if (refusal.isEmpty()) {
                queue.add(element);
            }
        }
        refusal.ifPresent(result::completeExceptionally);
    }

    private Optional<ProxyException> refusal() {
        if (closed) {
            return Optional.of(gone());
        }
        return commands.size() + reads.size() < CAPACITY
                ? Optional.empty()
                : Optional.of(new ProxyException(
                        FailureCode.OVERLOADED, "Too many requests wait for this consumer instance."));
    }

    private static Optional<Deadline> earlier(Optional<Deadline> first, Deadline other) {
        return first.isPresent() && first.get().isBefore(other) ? first : Optional.of(other);
    }
}
