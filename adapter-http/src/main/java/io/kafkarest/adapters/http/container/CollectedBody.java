package io.kafkarest.adapters.http.container;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Bytes of a body that were received, in an array of their size; copied once where the sender said how many there are. */
final class CollectedBody {

    /** Room that is taken with the first piece because the sender says he needs it, and that is not counted. */
    private static final int BELIEVED = 16 * 1024;

    private static final int NONE = 0;

    private final Request request;
    private final int maxBytes;
    private final BodyMemory memory;
    private final int expected;
    private byte[] bytes = new byte[0];
    private int count;
    private long received;
    private BodyMemory.@Nullable Share share;
    private int refusal = NONE;

    CollectedBody(Request request, int maxBytes, BodyMemory memory) {
        this.request = request;
        this.maxBytes = maxBytes;
        this.memory = memory;
        this.expected = (int) Math.min(Math.max(0, request.getLength()), maxBytes);
    }

    void add(ByteBuffer piece) {
        received += piece.remaining();
        if (received > maxBytes) {
            refuse(HttpStatus.PAYLOAD_TOO_LARGE_413);
        } else if (refusal == NONE) {
            keep(piece);
        }
    }

    /** Whether it is so much too large that its end is of no interest: up to that a sender hears why it is refused. */
    boolean isHopeless() {
        return received > 2L * maxBytes;
    }

    boolean isRefused() {
        return refusal != NONE;
    }

    /** The status for what is refused. */
    int refusal() {
        return refusal;
    }

    byte[] whole() {
        if (count != bytes.length) {
            bytes = Arrays.copyOf(bytes, count);
        }
        return bytes;
    }

    private void keep(ByteBuffer piece) {
        int length = piece.remaining();
        if (bytes.length == 0) {
            bytes = new byte[Math.min(Math.max(expected, length), BELIEVED)];
        }
        if (length > bytes.length - count && !grow(count + length)) {
            refuse(HttpStatus.TOO_MANY_REQUESTS_429);
        } else {
            piece.get(bytes, count, length);
            count += length;
        }
    }

    private boolean grow(int needed) {
        int room = roomFor(needed);
        if (share == null) {
            share = shareOfRequest();
        }
        boolean isGranted = share.take(room - bytes.length);
        if (isGranted) {
            bytes = Arrays.copyOf(bytes, room);
        }
        return isGranted;
    }

    /** What is made of the body may refer to it for as long as the request lasts. */
    private BodyMemory.Share shareOfRequest() {
        BodyMemory.Share made = memory.newShare();
        Request.addCompletionListener(request, unused -> made.giveBack());
        return made;
    }

    private int roomFor(int needed) {
        int doubled = (int) Math.min(2L * bytes.length, maxBytes);
        // Who says how much he will send gets the room for it when he has sent half of it.
        boolean isCredible = needed <= expected && needed >= expected / 2;
        return Math.max(needed, isCredible ? expected : doubled);
    }

    private void refuse(int status) {
        refusal = status;
        bytes = new byte[0];
        count = 0;
        if (share != null) {
            share.giveBack();
        }
    }
}
