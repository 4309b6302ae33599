package io.kafkarest.app.wiring.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A place where the proxy listens.
 *
 * @param address where it is
 * @param isSecure whether it speaks TLS
 * @param settings what holds for it, with its own {@code listener.name.NAME.} keys in the place of the general ones
 */
public record Listener(ListenerAddress address, boolean isSecure, Settings settings) {

    static final String PREFIX = "listener.name.";

    private static final Set<String> PROTOCOLS = Set.of("http", "https");

    /** Where the proxy is to listen; fails with {@link InvalidSettingException}. */
    public static List<Listener> all(Settings settings) {
        Map<String, String> protocols = protocols(settings);
        List<Listener> listeners = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ListenerAddress address : addresses(settings)) {
            String protocol = PROTOCOLS.contains(address.name()) ? address.name() : protocols.get(address.name());
            if (protocol == null) {
                throw invalid("'%s' is neither http nor https, nor in listener.protocol.map", address.name());
            }
            if (!PROTOCOLS.contains(address.name()) && !names.add(address.name())) {
                throw invalid("two of them are named '%s'", address.name());
            }
            listeners.add(new Listener(address, protocol.equals("https"), settings.ofListener(address.name())));
        }
        return List.copyOf(listeners);
    }

    /** As a URL, with the protocol in the place of the name. */
    public URI uri() {
        return URI.create((isSecure ? "https" : "http") + "://" + address.host() + ":" + address.port());
    }

    /** What is wrong with the settings of the listeners, beyond the form of each. */
    static List<String> problems(Settings settings) {
        List<String> problems = new ArrayList<>();
        try {
            List<Listener> listeners = all(settings);
            settings.listenerKeys().forEach(key -> check(settings, key, listeners, problems));
            listeners.forEach(listener -> listener.checkTls(problems));
        } catch (InvalidSettingException e) {
            problems.add(e.getMessage());
        }
        return problems;
    }

    /** With {@code listeners} set to nothing, the deprecated key has its say. */
    private static List<ListenerAddress> addresses(Settings settings) {
        boolean hasPortAlone = !settings.has(ListenerKeys.LISTENERS) && settings.has(ListenerKeys.PORT);
        List<ListenerAddress> addresses = settings.get(ListenerKeys.LISTENERS);
        return hasPortAlone || addresses.isEmpty()
                ? List.of(new ListenerAddress("http", "0.0.0.0", settings.get(ListenerKeys.PORT)))
                : addresses;
    }

    private static Map<String, String> protocols(Settings settings) {
        Map<String, String> protocols = new TreeMap<>();
        for (String entry : settings.get(ListenerKeys.PROTOCOL_MAP)) {
            String[] parts = entry.toLowerCase(Locale.ROOT).split(":", -1);
            if (parts.length != 2 || parts[0].isBlank() || !PROTOCOLS.contains(parts[1].strip())) {
                throw new InvalidSettingException(
                        "listener.protocol.map: '%s' is not NAME:http or NAME:https".formatted(entry));
            }
            protocols.put(parts[0].strip(), parts[1].strip());
        }
        return protocols;
    }

    private static void check(Settings settings, String key, List<Listener> listeners, List<String> problems) {
        String rest = key.substring(PREFIX.length());
        int dot = rest.indexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        String general = dot < 0 ? "" : rest.substring(dot + 1);
        if (listeners.stream().noneMatch(each -> each.address.name().equalsIgnoreCase(name))) {
            problems.add("%s: no listener is named '%s'".formatted(key, name));
        } else if (!ListenerKeys.ofOneListener().contains(general)) {
            problems.add("%s: '%s' cannot be set for one listener".formatted(key, general));
        } else {
            KeyCatalogue.find(general).ifPresent(known -> settings.checkText(key, known, problems));
        }
    }

    private void checkTls(List<String> problems) {
        if (!isSecure) {
            return;
        }
        // A value that makes no sense has been told by its key.
        if (problems.isEmpty()) {
            if (settings.get(TlsKeys.KEYSTORE_LOCATION).isEmpty()) {
                problems.add("ssl.keystore.location: the listener %s needs a key".formatted(uri()));
            }
            if (TlsKeys.asksForCertificate(settings)
                    && settings.get(TlsKeys.TRUSTSTORE_LOCATION).isEmpty()) {
                problems.add("ssl.truststore.location: nobody could vouch for the clients of %s".formatted(uri()));
            }
        }
    }

    private static InvalidSettingException invalid(String message, String name) {
        return new InvalidSettingException("listeners: " + message.formatted(name));
    }
}
