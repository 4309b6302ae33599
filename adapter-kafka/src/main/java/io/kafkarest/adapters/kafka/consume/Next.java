package io.kafkarest.adapters.kafka.consume;

import java.util.Optional;

/**
 * When and where a loop goes on after a turn.
 *
 * @param isAtOnce whether there is more to do right now
 * @param onCallThread whether that may have to wait for a broker
 * @param rest until when it may rest; for ever if empty
 */
record Next(boolean isAtOnce, boolean onCallThread, Optional<Deadline> rest) {

    static final Next POLL = new Next(true, false, Optional.empty());
    static final Next CALL = new Next(true, true, Optional.empty());
    static final Next REST = new Next(false, false, Optional.empty());

    static Next at(Deadline moment) {
        return new Next(false, false, Optional.of(moment));
    }

    @SafeVarargs
    static Next earliest(Optional<Deadline>... moments) {
        Optional<Deadline> earliest = Optional.empty();
        for (Optional<Deadline> each : moments) {
            if (earliest.isEmpty() || (each.isPresent() && each.get().isBefore(earliest.get()))) {
                earliest = each;
            }
        }
        return new Next(false, false, earliest);
    }
}
