package io.kafkarest.adapters.http.container;

/**
 * The memory that all bodies together may take which are on their way in or not worked off yet. Whoever sends has not said
 * who he is yet, so that without a bound a few of them could fill the heap.
 */
final class BodyMemory {

    private final long most;
    private long taken;

    BodyMemory(long most) {
        this.most = most;
    }

    /** The share of one body. */
    Share newShare() {
        return new Share();
    }

    /** What one body has; for any thread. Once it has been given back, there is no more. */
    final class Share {

        private long held;
        private boolean isOver;

        /** Takes more; false, and no change, if that is not to be had. */
        boolean take(long bytes) {
            synchronized (BodyMemory.this) {
                if (isOver || bytes > most - taken) {
                    return false;
                }
                taken += bytes;
                held += bytes;
                return true;
            }
        }

        /** Gives everything back, for good. */
        void giveBack() {
            synchronized (BodyMemory.this) {
                taken -= held;
                held = 0;
                isOver = true;
            }
        }
    }
}
