package io.kafkarest.adapters.kafka.consume;

/**
 * Lets a loop run on one thread at a time, once more after every ring, and not at all while nobody rings. A ring ends a poll
 * that waits, and only such a poll: a late wake-up would break the call that follows.
 */
final class Doorbell {

    private final Runnable wakeup;
    private boolean running;
    private boolean rung;
    private boolean polling;
    private boolean woken;

    Doorbell(Runnable wakeup) {
        this.wakeup = wakeup;
    }

    /** Asks for a turn of the loop; true if it rests, and the caller has to start it. */
    synchronized boolean ring() {
        if (!running) {
            running = true;
            return true;
        }
        rung = true;
        wakePoll();
        return false;
    }

    /** Asks for a turn, and breaks off whatever the loop is waiting for. */
    synchronized boolean ringLoudly() {
        if (running) {
            wakeup.run();
        }
        return ring();
    }

    /** A turn begins: it will see everything that was rung for before. */
    synchronized void answer() {
        rung = false;
    }

    /** A turn is over; true if the loop may rest now, false if it has to run again. */
    synchronized boolean rest(boolean wantsAnotherTurn) {
        running = rung || wantsAnotherTurn;
        return !running;
    }

    /** A poll that waits begins; false if it should not wait at all. */
    synchronized boolean startPoll() {
        polling = !rung;
        return polling;
    }

    /** The poll is over; true if it was woken, be it in time or too late. */
    synchronized boolean endPoll() {
        polling = false;
        boolean wasWoken = woken;
        woken = false;
        return wasWoken;
    }

    /** Goes on with a poll that another call had interrupted from within. */
    synchronized void resumePoll() {
        polling = true;
        if (rung) {
            wakePoll();
        }
    }

    synchronized boolean isPolling() {
        return polling;
    }

    private void wakePoll() {
        if (polling && !woken) {
            woken = true;
            wakeup.run();
        }
    }
}
