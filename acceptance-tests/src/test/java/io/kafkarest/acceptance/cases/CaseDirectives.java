package io.kafkarest.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.kafkarest.acceptance.cluster.NativeClient;
import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpExchange;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/** The {@code @} lines of a case: what is given, and what must be found in Kafka afterwards. */
final class CaseDirectives {

    private final Suite suite;
    private final Variables variables;
    private final int port;
    private final String caseName;

    CaseDirectives(Suite suite, Variables variables, int port, String caseName) {
        this.suite = suite;
        this.variables = variables;
        this.port = port;
        this.caseName = caseName;
    }

    /** Runs one line; the path of a consumer instance that it made, if it made one. */
    Optional<String> run(Step.Directive directive) {
        String arguments = variables.fill(directive.arguments());
        switch (directive.name()) {
            case "topic" -> topic(arguments.split(" ", 3));
            case "write" -> write(arguments.split(" ", 3));
            case "write-many" -> writeMany(arguments.split(" ", 3));
            case "trim" -> trim(arguments.split(" "));
            case "stored" -> stored(arguments.split(" ", 4));
            case "stored-like" -> storedLike(arguments.split(" ", 3));
            case "count" -> count(arguments.split(" "));
            case "committed" -> committed(arguments.split(" "));
            case "subscribe" -> expect(204, client().subscribe(variables.fill("${P}"), arguments.split(" ")));
            case "assign" -> assign(arguments);
            case "raw" -> raw(arguments);
            case "now" -> now(arguments);
            case "text" -> text(arguments.split(" ", 2));
            case "schema" -> schema(arguments.split(" ", 4));
            case "registered" -> registered(arguments.split(" "));
            case "members" -> members(arguments.split(" "));
            case "instance" -> {
                return Optional.of(instance(arguments.split(" ", 3)));
            }
            default -> throw new IllegalArgumentException("no directive " + directive.name());
        }
        return Optional.empty();
    }

    private void topic(String[] words) {
        String name = suite.uniqueName(words[0] + "-" + caseName);
        Map<String, String> configs =
                words.length > 2 ? Map.of(words[2].split("=")[0], words[2].split("=")[1]) : Map.of();
        kafka().createTopic(name, Integer.parseInt(words[1]), configs);
        variables.set(words[0], name);
    }

    /** A text as a JSON string, to be put into bodies. */
    private void text(String[] words) {
        variables.set(words[0], TextNode.valueOf(words[1]).toString());
    }

    private void schema(String[] words) {
        int id = suite.registry().register(words[1], words[2], words[3]);
        variables.set(words[0], Integer.toString(id));
    }

    private void registered(String[] words) {
        variables.set(words[0], Integer.toString(suite.registry().latestId(words[1])));
    }

    private void write(String[] words) {
        Place place = Place.parse(words[0]);
        kafka().write(place.topic(), place.partition(), bytes(words[1]), bytes(words[2]));
    }

    private void writeMany(String[] words) {
        Place place = Place.parse(words[0]);
        kafka().writeMany(place.topic(), place.partition(), Integer.parseInt(words[1]), bytes(words[2]));
    }

    private void trim(String[] words) {
        Place place = Place.parse(words[0]);
        kafka().trim(place.topic(), place.partition(), Long.parseLong(words[1]));
    }

    private void stored(String[] words) {
        Place place = Place.parse(words[0]);
        long offset = Long.parseLong(words[1]);
        List<ConsumerRecord<byte[], byte[]>> found = kafka().read(place.topic(), place.partition(), offset, 1);
        assertThat(found).as("records at " + words[0] + " offset " + offset).isNotEmpty();
        assertThat(shown(found.get(0).key())).as("stored key").isEqualTo(shown(bytes(words[2])));
        assertThat(shown(found.get(0).value())).as("stored value").isEqualTo(shown(bytes(words[3])));
    }

