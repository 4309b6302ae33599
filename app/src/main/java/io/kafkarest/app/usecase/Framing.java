package io.kafkarest.app.usecase;

/** What stands in front of a key or value that was written by a schema: a zero byte, and the schema's id in four bytes. */
final class Framing {

    /** What stands for "no id"; ids are not negative. */
    static final int NO_ID = -1;

    private static final int LENGTH = 5;

    private Framing() {}

    /** The id of the schema, or {@link #NO_ID} if the bytes do not begin as they should. */
    static int schemaId(byte[] stored) {
        if (stored.length < LENGTH || stored[0] != 0) {
            return NO_ID;
        }
        int id = (stored[1] & 0xFF) << 24 | (stored[2] & 0xFF) << 16 | (stored[3] & 0xFF) << 8 | (stored[4] & 0xFF);
        return id < 0 ? NO_ID : id;
    }
}
