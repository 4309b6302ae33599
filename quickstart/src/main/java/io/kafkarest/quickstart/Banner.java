package io.kafkarest.quickstart;

import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** What the user sees once everything answers: the addresses, and lines to paste. */
final class Banner {

    private static final String TEXT = """

            Kafka REST Proxy quickstart: for trying and testing, not for production.

              REST proxy       %1$s
              Kafka            %2$s
              Schema Registry  %3$s
              Topics           %4$s
              Data             %5$s

            Write a record and read it back: paste these four lines.

            curl -sw '\\n' -X POST -H 'Content-Type: application/vnd.kafka.json.v2+json' -d '{"records":[{"value":{"hello":"world"}}]}' %1$s/topics/demo
            curl -sw '\\n' -X POST -H 'Content-Type: application/vnd.kafka.v2+json' -d '{"name":"reader","format":"json","auto.offset.reset":"earliest"}' %1$s/consumers/%6$s
            curl -sw '\\n' -X POST -H 'Content-Type: application/vnd.kafka.v2+json' -d '{"topics":["demo"]}' %1$s/consumers/%6$s/instances/reader/subscription
            curl -sw '\\n' -H 'Accept: application/vnd.kafka.json.v2+json' %1$s/consumers/%6$s/instances/reader/records

            Ctrl-C stops everything.
            """;

    private Banner() {}

    /** The text; the group is one of this run, so that the lines work again after a restart. */
    static String of(RunningQuickstart quickstart, Map<String, Integer> topics, String group) {
        LocalCluster cluster = quickstart.cluster();
        return TEXT.formatted(
                withoutSlash(quickstart.proxyUrl()),
                cluster.bootstrapServers(),
                cluster.registryUrl(),
                describe(topics),
                cluster.directory().description(),
                group);
    }

    private static String withoutSlash(URI uri) {
        String text = uri.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String describe(Map<String, Integer> topics) {
        return topics.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(topic -> topic.getKey() + ":" + topic.getValue())
                .collect(Collectors.joining(" "));
    }
}
