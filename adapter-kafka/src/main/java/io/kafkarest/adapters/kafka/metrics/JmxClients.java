package io.kafkarest.adapters.kafka.metrics;

import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clients of a kind that JMX has, where Kafka puts them. */
final class JmxClients {

    private static final Logger LOG = LoggerFactory.getLogger(JmxClients.class);

    private final MBeanServer jmx = ManagementFactory.getPlatformMBeanServer();
    private final ObjectName pattern;

    JmxClients(String domain, String group) {
        try {
            this.pattern = new ObjectName(domain + ":type=" + group + ",client-id=*");
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalStateException(group, impossible);
        }
    }

    List<MeteredClient> all() {
        return jmx.queryNames(pattern, null).stream()
                .<MeteredClient>map(Bean::new)
                .toList();
    }

    private final class Bean implements MeteredClient {

        private final ObjectName name;

        Bean(ObjectName name) {
            this.name = name;
        }

        @Override
        public Object identity() {
            return name;
        }

        @Override
        public double number(ClientMetric metric) {
            try {
                return jmx.getAttribute(name, metric.attribute()) instanceof Number number
                        ? number.doubleValue()
                        : Double.NaN;
            } catch (JMException gone) {
                LOG.atDebug().setCause(gone).log("a client was closed while its metrics were read");
                return Double.NaN;
            }
        }
    }
}
