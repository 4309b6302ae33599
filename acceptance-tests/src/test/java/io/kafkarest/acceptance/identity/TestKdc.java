package io.kafkarest.acceptance.identity;

import io.kafkarest.acceptance.process.Ports;
import java.nio.file.Path;
import org.apache.kerby.kerberos.kerb.KrbException;
import org.apache.kerby.kerberos.kerb.server.SimpleKdcServer;

/** A KDC for the realm {@code EXAMPLE.COM} with a service and a client. */
public final class TestKdc implements AutoCloseable {

    private final Path directory;
    private final SimpleKdcServer kdc;

    TestKdc(Path directory) {
        this.directory = directory;
        try {
            kdc = new SimpleKdcServer();
            kdc.setKdcHost("localhost");
            kdc.setKdcRealm("EXAMPLE.COM");
            kdc.setAllowUdp(false);
            kdc.setKdcTcpPort(Ports.free());
            kdc.setWorkDir(directory.toFile());
            kdc.init();
            kdc.start();
            kdc.createAndExportPrincipals(keytab().toFile(), "kafka/localhost", "proxy");
        } catch (KrbException e) {
            throw new IllegalStateException(e);
        }
        System.setProperty("java.security.krb5.conf", configuration().toString());
    }

    /** The {@code krb5.conf} for whoever logs in here. */
    public Path configuration() {
        return directory.resolve("krb5.conf");
    }

    /** The login of one of the two, for {@code sasl.jaas.config}. */
    public String jaas(String principal) {
        return "com.sun.security.auth.module.Krb5LoginModule required useKeyTab=true storeKey=true keyTab=\"%s\" principal=\"%s@EXAMPLE.COM\";"
                .formatted(keytab(), principal);
    }

    private Path keytab() {
        return directory.resolve("test.keytab");
    }

    @Override
    public void close() {
        try {
            kdc.stop();
        } catch (KrbException e) {
            throw new IllegalStateException(e);
        }
    }
}
