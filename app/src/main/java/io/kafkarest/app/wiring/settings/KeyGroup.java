package io.kafkarest.app.wiring.settings;

import io.kafkarest.domain.security.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The keys of one topic. A key comes to be, and into the catalogue, by the call that says its type:
 *
 * <pre>{@code
 * public static final SettingKey<Boolean> HSTS = KEYS.flag("hsts.header.enable", "false", "Whether …");
 * }</pre>
 *
 * A view with another fate takes what the reference knows and the proxy does not honour: {@code
 * KEYS.notThereYet().flag(…)}. Once it is honoured, the view goes away from the line, and a constant comes to it.
 */
final class KeyGroup {

    private final List<SettingKey<?>> keys;
    private final Fate fate;

    private KeyGroup(List<SettingKey<?>> keys, Fate fate) {
        this.keys = keys;
        this.fate = fate;
    }

    /** A group without keys. */
    static KeyGroup ofHonouredKeys() {
        return new KeyGroup(new ArrayList<>(), new Fate.Honoured());
    }

    /** The same group, for keys of the reference that the proxy is going to honour. */
    KeyGroup notThereYet() {
        return with(new Fate.NotThereYet());
    }

    /** The same group, for keys that have no effect. */
    KeyGroup ignoredBecause(String reason) {
        return with(new Fate.Ignored(reason));
    }

    /** The same group, for keys whose part is played by others. */
    KeyGroup replacedBy(String other) {
        return with(new Fate.Replaced(other));
    }

    /** The same group, for keys that stop the start unless they have their default. */
    KeyGroup refusedBecause(String reason) {
        return with(new Fate.Refused(reason));
    }

    /** Every key so far. */
    List<SettingKey<?>> keys() {
        return List.copyOf(keys);
    }

    SettingKey<String> text(String name, String defaultText, String effect) {
        return add(name, "string", defaultText, Function.identity(), effect);
    }

    SettingKey<Secret> secret(String name, String effect) {
        return add(name, SettingType.SECRET, "", Secret::of, effect);
    }

    SettingKey<List<String>> texts(String name, String defaultText, String effect) {
        return add(name, "list", defaultText, SettingType::list, effect);
    }

    SettingKey<List<URI>> urls(String name, String defaultText, String effect) {
        return add(name, "list of URLs", defaultText, SettingType::urls, effect);
    }

    SettingKey<List<ListenerAddress>> listeners(String name, String defaultText, String effect) {
        return add(name, "list of URLs", defaultText, SettingType::listeners, effect);
    }

    SettingKey<Boolean> flag(String name, String defaultText, String effect) {
        return add(name, "boolean", defaultText, SettingType::flag, effect);
    }

    SettingKey<Long> number(String name, String defaultText, String effect) {
        return add(name, "long", defaultText, Long::valueOf, effect);
    }

    SettingKey<Duration> millis(String name, String defaultText, String effect) {
        return add(name, "milliseconds", defaultText, SettingType::millis, effect);
    }

    SettingKey<Integer> integer(String name, String defaultText, int least, int most, String effect) {
        return add(name, "int", defaultText, text -> SettingType.integer(text, least, most), effect);
    }

    SettingKey<String> oneOf(String name, String defaultText, List<String> values, String effect) {
        return add(name, "string", defaultText, text -> SettingType.oneOf(text, values), effect);
    }

    /** A key whose text has a form of its own. */
    <T> SettingKey<T> parsed(String name, String type, String defaultText, Function<String, T> parser, String effect) {
        return add(name, type, defaultText, parser, effect);
    }

    private KeyGroup with(Fate other) {
        return new KeyGroup(keys, other);
    }

    private <T> SettingKey<T> add(
            String name, String type, String defaultText, Function<String, T> parser, String effect) {
        SettingKey<T> key = new SettingKey<>(name, type, defaultText, parser, fate, effect);
        keys.add(key);
        return key;
    }
}
