package io.kafkarest.adapters.http.v2;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members of a request that have a value they cannot have. */
final class Invalid {

    private Invalid() {}

    /** The failure of a request with such a member. */
    static ProxyException member(String name, String problem) {
        return new ProxyException(FailureCode.INVALID_REQUEST_MEMBER, name + ": " + problem);
    }

    /** The value, which must be there. */
    static <T> T ifNull(@Nullable T value, String name) {
        if (value == null) {
            throw member(name, "must not be null");
        }
        return value;
    }

    /** The list, which may be absent, but has no absent entries. */
    static <T> List<T> ifEntryNull(@Nullable List<@Nullable T> list, String name) {
        if (list == null) {
            return List.of();
        }
        for (@Nullable T each : list) {
            ifNull(each, name);
        }
        return List.copyOf(list);
    }
}
