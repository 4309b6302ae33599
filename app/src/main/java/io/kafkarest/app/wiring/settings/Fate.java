package io.kafkarest.app.wiring.settings;

/** What becomes of a key that an operator gives. */
public sealed interface Fate {

    /** The fate as it is told: {@code ignored because …}. */
    String told();

    /** Whether the value is read, and must be right. */
    default boolean isHonoured() {
        return false;
    }

    /** Whether it does anything; if not, somebody may be surprised. */
    default boolean hasEffect() {
        return isHonoured();
    }

    /** It does what the page about the configuration says. */
    record Honoured() implements Fate {

        @Override
        public boolean isHonoured() {
            return true;
        }

        @Override
        public String told() {
            return "honoured";
        }
    }

    /** It is a setting of a client, and handed on to it. */
    record HandedOn(String to) implements Fate {

        @Override
        public boolean hasEffect() {
            return true;
        }

        @Override
        public String told() {
            return "handed on to " + to;
        }
    }

    /** The reference has it, and the proxy will. */
    record NotThereYet() implements Fate {

        @Override
        public String told() {
            return "ignored because this is not there yet";
        }
    }

    /** It has no effect. */
    record Ignored(String because) implements Fate {

        @Override
        public String told() {
            return "ignored because " + because;
        }
    }

    /** It has no effect; something else does the same. */
    record Replaced(String by) implements Fate {

        @Override
        public String told() {
            return "replaced by " + by;
        }
    }

    /** A value other than the default stops the start, since going on without it would be dangerous. */
    record Refused(String because) implements Fate {

        @Override
        public String told() {
            return "refused because " + because;
        }
    }

    /** Neither the proxy nor the reference has such a key. */
    record Unknown() implements Fate {

        @Override
        public String told() {
            return "ignored because nobody knows it";
        }
    }
}
