package io.kafkarest.adapters.http.body;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;

/** Writes answers that are bytes already. */
public final class ByteBufferWriter implements MessageBodyWriter<ByteBuffer> {

    @Inject
    ByteBufferWriter() {}

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return ByteBuffer.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            ByteBuffer body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        if (body.hasArray()) {
            output.write(body.array(), body.arrayOffset() + body.position(), body.remaining());
        } else {
            byte[] copy = new byte[body.remaining()];
            body.duplicate().get(copy);
            output.write(copy);
        }
    }
}
