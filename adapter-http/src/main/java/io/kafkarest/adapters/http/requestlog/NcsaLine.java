package io.kafkarest.adapters.http.requestlog;

import io.kafkarest.adapters.http.error.CorrelationId;
import io.kafkarest.adapters.http.filter.LoggedCaller;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * The extended format of NCSA, then the milliseconds. With more fields, the reference's log code and its counts of codes
 * follow, and the id of the request, which the reference does not have.
 */
final class NcsaLine implements RequestLine {

    private static final int USUAL_LETTERS = 200;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Pattern WOULD_END_THE_FIELD = Pattern.compile("[\\s\"\\p{Cntrl}]");

    private final boolean hasMoreFields;
    private volatile Second lastSecond = new Second(-1, "");

    NcsaLine(boolean hasMoreFields) {
        this.hasMoreFields = hasMoreFields;
    }

    private record Second(long epoch, String text) {}

    @Override
    public String of(Request request, Response response) {
        StringBuilder line = new StringBuilder(USUAL_LETTERS);
        line.append(Request.getRemoteAddr(request)).append(" - ");
        append(line, user(request), "-");
        line.append(" [").append(second(Request.getTimeStamp(request))).append("] \"");
        append(line, request.getMethod(), "-");
        line.append(' ');
        append(line, RequestTarget.of(request), "-");
        line.append(' ').append(request.getConnectionMetaData().getProtocol()).append("\" ");
        line.append(response.getStatus()).append(' ').append(Response.getContentBytesWritten(response));
        quoted(line, RequestTarget.ofReferer(request));
        quoted(line, request.getHeaders().get(HttpHeader.USER_AGENT));
        line.append(' ').append(TimeUnit.NANOSECONDS.toMillis(NanoTime.since(request.getBeginNanoTime())));
        if (hasMoreFields) {
            Integer code = LogCode.of(request);
            line.append(' ').append(code == null ? "-" : code.toString()).append(" - ");
            append(line, CorrelationId.of(request), "-");
        }
        return line.toString();
    }

    /** Its field has no quotes around it, and ends at a space. */
    private static @Nullable String user(Request request) {
        String name = LoggedCaller.of(request);
        return name == null ? null : WOULD_END_THE_FIELD.matcher(name).replaceAll("_");
    }

    private static void quoted(StringBuilder line, @Nullable String text) {
        line.append(" \"");
        append(line, text, "");
        line.append('"');
    }

    /** Nothing that a caller sends ends a field or a line. */
    private static void append(StringBuilder line, @Nullable String text, String absent) {
        if (text == null || text.isEmpty()) {
            line.append(absent);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                line.append('\\').append(letter);
            } else {
                line.append(Character.isISOControl(letter) ? '?' : letter);
            }
        }
    }

    private String second(long millis) {
        long epoch = Math.floorDiv(millis, 1000L);
        Second known = lastSecond;
        if (known.epoch() != epoch) {
            known = new Second(epoch, SECONDS.format(Instant.ofEpochSecond(epoch)));
            lastSecond = known;
        }
        return known.text();
    }
}
