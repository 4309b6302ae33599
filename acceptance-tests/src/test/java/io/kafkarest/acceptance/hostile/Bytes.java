package io.kafkarest.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Damages bytes without knowing what they mean. */
record Bytes(Random random) {

    /** Puts a token into them, in place of some or between them. */
    byte[] withToken(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + (random.nextBoolean() ? 0 : random.nextInt(8)));
        byte[] token = random.nextInt(40) == 0
                ? pick(List.of("[", "{\"a\":", "9", "a", "\\u00e9"))
                        .repeat(random.nextInt(20_000))
                        .getBytes(UTF_8)
                : pick(Tokens.ANYWHERE).getBytes(UTF_8);
        return spliced(bytes, from, token, to);
    }

    /** Changes, removes or doubles some, cuts the rest off, or puts others in their place. */
    byte[] damaged(byte[] bytes, byte[] others) {
        if (bytes.length == 0) {
            return pick(Tokens.ANYWHERE).getBytes(UTF_8);
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(30));
        return switch (random.nextInt(5)) {
            case 0 -> spliced(bytes, from, new byte[] {(byte) random.nextInt(256)}, from + 1);
            case 1 -> spliced(bytes, from, new byte[0], to);
            case 2 -> {
                String some = new String(bytes, from, to - from, ISO_8859_1);
                yield spliced(bytes, from, some.repeat(2).getBytes(ISO_8859_1), to);
            }
            case 3 -> spliced(bytes, from, new byte[0], bytes.length);
            default -> spliced(bytes, from, others, to);
        };
    }

    private static byte[] spliced(byte[] bytes, int from, byte[] middle, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(middle);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
