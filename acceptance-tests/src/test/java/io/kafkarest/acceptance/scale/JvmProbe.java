package io.kafkarest.acceptance.scale;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Looks into another Java process over JMX. */
public final class JvmProbe implements AutoCloseable {

    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final ThreadMXBean threads;

    private JvmProbe(JMXConnector connector) throws IOException {
        MBeanServerConnection beans = connector.getMBeanServerConnection();
        this.connector = connector;
        this.memory = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        this.threads = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
    }

    /** Looks into the process with this id, which must be of this user. */
    public static JvmProbe attach(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                return new JvmProbe(
                        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the process with this id has loaded a class whose name begins so. */
    public static boolean hasLoaded(long pid, String nameStart) {
        try (JvmProbe probe = attach(pid)) {
            Object classes = probe.connector
                    .getMBeanServerConnection()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmClassHierarchy",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return classes.toString().contains("--" + nameStart);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the process has now, garbage collected first. */
    public Footprint measure() {
        memory.gc();
        return new Footprint(memory.getHeapMemoryUsage().getUsed() / 1024, threads.getThreadCount());
    }

    /** How many threads there are with such a name. */
    public long threads(String nameStart) {
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(each -> each != null && each.getThreadName().startsWith(nameStart))
                .count();
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Heap in use, in KiB, and threads. */
    public record Footprint(long heap, int threads) {

        /** What has come since. */
        public Footprint minus(Footprint before) {
            return new Footprint(heap - before.heap, threads - before.threads);
        }
    }
}
