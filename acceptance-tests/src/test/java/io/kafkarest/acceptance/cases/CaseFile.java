package io.kafkarest.acceptance.cases;

import io.kafkarest.acceptance.cases.Expectation.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file of cases; the format is described in the README of this module. */
final class CaseFile {

    private static final Pattern TITLE = Pattern.compile("=== (\\S+) (.+)");
    private static final Pattern REQUEST = Pattern.compile("> ([A-Z]+) ([/$]\\S*)");
    private static final Pattern EXPECTATION = Pattern.compile("<([ds]?)(<?)([~=]?)(?: (.*))?");

    private final List<Case> cases = new ArrayList<>();
    private String id = "";
    private String title = "";
    private Optional<Mode> only = Optional.empty();
    private Optional<String> pending = Optional.empty();
    private Map<String, String> settings = new LinkedHashMap<>();
    private List<Step> steps = new ArrayList<>();

    private CaseFile() {}

    /** The cases of a resource under {@code cases/}. */
    static List<Case> read(String name) {
        try (InputStream in = CaseFile.class.getResourceAsStream("/cases/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no case file " + name);
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Case> parse(String name, String text) {
        CaseFile file = new CaseFile();
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            try {
                file.take(line.stripTrailing());
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(name + ":" + number + ": " + line, e);
            }
        }
        file.finishCase();
        return file.cases;
    }

    private void take(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        Matcher newCase = TITLE.matcher(line);
        Matcher request = REQUEST.matcher(line);
        if (newCase.matches()) {
            finishCase();
            id = newCase.group(1);
            title = newCase.group(2);
        } else if (line.startsWith("@")) {
            directive(line.substring(1));
        } else if (request.matches()) {
            steps.add(new Step.Request(request.group(1), request.group(2), new ArrayList<>(), "", new ArrayList<>()));
        } else if (line.startsWith(">> ")) {
            appendBody(line.substring(3));
        } else if (line.startsWith("> ")) {
            lastRequest().headers().add(line.substring(2));
        } else {
            expectation(line);
        }
    }

    private void directive(String line) {
        String[] parts = line.split(" ", 2);
        String arguments = parts.length > 1 ? parts[1] : "";
        switch (parts[0]) {
            case "only" -> only = Optional.of(Mode.valueOf(arguments.toUpperCase(Locale.ROOT)));
            case "pending" -> pending = Optional.of(arguments);
            case "setting" -> settings.put(arguments.split("=", 2)[0], arguments.split("=", 2)[1]);
            default -> steps.add(new Step.Directive(parts[0], arguments));
        }
    }

    private void appendBody(String line) {
        Step.Request request = lastRequest();
        String body = request.body().isEmpty() ? line : request.body() + "\n" + line;
        steps.set(
                steps.size() - 1,
                new Step.Request(request.method(), request.target(), request.headers(), body, request.expectations()));
    }

    private void expectation(String line) {
        Matcher matcher = EXPECTATION.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a line of a case");
        }
        Optional<Mode> mode = switch (matcher.group(1)) {
            case "d" -> Optional.of(Mode.DEFAULT);
            case "s" -> Optional.of(Mode.STRICT);
            default -> Optional.empty();
        };
        String text = Optional.ofNullable(matcher.group(4)).orElse("");
        Kind kind = kind(matcher.group(2), matcher.group(3), text);
        lastRequest().expectations().add(new Expectation(mode, kind, text));
    }

    private static Kind kind(String arrow, String how, String text) {
        if (arrow.isEmpty()) {
            return Character.isDigit(text.charAt(0)) ? Kind.STATUS : Kind.HEAD;
        }
        return switch (how) {
            case "~" -> Kind.BODY_PART;
            case "=" -> Kind.BODY_TEXT;
            default -> Kind.BODY;
        };
    }

    private Step.Request lastRequest() {
        return (Step.Request) steps.get(steps.size() - 1);
    }

    private void finishCase() {
        if (!id.isEmpty()) {
            cases.add(new Case(id, title, only, pending, settings, steps));
        }
        only = Optional.empty();
        pending = Optional.empty();
        settings = new LinkedHashMap<>();
        steps = new ArrayList<>();
    }
}
