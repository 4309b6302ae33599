package io.kafkarest.acceptance.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import java.util.List;
import java.util.Random;

/** Makes of a right request a wrong one, or another right one; the same for the same seed. */
final class Mutator {

    private final List<HttpCall> corpus;
    private final Random random;
    private final Bytes bytes;

    Mutator(List<HttpCall> corpus, long seed) {
        this.corpus = corpus;
        this.random = new Random(seed);
        this.bytes = new Bytes(random);
    }

    /** The next request: what goes over the wire, whatever it is, in the pieces in which it is sent. */
    List<byte[]> next() {
        return new Framing(random, this::nextCall).pieces(nextCall());
    }

    /** The next request, as far as a client library sends it. */
    HttpCall nextCall() {
        HttpCall call = bytes.pick(corpus);
        // Mostly none or one: what is refused at the door sees nothing of the house.
        for (int left = Math.min(random.nextInt(4), random.nextInt(4)); left > 0; left--) {
            call = mutated(call);
        }
        return call;
    }

    private HttpCall mutated(HttpCall call) {
        return switch (random.nextInt(16)) {
            case 0 -> new HttpCall(bytes.pick(Tokens.METHODS), call.target(), call.headers(), call.body());
            case 1 -> at(call, text(call.target()));
            case 2 -> at(call, withOtherSegment(call.target()));
            case 3 -> at(call, call.target() + (call.target().contains("?") ? "&" : "?") + bytes.pick(Tokens.QUERIES));
            case 4 -> call.with(bytes.pick(Tokens.HEADER_NAMES), bytes.pick(Tokens.HEADER_VALUES));
            case 5 -> call.with("Content-Type", typeOf(bytes.pick(corpus)));
            case 6 -> call.with("Content-Type", text(typeOf(call)));
            case 7 -> call.with("Accept", text(call.headers().getOrDefault("Accept", MediaTypes.V2)));
            case 8 -> call.withBody(bytes.pick(corpus).body());
            case 9 -> call.with("Content-Encoding", "gzip").withBody(Encodings.encoded(call.body(), random));
            default ->
                call.withBody(
                        random.nextBoolean()
                                ? bytes.damaged(call.body(), bytes.pick(corpus).body())
                                : bytes.withToken(call.body()));
        };
    }

    private static HttpCall at(HttpCall call, String target) {
        return new HttpCall(call.method(), target, call.headers(), call.body());
    }

    private String withOtherSegment(String target) {
        String[] segments = target.split("/", -1);
        segments[random.nextInt(segments.length)] = bytes.pick(Tokens.SEGMENTS);
        return String.join("/", segments);
    }

    private static String typeOf(HttpCall call) {
        return call.headers().getOrDefault("Content-Type", "text/plain");
    }

    private String text(String text) {
        return new String(bytes.withToken(text.getBytes(UTF_8)), UTF_8);
    }
}
