package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Text up to a length: two bytes of a record may stand for a message whose defaults fill pages. */
final class LimitedText implements Appendable {

    /** As much as one read may hand out. */
    private static final long MAX_LENGTH = 64 << 20;

    private static final long BASE_LENGTH = 1 << 20;
    private static final long LENGTH_PER_BYTE = 64;

    private final StringBuilder text = new StringBuilder(256);
    private final long limit;

    /** Of a record of so many bytes. */
    LimitedText(int length) {
        limit = Math.min(MAX_LENGTH, BASE_LENGTH + LENGTH_PER_BYTE * length);
    }

    @Override
    public Appendable append(@Nullable CharSequence added) throws IOException {
        CharSequence sequence = String.valueOf(added);
        return append(sequence, 0, sequence.length());
    }

    @Override
    public Appendable append(@Nullable CharSequence added, int start, int end) throws IOException {
        require(end - start);
        text.append(added, start, end);
        return this;
    }

    @Override
    public Appendable append(char added) throws IOException {
        require(1);
        text.append(added);
        return this;
    }

    private void require(int length) throws IOException {
        if (text.length() + length > limit) {
            throw new IOException("its JSON would be too long");
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