    private void storedLike(String[] words) {
        Place place = Place.parse(words[0]);
        long offset = Long.parseLong(words[1]);
        byte[] value =
                kafka().read(place.topic(), place.partition(), offset, 1).get(0).value();
        assertThat(shown(value)).as("stored value").matches(words[2]);
    }

    private void count(String[] words) {
        assertThat(kafka().endOffsets(words[0])).as("records in " + words[0]).isEqualTo(Long.parseLong(words[1]));
    }

    private void committed(String[] words) {
        Place place = Place.parse(words[1]);
        Await.untilPasses(
                Duration.ofSeconds(10),
                () -> assertThat(kafka().committed(words[0], place.topic(), place.partition())
                                .map(OffsetAndMetadata::offset))
                        .as("committed by " + words[0])
                        .isEqualTo(words[2].equals("-") ? Optional.empty() : Optional.of(Long.parseLong(words[2]))));
    }

    private String instance(String[] words) {
        String group = variables.fill("${g}");
        String path = ProxyClient.path(group, words[0]);
        String more = words.length > 2 ? "," + words[2].substring(1, words[2].length() - 1) : "";
        String members = "\"name\":\"%s\",\"format\":\"%s\"%s".formatted(words[0], words[1], more);
        expect(200, client().createInstance(group, members));
        variables.set("P", path);
        return path;
    }

    private void assign(String argument) {
        Place place = Place.parse(argument);
        expect(204, client().assign(variables.fill("${P}"), place.topic(), place.partition()));
    }

    /** Sends bytes that are no proper request; the answer must have the status, and a JSON error body. */
    private void raw(String arguments) {
        String[] words = arguments.split(" ", 2);
        String request = words[1].replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0");
        Answer answer = HttpExchange.send(port, request.getBytes(StandardCharsets.ISO_8859_1))
                .answer();
        assertThat(answer.status()).as("status of %s", answer).isEqualTo(Integer.parseInt(words[0]));
        assertThat(JsonMatch.difference(
                        JsonMatch.parse("{\"error_code\":\"<int>\",\"message\":\"<string>\"}"),
                        JsonMatch.parse(answer.body())))
                .isEmpty();
        assertThat(answer.header("Content-Type")).contains("application/json");
    }

    /** The time after everything that was written so far, and before everything that will be. */
    private void now(String name) {
        Instant before = Instant.now();
        Await.until(
                "the clock goes on", Duration.ofSeconds(1), () -> Instant.now().isAfter(before.plusMillis(2)));
        variables.set(name, Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private void members(String[] words) {
        Await.untilPasses(
                Duration.ofSeconds(20),
                () -> assertThat(kafka().members(words[0]))
                        .as("members of " + words[0])
                        .isEqualTo(Integer.parseInt(words[1])));
    }

    private void expect(int status, Answer answer) {
        assertThat(answer.status())
                .as("%s: a given step failed: %s", caseName, answer)
                .isEqualTo(status);
    }

    private NativeClient kafka() {
        return suite.kafka();
    }

    private ProxyClient client() {
        return new ProxyClient(port);
    }

    private static byte[] bytes(String text) {
        if (text.equals("-")) {
            return null;
        }
        if (text.equals("''")) {
            return new byte[0];
        }
        if (text.startsWith("framed:")) {
            return framed(text.split(":", 3));
        }
        return text.startsWith("b64:")
                ? Base64.getDecoder().decode(text.substring(4))
                : text.getBytes(StandardCharsets.UTF_8);
    }

    /** A zero byte, the id of a schema in four bytes, and what follows. */
    private static byte[] framed(String[] parts) {
        byte[] payload = bytes(parts[2]);
        return ByteBuffer.allocate(5 + payload.length)
                .put((byte) 0)
                .putInt(Integer.parseInt(parts[1]))
                .put(payload)
                .array();
    }

    private static String shown(byte[] bytes) {
        return bytes == null ? "(null)" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private record Place(String topic, int partition) {

        static Place parse(String text) {
            int slash = text.indexOf('/');
            return new Place(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
        }
    }
}
