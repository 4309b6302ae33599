package io.kafkarest.adapters.http.json;

import java.util.Arrays;

/**
 * Watches for objects that have two members of the same name. Only hashes are kept: what looks like a duplicate may
 * rarely be none, but no duplicate is missed. Not safe for use by several threads.
 */
final class MemberNames {

    private static final int FEW = 8;

    private final boolean watching;
    private long[] hashes = new long[16];
    private int count;
    private int[] levels = new int[8];
    private int depth;
    private boolean duplicates;

    private MemberNames(boolean watching) {
        this.watching = watching;
    }

    static MemberNames watched() {
        return new MemberNames(true);
    }

    static MemberNames ignored() {
        return new MemberNames(false);
    }

    void clear() {
        count = 0;
        depth = 0;
        duplicates = false;
    }

    boolean hasDuplicates() {
        return duplicates;
    }

    /** An object or array begins. */
    void open() {
        if (depth == levels.length) {
            levels = Arrays.copyOf(levels, depth * 2);
        }
        levels[depth++] = count;
    }

    /** The object begun last has a member of this name. */
    void add(byte[] bytes, int start, int end) {
        if (!watching) {
            return;
        }
        long hash = 1;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = hash;
    }

    /** The object or array begun last ends. */
    void close() {
        int start = levels[--depth];
        if (count - start > 1 && !duplicates) {
            duplicates = count - start <= FEW ? anyPairEqual(start) : anyEqual(start);
        }
        count = start;
    }

    private boolean anyPairEqual(int start) {
        for (int i = start + 1; i < count; i++) {
            for (int j = start; j < i; j++) {
                if (hashes[i] == hashes[j]) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean anyEqual(int start) {
        Arrays.sort(hashes, start, count);
        for (int i = start + 1; i < count; i++) {
            if (hashes[i] == hashes[i - 1]) {
                return true;
            }
        }
        return false;
    }
}
