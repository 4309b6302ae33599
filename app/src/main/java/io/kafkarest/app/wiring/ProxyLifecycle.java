package io.kafkarest.app.wiring;

import io.dropwizard.lifecycle.Managed;
import io.kafkarest.app.usecase.ConsumerInstancesService;
import io.kafkarest.app.usecase.ProxyHealthService;
import io.kafkarest.app.usecase.RecordReadingService;
import io.kafkarest.ports.out.ManagedResource;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Start and stop. A stop first makes the proxy not ready while it goes on serving, so that whoever sends requests here can
 * learn of it; then it ends the waiting reads, the HTTP server finishes what is in flight, and only then are producers
 * flushed and consumers closed.
 */
final class ProxyLifecycle implements Managed, LifeCycle.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(ProxyLifecycle.class);
    private static final long CLOSE_SECONDS = 4;

    private final ProxyHealthService health;
    private final RecordReadingService reading;
    private final ConsumerInstancesService instances;
    private final Set<ManagedResource> resources;
    private final Duration drainTime;
    private final Draining draining = new Draining();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "instance-expiry");
        thread.setDaemon(true);
        return thread;
    });

    ProxyLifecycle(
            ProxyHealthService health,
            RecordReadingService reading,
            ConsumerInstancesService instances,
            Set<ManagedResource> resources,
            Duration drainTime) {
        this.health = health;
        this.reading = reading;
        this.instances = instances;
        this.resources = resources;
        this.drainTime = drainTime;
    }

    @Override
    public void start() {
        var unused = sweeper.scheduleWithFixedDelay(this::expireIdle, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void lifeCycleStarting(LifeCycle event) {
        if (event instanceof Server server) {
            server.insertHandler(draining);
        }
    }

    @Override
    public void lifeCycleStopping(LifeCycle event) {
        LOG.atInfo().addKeyValue("millis", drainTime.toMillis()).log("proxy is draining");
        health.drain();
        draining.begin();
        goOnServing();
        reading.drain();
        LOG.info("proxy is stopping");
    }

    /** Nobody counts the latch down: it is a wait that an interrupt ends. */
    private void goOnServing() {
        try {
            var unused = new CountDownLatch(1).await(drainTime.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() throws InterruptedException {
        sweeper.shutdownNow();
        closeInstances();
        resources.forEach(ProxyLifecycle::close);
    }

    /** One that fails must not keep the others open. */
    private static void close(ManagedResource resource) {
        try {
            resource.close();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setCause(e)
                    .addKeyValue("resource", resource.description())
                    .log("a resource did not close");
        }
    }

    private void closeInstances() throws InterruptedException {
        try {
            instances.closeAll().toCompletableFuture().get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.atWarn().setCause(e).log("not every consumer instance could leave its group");
        }
    }

    /** An exception would end the schedule, and with it the expiry of all instances. */
    private void expireIdle() {
        try {
            instances.expireIdle();
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("expiry of idle consumer instances failed");
        }
    }
}
