package io.kafkarest.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.scale.JvmProbe;
import io.kafkarest.acceptance.scale.JvmProbe.Footprint;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Very many requests that are nearly right. {@code -Dmutation.requests=} says how many, {@code -Dmutation.drivers=} how many
 * at once; {@code -Dmutation.seed=} makes the same again.
 */
@ExtendWith(SuiteExtension.class)
class MutatedRequestsIT {

    private static final long REQUESTS = Long.getLong("mutation.requests", 20_000);
    private static final Pattern THROWN = Pattern.compile(
            "^(!? ?Caused by: |! )?(?!org\\.apache\\.kafka\\.)[a-z]\\w*(\\.[\\w$]+)+(Exception|Error)\\b");
    private static final Pattern OWN_ERROR = Pattern.compile("^ERROR \\S+ \\S+ (?!org\\.apache\\.kafka\\.)");
    /** Most of them wait at any time: for the proxy to give up on what never comes, or for records. */
    private static final int DRIVERS = Integer.getInteger("mutation.drivers", 48);

    private static final int MAX_PROBLEMS = 20;
    /** Of 100: as a client library sends them, the rest byte by byte. */
    private static final int BY_CLIENT = 3;

    /** Counted beside the statuses: closed without an answer; an answer that the client did not take. */
    private static final int NONE = 0;

    private static final int UNREADABLE = -1;

    /** Between the half and the end. Caches are full by then, but what is in them may be larger. */
    private static final long MAX_GROWTH_KIB = 12 * 1024;

    private static final int MAX_GROWTH_THREADS = 20;
    /** Threads of Jetty, which come with load and go a minute later; there is a limit to them. */
    private static final String JETTY = "dw-";

    private final Suite suite;
    private final long seed;
    private final Verdict verdict;
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
    private final AtomicLong toBeRetried = new AtomicLong();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    MutatedRequestsIT(Suite suite) {
        this.suite = suite;
        this.verdict = new Verdict(List.of(
                suite.cluster().bootstrapServers(),
                URI.create(suite.registry().url()).getAuthority()));
        String given = System.getProperty("mutation.seed", "");
        this.seed = given.isEmpty() ? new Random().nextInt(1_000_000) : Long.parseLong(given);
    }

    @Test
    void harmNobody(TestReporter reporter) throws Exception {
        Map<String, String> topics = new TreeMap<>();
        Corpus.formats().forEach(format -> topics.put(format, suite.newTopic("mutated-" + format, 2)));
        String honestTopic = suite.newTopic("honest", 1);
        try (ProxyUnderTest process = ProxyUnderTest.start(
                        suite.cluster().bootstrapServers(),
                        Map.of(
                                "schema.registry.url", suite.registry().url(),
                                "consumer.instance.timeout.ms", "10000",
                                "http.max.request.body.bytes", "4000000",
                                "consumer.request.timeout.ms", "200",
                                "request.logging.enable", "false",
                                // Compatible, and no fault of the proxy: so no 500 is left that is expected.
                                "compat.reject.read.without.subscription", "true"));
                JvmProbe probe = JvmProbe.attach(process.process().pid())) {
            HonestClient honest = new HonestClient(process.client(), honestTopic, suite.uniqueName("honest"));
            ExecutorService beside = Executors.newSingleThreadExecutor();
            Future<?> service = beside.submit(honest);
            List<HttpCall> corpus = new Corpus(topics, suite.uniqueName("g")).calls();

            send(process, corpus, 0, REQUESTS / 2);
            Footprint before = atRest(probe);
            send(process, corpus, REQUESTS / 2, REQUESTS);
            Footprint growth = atRest(probe).minus(before);
            honest.stop();
            service.get(60, TimeUnit.SECONDS);
            beside.shutdownNow();

            reporter.publishEntry(Map.of(
                    "requests", Long.toString(REQUESTS),
                    "seed", Long.toString(seed),
                    "statuses", statuses.toString(),
                    "half way", before.toString(),
                    "growth since", growth.toString(),
                    "honest client", honest.served() + " records, longest wait " + honest.longest()));
            assertThat(problems).as("seed %d", seed).isEmpty();
            assertThat(traces(process.process().output())).as("seed %d", seed).isEmpty();
            assertThat(honest.served()).isPositive();
            assertThat(honest.longest()).isLessThan(Duration.ofSeconds(10));
            assertThat(toBeRetried.get()).isLessThan(10 + REQUESTS / 200);
            assertThat(growth.heap()).as("KiB").isLessThan(MAX_GROWTH_KIB);
            assertThat(growth.threads()).isLessThan(MAX_GROWTH_THREADS);
        }
    }

