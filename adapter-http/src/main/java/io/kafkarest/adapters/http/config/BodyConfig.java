package io.kafkarest.adapters.http.config;

/**
 * How large bodies may be, after decompression.
 *
 * @param most bytes of one body, {@code http.max.request.body.bytes}
 * @param mostOfAll bytes of all bodies that are in memory at the same time, {@code http.max.request.bodies.bytes}
 */
public record BodyConfig(int most, long mostOfAll) {

    /** Large enough for any batch that a producer with raised limits takes. */
    public static final BodyConfig DEFAULTS = of(64 * 1024 * 1024);

    public BodyConfig {
        if (most < 1) {
            throw new IllegalArgumentException("a body has at least one byte: " + most);
        }
        if (mostOfAll < 1) {
            throw new IllegalArgumentException("there is room for at least one byte: " + mostOfAll);
        }
    }

    /** One body of this size, and of all together what the heap can bear. */
    public static BodyConfig of(int most) {
        return new BodyConfig(most, shareOfHeap());
    }

    /** A quarter of the heap: records made of a body, and what Kafka's clients hold, need room beside it. */
    public static long shareOfHeap() {
        return Runtime.getRuntime().maxMemory() / 4;
    }
}
