package io.kafkarest.acceptance.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One case of {@code cases-v2.md} as written in a case file; one that is pending is not run, for the reason given. */
record Case(
        String id,
        String title,
        Optional<Mode> only,
        Optional<String> pending,
        Map<String, String> settings,
        List<Step> steps) {

    boolean runsIn(Mode mode) {
        return only.isEmpty() || only.get() == mode;
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
