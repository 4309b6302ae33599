package io.kafkarest.ports.in;

/** What the stored bytes of keys and values with schemas say, for the records of one read. */
@FunctionalInterface
public interface RecordDecoding {

    /** The JSON, compact and in UTF-8; fails with {@code RECORD_NOT_DECODABLE}. Does not block. */
    byte[] json(byte[] stored);
}
