package io.kafkarest.acceptance.hostile;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writes and reads all the time, and wants to be served. */
final class HonestClient implements Runnable {

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
        expect(200, proxy.createInstance(group, "honest", "json"));
        expect(204, proxy.assign(instance, topic, 0));
    }

    @Override
    public void run() {
        while (!stopped.get()) {
            expect(200, proxy.produce(topic, MediaTypes.JSON, "{\"records\":[{\"value\":" + written + "}]}"));
            written++;
            expect(200, proxy.get("/topics/" + topic));
            readSome();
        }
        while (read < written) {
            readSome();
        }
        expect(204, proxy.delete(instance));
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
