package io.kafkarest.acceptance.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies that say they are compressed: most of them are, some are cut off or damaged, few become huge. */
final class Encodings {

    /** Well above {@code http.max.request.body.bytes} of the proxy under test. */
    private static final byte[] BOMB = gzip(new byte[32 * 1024 * 1024]);

    private Encodings() {}

    static byte[] encoded(byte[] plain, Random random) {
        byte[] gzip = gzip(plain);
        int inside = random.nextInt(gzip.length);
        return switch (random.nextInt(10)) {
            case 0 -> plain;
            case 1 -> Arrays.copyOf(gzip, inside);
            case 2 -> {
                gzip[inside] ^= (byte) (1 << random.nextInt(8));
                yield gzip;
            }
            case 3 -> joined(gzip, plain);
            case 4 -> joined(gzip, gzip);
            case 5 -> gzip(gzip);
            case 6 -> deflated(plain);
            case 7 -> random.nextInt(10) == 0 ? BOMB : new byte[0];
            default -> gzip;
        };
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
