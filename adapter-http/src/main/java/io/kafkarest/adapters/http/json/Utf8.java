package io.kafkarest.adapters.http.json;

/** Well-formed UTF-8 as Unicode defines it (table 3-7): no overlong forms, no halves of surrogate pairs. */
final class Utf8 {

    private Utf8() {}

    /** How many bytes the character of two bytes or more has that begins here; 0 if there is none. */
    static int sequenceLength(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        if (first >= 0xC2 && first <= 0xDF) {
            return at + 1 < end && isContinuation(bytes[at + 1]) ? 2 : 0;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return at + 2 < end && isSecondOfThree(first, bytes[at + 1] & 0xFF) && isContinuation(bytes[at + 2])
                    ? 3
                    : 0;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            return at + 3 < end
                            && isSecondOfFour(first, bytes[at + 1] & 0xFF)
                            && isContinuation(bytes[at + 2])
                            && isContinuation(bytes[at + 3])
                    ? 4
                    : 0;
        }
        return 0;
    }

    /** Whether this byte goes on with a character that began before. */
    static boolean isContinuation(int next) {
        return (next & 0xC0) == 0x80;
    }

    private static boolean isSecondOfThree(int first, int second) {
        int lowest = first == 0xE0 ? 0xA0 : 0x80;
        int highest = first == 0xED ? 0x9F : 0xBF;
        return second >= lowest && second <= highest;
    }

    private static boolean isSecondOfFour(int first, int second) {
        int lowest = first == 0xF0 ? 0x90 : 0x80;
        int highest = first == 0xF4 ? 0x8F : 0xBF;
        return second >= lowest && second <= highest;
    }
}
