package io.kafkarest.app.wiring.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells the effective settings: each key that is given with its fate, and each that the proxy has with its default. */
public final class SettingsReport {

    private static final String NOT_SHOWN = "[not shown]";
    private static final List<String> CLIENT_PREFIXES = List.of("client.", "producer.", "consumer.", "admin.");

    private final Settings settings;
    private final ClientSettings clients;

    /** A report on these. */
    public SettingsReport(Settings settings) {
        this.settings = settings;
        this.clients = new ClientSettings(settings);
    }

    /** A line for each key, in the order of their names. */
    public List<SettingLine> lines() {
        Set<String> keys = new TreeSet<>(settings.givenKeys());
        KeyCatalogue.honoured().stream()
                .filter(each -> !each.isFamily())
                .map(SettingKey::name)
                .forEach(keys::add);
        List<SettingLine> lines = new ArrayList<>();
        keys.forEach(key -> lines.add(line(key)));
        return lines;
    }

    private SettingLine line(String key) {
        Fate fate = fate(key);
        String otherwise = KeyCatalogue.find(key).map(SettingKey::defaultText).orElse("");
        return settings.find(key)
                .map(given -> line(key, given, fate, otherwise))
                .orElseGet(() -> new SettingLine(key, otherwise, "default", fate, false));
    }

    /** A file with all defaults in it is no reason to worry, whatever has no effect. */
    private static SettingLine line(String key, GivenSetting given, Fate fate, String otherwise) {
        String text = given.text().trim();
        boolean isSurprise = !fate.hasEffect() && (fate instanceof Fate.Unknown || !text.equals(otherwise));
        return new SettingLine(key, shown(key, text, fate), given.source(), fate, isSurprise);
    }

    /** What nobody knows may be a password under a misspelt name. */
    private static String shown(String key, String text, Fate fate) {
        return fate instanceof Fate.Unknown ? NOT_SHOWN : Masking.shown(key, text);
    }

    private Fate fate(String key) {
        return KeyCatalogue.find(key).map(SettingKey::fate).orElseGet(() -> fateAmongClients(key));
    }

    private Fate fateAmongClients(String key) {
        if (CLIENT_PREFIXES.stream().noneMatch(prefix -> key.startsWith(prefix) && key.length() > prefix.length())) {
            return new Fate.Unknown();
        }
        Set<String> recipients = clients.recipients(key);
        return recipients.isEmpty()
                ? new Fate.Ignored("the proxy sets it itself, or the keys of single clients win over it")
                : new Fate.HandedOn(String.join(", ", recipients));
    }
}
