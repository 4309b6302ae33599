package io.kafkarest.adapters.http.config;

/**
 * How fast the bodies of requests are read.
 *
 * @param enabled whether there is a limit
 * @param bytesPerSecond of all requests together
 */
public record BandwidthConfig(boolean enabled, int bytesPerSecond) {

    /** As fast as they come. */
    public static final BandwidthConfig OFF = new BandwidthConfig(false, 1);

    public BandwidthConfig {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("a limit that lets nothing through: " + bytesPerSecond);
        }
    }
}
