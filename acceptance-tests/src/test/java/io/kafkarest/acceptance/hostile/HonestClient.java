package io.kafkarest.acceptance.hostile;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Await;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Writes and reads all the time, and wants to be served. */
final class HonestClient implements Runnable {

    /** It is there to be served, not to be load. */
    private static final long THINKING_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final ProxyClient proxy;
    private final String topic;
    private final String instance;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile long written;
    private volatile long read;
    private volatile Duration longest = Duration.ZERO;

    HonestClient(ProxyClient proxy, String topic, String group) {
        this.proxy = proxy;
        this.topic = topic;
        this.instance = ProxyClient.path(group, "honest");
        Await.until("the topic can be written to", Duration.ofMinutes(1), this::isWritable);
        expect(200, proxy.createInstance(group, "honest", "json"));
        expect(204, proxy.assign(instance, topic, 0));
    }

    /** Before there is any load; only what comes after counts. */
    private boolean isWritable() {
        boolean isWritten = produce(0).body().contains("\"offset\":0,");
        written = isWritten ? 1 : 0;
        return isWritten;
    }

    @Override
    public void run() {
        while (!stopped.get()) {
            write();
            expect(200, proxy.get("/topics/" + topic));
            readSome();
            LockSupport.parkNanos(THINKING_NANOS);
        }
        while (read < written) {
            readSome();
        }
        expect(204, proxy.delete(instance));
    }

    /** Alone with its partition, it knows each offset before. */
    private void write() {
        Answer answer = expect(200, produce(written));
        if (!answer.body().contains("\"offset\":" + written + ",")) {
            throw new AssertionError("not written to " + written + ": " + answer);
        }
        written++;
    }

    /** What is read comes in its order, each record once. */
    private void readSome() {
        Answer answer = expect(200, proxy.read(instance, MediaTypes.JSON, "timeout=1000"));
        for (String each : answer.body().split("\"value\":")) {
            if (!each.startsWith("[")) {
                long value = Long.parseLong(each.substring(0, each.indexOf(',')));
                if (value != read) {
                    throw new AssertionError("read " + value + " instead of " + read);
                }
                read++;
            }
        }
    }

    private Answer produce(long value) {
        return proxy.produce(topic, MediaTypes.JSON, "{\"records\":[{\"value\":" + value + "}]}");
    }

    private Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("the honest client got " + answer);
        }
        if (answer.took().compareTo(longest) > 0) {
            longest = answer.took();
        }
        return answer;
    }

    void stop() {
        stopped.set(true);
    }

    long served() {
        return read;
    }

    Duration longest() {
        return longest;
    }
}
