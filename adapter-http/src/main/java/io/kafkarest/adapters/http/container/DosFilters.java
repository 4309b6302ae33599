package io.kafkarest.adapters.http.container;

import io.kafkarest.adapters.http.config.DosFilterConfig;
import io.kafkarest.adapters.http.requestlog.LogCode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlets.DoSFilter;

/** The limits {@code dos.filter.*}: one for each address, and one for all of them together. */
final class DosFilters {

    /** The name of the request attribute that is there if a filter refuses the request and wants to tell. */
    static final String REFUSAL = DosFilters.class.getName();

    private static final String EVERYBODY = "everybody";

    private DosFilters() {}

    static void install(ServletContextHandler context, DosFilterConfig config) {
        add(context, new DoSFilter(), config, config.requestsPerAddress());
        add(context, new OfAll(), config, config.requestsPerSecond());
    }

    private static void add(ServletContextHandler context, DoSFilter filter, DosFilterConfig config, int perSecond) {
        filter.setListener(new Remembering(config.insertsHeaders()));
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        set(holder, "maxRequestsPerSec", perSecond);
        set(holder, "delayMs", config.delayMs());
        set(holder, "throttledRequests", config.throttledRequests());
        set(holder, "maxWaitMs", config.maxWait());
        set(holder, "throttleMs", config.throttle());
        // Its own clock stops when a request goes on without a thread, as ours do: see TimeoutHandler.
        set(holder, "maxRequestMs", Integer.MAX_VALUE);
        set(holder, "maxIdleTrackerMs", config.maxIdleTracker());
        set(holder, "insertHeaders", config.insertsHeaders());
        set(holder, "ipWhitelist", String.join(",", config.addressesWithoutLimit()));
        set(holder, "trackSessions", false);
        context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
    }

    private static void set(FilterHolder holder, String name, Object value) {
        holder.setInitParameter(
                name, value instanceof Duration time ? String.valueOf(time.toMillis()) : value.toString());
    }

    /** Jetty drops the header that the filter sets before it refuses a request. */
    private static final class Remembering extends DoSFilter.Listener {

        private final boolean insertsHeaders;

        Remembering(boolean insertsHeaders) {
            this.insertsHeaders = insertsHeaders;
        }

        @Override
        public DoSFilter.Action onRequestOverLimit(
                HttpServletRequest request, DoSFilter.OverLimit overLimit, DoSFilter filter) {
            DoSFilter.Action action = super.onRequestOverLimit(request, overLimit, filter);
            if (action == DoSFilter.Action.REJECT) {
                LogCode.set(request, filter instanceof OfAll ? LogCode.DOS_OF_ALL : LogCode.DOS_OF_ONE);
                if (insertsHeaders) {
                    request.setAttribute(REFUSAL, true);
                }
            }
            return action;
        }
    }

    /** Counts as if all requests came from the same caller. */
    private static final class OfAll extends DoSFilter {
        // Deprecated because names of users can be forged, which a constant cannot.
        @Override
        @SuppressWarnings("deprecation")
        protected String extractUserId(ServletRequest request) {
            return EVERYBODY;
        }
    }
}
