package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.kafkarest.domain.record.EmbeddedFormat;
import java.lang.management.ManagementFactory;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What reading a produce request may allocate: twice the bytes that are stored, and little for the request and each record.
 * It counts bytes and no time, so a slow machine cannot fail it; compiled code allocates less, so the best of many readings
 * counts. Twice of what is allocated today is beyond the limit in each case.
 */
class ProduceAllocationTest {

    private static final long PER_REQUEST = 2_048;
    /** The JDK's decoder wants buffers, which compiled code may or may not leave out. */
    private static final long PER_BINARY_RECORD = 128;

    private static final long PER_RECORD = 16;
    private static final int READINGS = 400;

    @ParameterizedTest
    @CsvSource({
        "JSON, 1, 100",
        "JSON, 100, 100",
        "JSON, 10, 10000",
        "BINARY, 1, 99",
        "BINARY, 100, 99",
        "BINARY, 10, 9999"
    })
    void allocatesLittleMoreThanItKeeps(EmbeddedFormat format, int records, int size) {
        byte[] body = body(format, records, size);

        long stored = (long) records * size;
        long perRecord = format == EmbeddedFormat.BINARY ? PER_BINARY_RECORD : PER_RECORD;
        assertThat(least(format, body)).isLessThan(2 * stored + records * perRecord + PER_REQUEST);
    }

    private static long least(EmbeddedFormat format, byte[] body) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ProduceBodyReader reader = new ProduceBodyReader();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < READINGS; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            ProduceBody read = reader.read(format, OptionalInt.empty(), body, 0, body.length);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(read.records()).isNotEmpty();
            least = Math.min(least, allocated);
        }
        return least;
    }

    private static byte[] body(EmbeddedFormat format, int records, int size) {
        // What is stored are the quotes, too, in JSON; and three bytes of four characters in base64.
        String value = "x".repeat(format == EmbeddedFormat.JSON ? size - 2 : size / 3 * 4);
        return IntStream.range(0, records)
                .mapToObj(i -> "{\"value\":\"" + value + "\"}")
                .collect(Collectors.joining(",", "{\"records\":[", "]}"))
                .getBytes(UTF_8);
    }
}
