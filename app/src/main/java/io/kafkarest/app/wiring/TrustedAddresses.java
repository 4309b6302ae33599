package io.kafkarest.app.wiring;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.eclipse.jetty.util.InetAddressSet;

/** Who is believed what he says about others. */
final class TrustedAddresses {

    private final boolean hasEverybody;
    private final InetAddressSet addresses = new InetAddressSet();

    /** Those in the list of addresses and CIDR ranges, or everybody if it is empty. */
    TrustedAddresses(List<String> list) {
        this.hasEverybody = list.isEmpty();
        addresses.addAll(list);
    }

    boolean contain(SocketAddress peer) {
        return hasEverybody || (peer instanceof InetSocketAddress address && addresses.test(address.getAddress()));
    }
}
