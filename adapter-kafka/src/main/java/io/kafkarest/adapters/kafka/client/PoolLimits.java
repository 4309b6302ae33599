package io.kafkarest.adapters.kafka.client;

import java.time.Duration;

/**
 * How many clients are kept.
 *
 * @param most identities that have clients at the same time, 1 or more; the proxy's own does not count
 * @param idle how long clients are kept that nobody uses
 */
public record PoolLimits(int most, Duration idle) {

    public PoolLimits {
        if (most < 1) {
            throw new IllegalArgumentException("at least one identity has clients: " + most);
        }
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("clients are kept for some time: " + idle);
        }
    }
}
