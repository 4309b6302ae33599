package io.kafkarest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * All targets in one; the first character of an input says which. So a short search pays only once for starting Jazzer, which
 * takes longer than the search itself.
 */
public final class EveryTarget {

    private static final String NAMES = "fuzz.targets";

    private EveryTarget() {}

    /** What the JVM of this class has to be told. */
    static String option(List<String> targets) {
        return "-D" + NAMES + "=" + String.join(",", targets);
    }

    /** Copies the seeds of a target there, each with the character of the target before it. */
    static void copySeeds(int number, Path from, Path to) throws IOException {
        try (Stream<Path> seeds = Files.list(from)) {
            for (Path seed : seeds.toList()) {
                byte[] plain = Files.readAllBytes(seed);
                byte[] marked = new byte[plain.length + 1];
                marked[0] = (byte) ('0' + number);
                System.arraycopy(plain, 0, marked, 1, plain.length);
                Files.write(to.resolve(number + "-" + seed.getFileName()), marked);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length > 0) {
            List<Target> all = Targets.ALL;
            all.get(Math.floorMod(bytes[0] - '0', all.size())).take(Arrays.copyOfRange(bytes, 1, bytes.length));
        }
    }

    /** Made in the JVM of the search only. */
    private static final class Targets {

        static final List<Target> ALL = Stream.of(System.getProperty(NAMES, "").split(","))
                .map(Target::named)
                .toList();

        private Targets() {}
    }

    /** Targets are as private to their packages as tests are. */
    private record Target(Object test, Method method) {

        static Target named(String name) {
            try {
                Class<?> type = Class.forName(name);
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                Method method = Arrays.stream(type.getDeclaredMethods())
                        .filter(each -> each.isAnnotationPresent(FuzzTest.class))
                        .findFirst()
                        .orElseThrow();
                method.setAccessible(true);
                return new Target(constructor.newInstance(), method);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(name, e);
            }
        }

        void take(byte[] input) {
            try {
                method.invoke(test, (Object) input);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
