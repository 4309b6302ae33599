package io.kafkarest.app.wiring.tls;

import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.app.wiring.settings.TlsKeys;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSession;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the name that TLS was asked for with the certificate, with {@code Host}, and with those that are expected, request
 * by request: a connection may be used for several hosts. Where TLS was asked for no name, there is nothing to compare.
 */
public final class SniChecks extends SecureRequestCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(SniChecks.class);

    /** Anybody can ask for names. */
    private static final int MOST_WARNINGS = 100;

    private final boolean comparesNames;
    private final boolean comparesFirstLabels;
    private final String prefix;
    private final Set<String> expected;
    private final boolean rejectsOthers;
    private final Set<String> warnedOf = ConcurrentHashMap.newKeySet();

    /** As the settings of a listener have it. */
    public SniChecks(Settings settings) {
        super(settings.get(TlsKeys.SNI_HOST_CHECK));
        this.comparesNames = settings.get(TlsKeys.SNI_CHECK);
        this.comparesFirstLabels = settings.get(TlsKeys.PREFIX_SNI_CHECK);
        this.prefix = lowerCase(settings.get(TlsKeys.PREFIX_SNI_PREFIX));
        this.expected = settings.get(TlsKeys.EXPECTED_SNI).stream()
                .map(SniChecks::lowerCase)
                .collect(Collectors.toUnmodifiableSet());
        this.rejectsOthers = settings.get(TlsKeys.REJECT_UNEXPECTED_SNI);
    }

    @Override
    protected void checkSni(Request request, SSLSession session) {
        super.checkSni(request, session);
        String asked = retrieveSni(request, session);
        if (asked != null) {
            String name = lowerCase(asked);
            checkExpected(name);
            checkHost(name, lowerCase(String.valueOf(Request.getServerName(request))));
        }
    }

    private void checkExpected(String name) {
        if (expected.isEmpty() || expected.contains(name)) {
            return;
        }
        if (rejectsOthers) {
            throw new HttpException.RuntimeException(HttpStatus.BAD_REQUEST_400, "unexpected SNI");
        }
        if (warnedOf.size() < MOST_WARNINGS && warnedOf.add(name)) {
            LOG.atWarn().addKeyValue("serverName", name).log("TLS was asked for a name that is not expected");
        }
    }

    private void checkHost(String name, String host) {
        boolean isOther = comparesNames && !host.equals(name);
        boolean beginsOtherwise = comparesFirstLabels
                && !(firstLabel(name).startsWith(prefix) && firstLabel(name).equals(firstLabel(host)));
        if (isOther || beginsOtherwise) {
            throw new HttpException.RuntimeException(HttpStatus.MISDIRECTED_REQUEST_421, "SNI is not for this host");
        }
    }

    private static String firstLabel(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
