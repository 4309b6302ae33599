package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** Strings of standard base64, with or without padding, stand for any bytes. */
final class Base64ValueConverter implements ValueConverter {

    private static final int LONGEST_QUOTE = 256;

    private final JsonOutput scratch;
    private final JsonCopier copier;

    Base64ValueConverter(JsonSource source, JsonOutput scratch) {
        this.scratch = scratch;
        this.copier = new JsonCopier(source, MemberNames.watched());
    }

    @Override
    public byte[] convert(JsonSource source) {
        if (source.peek() != '"') {
            scratch.truncate(0);
            copier.copy(scratch);
            throw failure("is not a base64 string.");
        }
        source.string();
        try {
            return decode(source);
        } catch (IllegalArgumentException e) {
            scratch.truncate(0);
            scratch.raw('"');
            JsonStrings.writeCanonical(source.array(), source.textStart(), source.textEnd(), scratch);
            scratch.raw('"');
            throw failure("is not a valid base64 string.");
        }
    }

    private byte[] decode(JsonSource source) {
        ByteBuffer text = ByteBuffer.wrap(source.array(), source.textStart(), source.textEnd() - source.textStart());
        if (source.isEscaped()) {
            // Common: PHP writes every slash as \/.
            scratch.truncate(0);
            JsonStrings.writeUnescaped(source.array(), source.textStart(), source.textEnd(), scratch);
            text = ByteBuffer.wrap(scratch.array(), 0, scratch.size());
        }
        return exactly(Base64.getDecoder().decode(text));
    }

    // The decoder promises an array of its own, which has no room to spare unless it met white space.
    @SuppressWarnings("ByteBufferBackingArray")
    private static byte[] exactly(ByteBuffer decoded) {
        byte[] bytes = decoded.array();
        return decoded.remaining() == bytes.length ? bytes : Arrays.copyOf(bytes, decoded.remaining());
    }

    private ProxyException failure(String what) {
        return new ProxyException(FailureCode.RECORD_NOT_CONVERTIBLE, "Bad Request: data=" + quote() + " " + what);
    }

    private String quote() {
        byte[] data = scratch.array();
        if (scratch.size() <= LONGEST_QUOTE) {
            return new String(data, 0, scratch.size(), UTF_8);
        }
        int end = LONGEST_QUOTE;
        while (Utf8.isContinuation(data[end])) {
            end--;
        }
        return new String(data, 0, end, UTF_8) + "...";
    }
}
