package io.kafkarest.adapters.http.config;

import java.util.List;

/**
 * Which requests need no credentials although others do, besides the probes.
 *
 * @param paths {@code /brokers} is that path, {@code /public/*} all below {@code /public} and itself, {@code
 *     authentication.skip.paths}
 * @param exemptsOptions whether {@code OPTIONS} needs none, which browsers send without
 */
public record ExemptionConfig(List<String> paths, boolean exemptsOptions) {

    /** Everything needs credentials. */
    public static final ExemptionConfig NONE = new ExemptionConfig(List.of(), false);

    public ExemptionConfig {
        paths = List.copyOf(paths);
        paths.forEach(ExemptionConfig::check);
    }

    /** Whether nothing is left that needs credentials. */
    public boolean exemptsAllPaths() {
        return paths.contains("/*");
    }

    private static void check(String path) {
        int star = path.indexOf('*');
        boolean isPrefix = star == path.length() - 1 && path.endsWith("/*");
        if (!path.startsWith("/") || (star >= 0 && !isPrefix)) {
            throw new IllegalArgumentException("'%s' is neither a path nor a path with /* at its end".formatted(path));
        }
    }
}
