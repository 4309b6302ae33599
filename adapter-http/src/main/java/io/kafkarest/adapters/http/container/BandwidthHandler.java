package io.kafkarest.adapters.http.container;

import io.kafkarest.adapters.http.config.BandwidthConfig;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Has bodies read no faster than they may come, all of them together. What is not read yet stays with its sender, by the flow
 * control of TCP or HTTP/2; no thread waits.
 */
final class BandwidthHandler extends Handler.Wrapper {

    private final ByteRate rate;

    BandwidthHandler(BandwidthConfig config) {
        this.rate = new ByteRate(config.bytesPerSecond(), System.nanoTime());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new PacedRequest(request), response, callback);
    }

    /** In HTTP/2 a body need not be announced; then its first piece tells. */
    private static boolean announcesBody(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    private final class PacedRequest extends Request.Wrapper {

        private volatile boolean hasBody;

        PacedRequest(Request request) {
            super(request);
            this.hasBody = announcesBody(request);
        }

        @Override
        public Content.@Nullable Chunk read() {
            if (nanosToWait() > 0) {
                return null;
            }
            Content.Chunk chunk = super.read();
            if (chunk != null && chunk.hasRemaining()) {
                hasBody = true;
                rate.take(chunk.remaining(), System.nanoTime());
            }
            return chunk;
        }

        /** Whoever has nothing to send is not held up by those who have. */
        private long nanosToWait() {
            return hasBody ? rate.nanosToWait(System.nanoTime()) : 0;
        }

        @Override
        public void demand(Runnable whenThereIsMore) {
            long nanos = nanosToWait();
            if (nanos <= 0) {
                super.demand(whenThereIsMore);
            } else {
                // Reading is no work for the thread that keeps the time.
                getComponents()
                        .getScheduler()
                        .schedule(
                                () -> getComponents().getExecutor().execute(() -> super.demand(whenThereIsMore)),
                                nanos,
                                TimeUnit.NANOSECONDS);
            }
        }
    }
}