    private void send(ProxyUnderTest process, List<HttpCall> corpus, long from, long to)
            throws InterruptedException, ExecutionException {
        AtomicLong next = new AtomicLong(from);
        ExecutorService drivers = Executors.newFixedThreadPool(DRIVERS);
        List<Future<?>> running = new ArrayList<>();
        for (int driver = 0; driver < DRIVERS; driver++) {
            running.add(drivers.submit(() -> {
                for (long i = next.getAndIncrement(); i < to; i = next.getAndIncrement()) {
                    if (problems.size() < MAX_PROBLEMS) {
                        send(process, corpus, i);
                    }
                }
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        drivers.shutdown();
    }

    private void send(ProxyUnderTest process, List<HttpCall> corpus, long number) {
        Mutator mutator = new Mutator(corpus, seed * 1_000_003 + number);
        if (number % 100 < BY_CLIENT) {
            sendByClient(process.port(), mutator.nextCall());
            return;
        }
        List<byte[]> request = mutator.next();
        try {
            judge(Reply.parse(Connection.exchange(process.port(), request)), joined(request));
        } catch (IOException e) {
            problems.add(e + " for " + Verdict.printable(joined(request)));
        }
    }

    private void sendByClient(int port, HttpCall call) {
        // Behind the port, anything else would be more of the port, or another host.
        if (!call.target().startsWith("/")) {
            return;
        }
        HttpRequest request;
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + call.target()))
                    .timeout(Duration.ofSeconds(30))
                    .method(call.method(), BodyPublishers.ofByteArray(call.body()));
            call.headers().forEach(builder::header);
            request = builder.build();
        } catch (IllegalArgumentException notSentByThisClient) {
            return;
        }
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            judge(
                    List.of(new Reply(
                            answer.statusCode(), answer.headers().map().toString(), answer.body())),
                    Framing.whole(call));
        } catch (HttpTimeoutException e) {
            // One of very many on a connection that others broke. If it was the proxy, it happens again on another.
            count(UNREADABLE);
            judgeAlone(port, call);
        } catch (IOException e) {
            // The client does not take every answer to such a request; that the proxy goes on is asked of the honest
            // one.
            count(UNREADABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void judgeAlone(int port, HttpCall call) {
        byte[] request = Framing.whole(call);
        try {
            judge(Reply.parse(Connection.exchange(port, List.of(request))), request);
        } catch (IOException e) {
            problems.add(e + " for " + Verdict.printable(request));
        }
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private void judge(List<Reply> replies, byte[] request) {
        for (Reply reply : replies) {
            count(reply.status());
            if (Verdict.isToBeRetried(reply, request)) {
                toBeRetried.incrementAndGet();
            }
            String problem = verdict.problem(reply, request);
            if (!problem.isEmpty()) {
                problems.add(problem + ": " + Verdict.printable(request) + "\n  → " + reply);
            }
        }
        if (replies.isEmpty()) {
            count(NONE);
        }
    }

    private void count(int status) {
        statuses.computeIfAbsent(status, unused -> new AtomicLong()).incrementAndGet();
    }

    /** Measured when the instances of mutated requests are gone; the honest one stays. */
    private static Footprint atRest(JvmProbe probe) {
        Await.until(
                "no client but the honest one has a thread",
                Duration.ofSeconds(60),
                () -> probe.threads("kafka-coordinator-heartbeat") == 0);
        Footprint all = probe.measure();
        return new Footprint(all.heap(), all.threads() - (int) probe.threads(JETTY));
    }

    /**
     * What Kafka's client says of a broker's refusal may be there, with its trace; nothing else may have gone wrong. Each
     * with the line before it, which tells who met it, and for which request.
     */
    private static List<String> traces(String log) {
        List<String> lines = log.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> THROWN.matcher(lines.get(i)).find()
                        || OWN_ERROR.matcher(lines.get(i)).find())
                .limit(20)
                .mapToObj(i -> String.join("\n", lines.subList(Math.max(0, i - 1), i + 1)))
                .toList();
    }
}
