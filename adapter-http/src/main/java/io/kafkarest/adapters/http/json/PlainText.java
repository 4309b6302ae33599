package io.kafkarest.adapters.http.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the end of what needs no second look in a JSON string: ASCII without quotes, backslashes and controls. */
final class PlainText {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private PlainText() {}

    /** The index of the first byte from here on that is not plain, or else the end. */
    static int end(byte[] bytes, int from, int end) {
        int i = from;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            long special = specialBytes((long) WORDS.get(bytes, i));
            if (special != 0) {
                return i + Long.numberOfTrailingZeros(special) / Byte.SIZE;
            }
        }
        while (i < end && isPlain(bytes[i])) {
            i++;
        }
        return i;
    }

    /** Sets the high bit of the first byte that is not plain, none below it, and any above. */
    private static long specialBytes(long word) {
        // Subtracting borrows into the high bit of a byte that is too small; what it borrows from is behind the find.
        long quotes = (word ^ (ONES * '"')) - ONES;
        long backslashes = (word ^ (ONES * '\\')) - ONES;
        long controls = word - ONES * ' ';
        return (word | quotes | backslashes | controls) & HIGH_BITS;
    }

    private static boolean isPlain(byte character) {
        return character >= ' ' && character != '"' && character != '\\';
    }
}
