package io.kafkarest.app.wiring.settings;

/** A password or the like. Only who asks for it in so many words gets to see it. */
public final class Secret {

    /** What stands for a secret wherever settings are told. */
    static final String MASK = "[hidden]";

    private final String text;

    Secret(String text) {
        this.text = text;
    }

    /** The secret itself; never for a log, a message or an answer. */
    public String reveal() {
        return text;
    }

    /** Whether none was given. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
