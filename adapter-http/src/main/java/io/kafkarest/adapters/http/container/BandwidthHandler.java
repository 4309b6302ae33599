package io.kafkarest.adapters.http.container;

import io.kafkarest.adapters.http.config.BandwidthConfig;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

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

    private final class PacedRequest extends Request.Wrapper {

        PacedRequest(Request request) {
            super(request);
        }

        @Override
        public Content.Chunk read() {
            if (rate.nanosToWait(System.nanoTime()) > 0) {
                return null;
            }
            Content.Chunk chunk = super.read();
            if (chunk != null) {
                rate.take(chunk.remaining(), System.nanoTime());
            }
            return chunk;
        }

        @Override
        public void demand(Runnable whenThereIsMore) {
            long nanos = rate.nanosToWait(System.nanoTime());
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
