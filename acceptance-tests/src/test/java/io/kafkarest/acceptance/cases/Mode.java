package io.kafkarest.acceptance.cases;

import java.util.Map;

/** The proxy's two ways to be compatible in which every case is run. */
enum Mode {
    DEFAULT(Map.of()),
    STRICT(Map.of("compat.strict", "true"));

    private final Map<String, String> settings;

    Mode(Map<String, String> settings) {
        this.settings = settings;
    }

    Map<String, String> settings() {
        return settings;
    }
}
