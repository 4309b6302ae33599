package io.kafkarest.adapters.http.container;

import io.kafkarest.adapters.http.media.KafkaMediaTypes;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * A request whose body is here. A content type that cannot be read becomes one that matches nothing, so that it is refused
 * where, and in the order in which, any other is.
 */
final class LoadedRequest extends Request.Wrapper {

    private final HttpFields headers;
    private final int length;
    private Content.Chunk next;

    LoadedRequest(Request request, ByteBuffer body) {
        super(request);
        this.headers = readable(request.getHeaders());
        this.length = body.remaining();
        this.next = body.hasRemaining() ? Content.Chunk.from(body, true) : Content.Chunk.EOF;
    }

    private static HttpFields readable(HttpFields headers) {
        String type = headers.get(HttpHeader.CONTENT_TYPE);
        if (type == null || KafkaMediaTypes.isReadableAsContentType(type)) {
            return headers;
        }
        return HttpFields.build(headers)
                .put(HttpHeader.CONTENT_TYPE, KafkaMediaTypes.NOTHING)
                .asImmutable();
    }

    @Override
    public HttpFields getHeaders() {
        return headers;
    }

    @Override
    public long getLength() {
        return length;
    }

    @Override
    public synchronized Content.Chunk read() {
        Content.Chunk chunk = next;
        next = Content.Chunk.EOF;
        return chunk;
    }

    @Override
    public void demand(Runnable demandCallback) {
        getContext().execute(demandCallback);
    }
}
