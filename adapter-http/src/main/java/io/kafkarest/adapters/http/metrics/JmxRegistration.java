package io.kafkarest.adapters.http.metrics;

import io.kafkarest.adapters.http.config.OperationsConfig;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the metrics of requests and of the container in JMX as long as the server runs; of several proxies in a process, the
 * last one's.
 */
public final class JmxRegistration implements LifeCycle.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(JmxRegistration.class);

    private static final String REQUESTS = ":type=jersey-metrics";
    private static final String CONTAINER = ":type=jetty-metrics";
    private static final String OF_STATUS = ",http_status_code=";

    private final MBeanServer jmx = ManagementFactory.getPlatformMBeanServer();
    private final ConnectionCounts connections = new ConnectionCounts();
    private final RequestMeters meters;
    private final OperationsConfig config;
    private Set<String> registered = Set.of();

    @Inject
    JmxRegistration(RequestMeters meters, OperationsConfig config) {
        this.meters = meters;
        this.config = config;
    }

    /** Connectors look for those who want to be told of connections when they start. */
    @Override
    public void lifeCycleStarting(LifeCycle event) {
        if (event instanceof Server server) {
            for (Connector each : server.getConnectors()) {
                each.addBean(connections, false);
            }
        }
    }

    @Override
    public synchronized void lifeCycleStarted(LifeCycle event) {
        if (event instanceof Server server) {
            Map<String, ReadOnlyBean> beans = beans(server);
            beans.forEach(this::register);
            registered = Set.copyOf(beans.keySet());
        }
    }

    @Override
    public synchronized void lifeCycleStopped(LifeCycle event) {
        registered.forEach(this::unregister);
        registered = Set.of();
    }

    private Map<String, ReadOnlyBean> beans(Server server) {
        Map<String, ReadOnlyBean> beans = new LinkedHashMap<>();
        RecentRequests requests = new RecentRequests(meters);
        beans.put(REQUESTS, new JmxView(requests, RequestNumbers.all(config.latency())));
        for (StatusClass each : StatusClass.values()) {
            beans.put(REQUESTS + OF_STATUS + each.label(), new JmxView(requests, RequestNumbers.errorsOf(each)));
        }
        beans.put(CONTAINER, ContainerView.of(server, meters, connections));
        beans.put(
                CONTAINER + OF_STATUS + StatusClass.TOO_MANY_REQUESTS.label(),
                ContainerView.ofLimits(meters, connections));
        return beans;
    }

    private void register(String name, ReadOnlyBean bean) {
        try {
            ObjectName full = new ObjectName(config.jmxDomain() + name);
            if (jmx.isRegistered(full)) {
                jmx.unregisterMBean(full);
            }
            jmx.registerMBean(bean, full);
        } catch (JMException e) {
            LOG.atWarn().setCause(e).log("no metrics in JMX");
        }
    }

    private void unregister(String name) {
        try {
            jmx.unregisterMBean(new ObjectName(config.jmxDomain() + name));
        } catch (JMException gone) {
            LOG.atDebug().setCause(gone).log("metrics were not in JMX any more");
        }
    }
}
