package io.kafkarest.adapters.http.jersey;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;

/** Writes what answers are made of here, and says first how long it is. */
abstract class SizedWriter<T> implements MessageBodyWriter<T> {

    private final Class<T> written;

    private SizedWriter(Class<T> written) {
        this.written = written;
    }

    /** The same, in an array. */
    abstract ByteBuffer bytes(T entity);

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return written.isAssignableFrom(type);
    }

    // The signature is that of JAX-RS.
    @Override
    @SuppressWarnings("checkstyle:ParameterNumber")
    public void writeTo(
            T entity,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        ByteBuffer bytes = bytes(entity);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, bytes.remaining());
        output.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    /** Writes bytes. Jersey prefers the writer whose type is closest, so there has to be one for each. */
    static final class OfBytes extends SizedWriter<byte[]> {

        OfBytes() {
            super(byte[].class);
        }

        @Override
        ByteBuffer bytes(byte[] entity) {
            return ByteBuffer.wrap(entity);
        }
    }

    /** Writes a part of an array. */
    static final class OfBuffer extends SizedWriter<ByteBuffer> {

        OfBuffer() {
            super(ByteBuffer.class);
        }

        @Override
        ByteBuffer bytes(ByteBuffer entity) {
            return entity;
        }
    }

    /** Writes text, in the only encoding that JSON has. */
    static final class OfText extends SizedWriter<String> {

        OfText() {
            super(String.class);
        }

        @Override
        ByteBuffer bytes(String entity) {
            return ByteBuffer.wrap(entity.getBytes(UTF_8));
        }
    }
}
