package io.kafkarest.acceptance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays one case against a proxy and deletes the consumer instances that it made. */
final class CaseRunner {

    private static final Pattern BASE_PATH = Pattern.compile("\"base_uri\":\"\\w+://[^/]*(/consumers/[^\"]*)\"");
    private static final Duration COLLECT_LIMIT = Duration.ofSeconds(15);

    private static final int DEAD_PORT = Ports.free();

    private final Case current;
    private final Mode mode;
    private final int port;
    private final Variables variables = new Variables();
    private final CaseDirectives directives;
    private final List<String> instances = new ArrayList<>();

    private CaseRunner(Case current, Mode mode, Suite suite) {
        this.current = current;
        this.mode = mode;
        String name = current.id().toLowerCase(Locale.ROOT) + mode.name().charAt(0);
        variables.set("g", suite.uniqueName("g-" + name));
        variables.set("run", suite.uniqueName("r"));
        // The same, where only letters, digits and underscores will do.
        variables.set("run_", suite.uniqueName("r").replace('-', '_'));
        variables.set("none", suite.uniqueName("none"));
        variables.setLazily("bootstrap", suite.cluster()::bootstrapServers);
        variables.set("dead", "127.0.0.1:" + DEAD_PORT);
        variables.setLazily("big", () -> Base64.getEncoder().encodeToString(new byte[1_500_000]));
        variables.setLazily("large", () -> "x".repeat(20_000));
        variables.setLazily(
                "creating",
                () -> suite.cluster(Map.of("auto.create.topics.enable", "true")).bootstrapServers());
        Map<String, String> settings = new HashMap<>(mode.settings());
        current.settings().forEach((key, value) -> settings.put(key, variables.fill(value)));
        this.port = suite.proxy(settings).port();
        variables.set("port", Integer.toString(port));
        this.directives = new CaseDirectives(suite, variables, port, name);
    }

    static void run(Case current, Mode mode, Suite suite) {
        CaseRunner runner = new CaseRunner(current, mode, suite);
        try {
            runner.steps();
        } finally {
            runner.instances.forEach(path -> HttpCall.of("DELETE", path).answerFrom(runner.port));
        }
    }

    private void steps() {
        Duration patience = Duration.ZERO;
        int collect = 0;
        for (Step step : current.steps()) {
            if (step instanceof Step.Request request) {
                exchange(request, patience, collect);
                patience = Duration.ZERO;
                collect = 0;
            } else if (step instanceof Step.Directive directive) {
                switch (directive.name()) {
                    case "await" -> patience = Duration.ofSeconds(Integer.parseInt(directive.arguments()));
                    case "collect" -> collect = Integer.parseInt(directive.arguments());
                    default -> directives.run(directive).ifPresent(instances::add);
                }
            }
        }
    }

    private void exchange(Step.Request request, Duration patience, int collect) {
        if (patience.isZero()) {
            check(request, collect > 0 ? collect(request, collect) : send(request));
        } else {
            Await.untilPasses(patience, () -> check(request, send(request)));
        }
    }

    private Answer send(Step.Request request) {
        HttpCall call = HttpCall.of(request.method(), variables.fill(request.target()));
        for (String header : request.headers()) {
            String[] parts = header.split(": ?", 2);
            call = call.with(parts[0], MediaTypes.expand(variables.fill(parts[1])));
        }
        if (!request.body().isEmpty()) {
            call = call.withBody(variables.fill(request.body()));
        }
        Answer answer = call.answerFrom(port);
        rememberInstance(answer);
        return answer;
    }

    private void rememberInstance(Answer answer) {
        Matcher base = BASE_PATH.matcher(answer.body());
        if (base.find() && !base.group(1).contains(" ")) {
            instances.add(base.group(1));
        }
    }

    private Answer collect(Step.Request request, int count) {
        ArrayNode all = (ArrayNode) JsonMatch.parse("[]");
        List<Answer> last = new ArrayList<>();
        Await.holdsWithin(COLLECT_LIMIT, () -> {
            Answer answer = send(request);
            last.add(answer);
            JsonNode body = JsonMatch.parse(answer.body());
            body.forEach(all::add);
            return all.size() >= count || answer.status() != 200;
        });
        Answer answer = last.get(last.size() - 1);
        byte[] body = answer.status() == 200 ? all.toString().getBytes(StandardCharsets.UTF_8) : answer.rawBody();
        return new Answer(answer.status(), answer.headers(), body, answer.took());
    }

    private void check(Step.Request request, Answer answer) {
        AnswerCheck check = new AnswerCheck(answer, variables);
        for (Expectation expectation : request.expectations()) {
            if (expectation.holdsIn(mode)) {
                try {
                    check.check(expectation);
                } catch (AssertionError e) {
                    throw new AssertionError(failure(request, answer, expectation, e), e);
                }
            }
        }
    }

    private String failure(Step.Request request, Answer answer, Expectation expectation, AssertionError reason) {
        return "%s (%s): %s %s%n  expected: %s%n  answer: %s%n  %s"
                .formatted(
                        current,
                        mode,
                        request.method(),
                        variables.fill(request.target()),
                        variables.fill(expectation.text()),
                        answer,
                        reason.getMessage());
    }
}
