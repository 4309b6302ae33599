package io.kafkarest.app.wiring.tls;

import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.app.wiring.settings.TlsKeys;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Scanner;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Looks once a second whether one of the files of a listener has changed, also where the file is a link and what it leads to
 * is replaced, as Kubernetes does it. A change is told once the file was left alone for a look.
 */
public final class CertificateWatch extends AbstractLifeCycle {

    private static final int SECONDS = 1;

    private final Set<Path> files;
    private final Scanner scanner = new Scanner();

    CertificateWatch(Settings settings, Runnable onChange) {
        String watched = settings.get(TlsKeys.WATCH_LOCATION);
        String first = watched.isEmpty() ? settings.get(TlsKeys.KEYSTORE_LOCATION) : watched;
        this.files = Stream.of(first, settings.get(TlsKeys.TRUSTSTORE_LOCATION))
                .filter(each -> !each.isEmpty())
                .map(each -> Path.of(each).toAbsolutePath())
                .collect(Collectors.toSet());
        scanner.setScanInterval(SECONDS);
        scanner.setReportExistingFilesOnStartup(false);
        scanner.addListener(new Scanner.BulkListener() {
            @Override
            public void pathsChanged(Map<Path, Scanner.Notification> changes) {
                onChange.run();
            }
        });
    }

    @Override
    protected void doStart() throws Exception {
        files.forEach(scanner::addFile);
        scanner.start();
    }

    @Override
    protected void doStop() throws Exception {
        scanner.stop();
    }
}
