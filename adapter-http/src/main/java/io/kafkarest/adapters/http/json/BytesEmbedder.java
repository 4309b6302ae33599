package io.kafkarest.adapters.http.json;

/** Writes the bytes that Kafka stores as the JSON value that stands for them. An embedder belongs to one answer. */
interface BytesEmbedder {

    /** How long the value for so many bytes mostly is, at most. */
    long expectedSize(long stored);

    /** What counts of a key or value towards the bytes that a read may have: what is stored, unless it says more than it shows. */
    default int countedSize(int stored, int written) {
        return stored;
    }

    /** Writes the key or value. Fails with {@link UnreadableBytesException}, perhaps in the midst of it. */
    void embed(byte[] stored, JsonOutput output);
}
