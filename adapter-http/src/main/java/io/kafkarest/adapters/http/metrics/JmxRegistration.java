package io.kafkarest.adapters.http.metrics;

import io.kafkarest.adapters.http.config.OperationsConfig;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the metrics of requests in JMX as long as the server runs; of several proxies in a process, the last one's. */
public final class JmxRegistration implements LifeCycle.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(JmxRegistration.class);

    private final MBeanServer jmx = ManagementFactory.getPlatformMBeanServer();
    private final RequestMeters meters;
    private final String domain;

    @Inject
    JmxRegistration(RequestMeters meters, OperationsConfig config) {
        this.meters = meters;
        this.domain = config.jmxDomain();
    }

    @Override
    public void lifeCycleStarted(LifeCycle event) {
        try {
            ObjectName name = name();
            if (jmx.isRegistered(name)) {
                jmx.unregisterMBean(name);
            }
            jmx.registerMBean(new JmxView(meters), name);
        } catch (JMException e) {
            LOG.atWarn().setCause(e).log("no metrics in JMX");
        }
    }

    @Override
    public void lifeCycleStopped(LifeCycle event) {
        try {
            jmx.unregisterMBean(name());
        } catch (JMException gone) {
            LOG.atDebug().setCause(gone).log("metrics were not in JMX any more");
        }
    }

    private ObjectName name() throws JMException {
        return new ObjectName(domain + ":type=" + JmxView.BEAN);
    }
}
