package io.kafkarest.adapters.http.container;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A request whose body is here. */
final class LoadedRequest extends Request.Wrapper {

    private final int length;
    private Content.Chunk next;

    LoadedRequest(Request request, ByteBuffer body) {
        super(request);
        this.length = body.remaining();
        this.next = body.hasRemaining() ? Content.Chunk.from(body, true) : Content.Chunk.EOF;
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
