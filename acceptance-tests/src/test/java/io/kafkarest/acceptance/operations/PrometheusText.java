package io.kafkarest.acceptance.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict reader of Prometheus' text format 0.0.4: whatever a scrape might stumble over is a problem. */
final class PrometheusText {

    private static final Pattern META = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (NaN|[+-]Inf|[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\n]|\\\\[\\\\\"n])*)\"(?:,|$)");
    private static final Set<String> TYPES = Set.of("counter", "gauge", "histogram", "summary", "untyped");

    private final Map<String, String> types = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<String, Double> samples = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private String family = "";

    private PrometheusText() {}

    static PrometheusText parse(String text) {
        PrometheusText parsed = new PrometheusText();
        if (!text.endsWith("\n")) {
            parsed.problems.add("the last line has no end");
        }
        text.lines().forEach(parsed::read);
        parsed.checkHistograms();
        return parsed;
    }

    /** What is wrong with it. */
    List<String> problems() {
        return problems;
    }

    /** Every series, name and labels, with its value. */
    Map<String, Double> samples() {
        return samples;
    }

    /** Names of samples and of families. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(types.keySet());
        samples.keySet().forEach(each -> names.add(each.replaceFirst("\\{.*", "")));
        return names;
    }

    private void read(String line) {
        Matcher meta = META.matcher(line);
        Matcher sample = SAMPLE.matcher(line);
        if (meta.matches()) {
            readMeta(meta.group(1), meta.group(2), meta.group(3));
        } else if (sample.matches()) {
            readSample(sample.group(1), sample.group(2) == null ? "" : sample.group(2), sample.group(3));
        } else {
            problems.add("neither meta data nor a sample: " + line);
        }
    }

    private void readMeta(String kind, String name, String text) {
        if (!name.equals(family)) {
            closed.add(family);
            family = name;
            if (closed.contains(name)) {
                problems.add("a family in two places: " + name);
            }
        }
        if (kind.equals("TYPE")) {
            if (types.put(name, text) != null || !TYPES.contains(text)) {
                problems.add("type of " + name + ": " + text);
            }
        }
    }

    private void readSample(String name, String labels, String value) {
        String type = types.getOrDefault(family, "");
        String suffix = name.startsWith(family) ? name.substring(family.length()) : "?";
        boolean isOfFamily = switch (type) {
            case "histogram" -> Set.of("_bucket", "_sum", "_count").contains(suffix);
            case "summary" -> Set.of("", "_sum", "_count").contains(suffix);
            default -> suffix.isEmpty();
        };
        if (!isOfFamily) {
            problems.add(name + " is no sample of the " + type + " " + family);
        }
        Matcher label = LABEL.matcher(labels);
        int end = 0;
        while (label.find() && label.start() == end) {
            end = label.end();
        }
        if (end != labels.length()) {
            problems.add("labels of " + name + ": " + labels);
        }
        double number = value.endsWith("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(value);
        if (samples.put(labels.isEmpty() ? name : name + "{" + labels + "}", number) != null) {
            problems.add("a series twice: " + name + "{" + labels + "}");
        }
        if (type.equals("counter") && !(number >= 0)) {
            problems.add("a counter below nothing: " + name + " " + value);
        }
    }

    private void checkHistograms() {
        samples.forEach((series, count) -> {
            if (series.contains("_bucket{") && series.contains("le=\"+Inf\"")) {
                String others = series.replace("_bucket{", "_count{").replaceAll(",?le=\"[+]Inf\"", "");
                Double total = samples.get(others.replace("{}", ""));
                if (!count.equals(total)) {
                    problems.add(series + " is " + count + ", but its count " + total);
                }
            }
        });
    }
}
