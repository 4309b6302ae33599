package io.kafkarest.acceptance.http;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The least HTTP/2 that asks for one path without an upgrade, which no client of the JDK does. */
public final class PriorKnowledgeCall {

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final byte[] EMPTY_SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};
    private static final int HEADERS_FRAME = 1;
    /** Places in HPACK's static table. */
    private static final int METHOD_GET = 0x82;

    private static final int SCHEME_HTTP = 0x86;
    private static final int PATH_LITERAL = 0x04;
    private static final int AUTHORITY_LITERAL = 0x01;
    private static final int STATUS_200 = 0x88;

    private PriorKnowledgeCall() {}

    /** The status of the answer: 200, or -1 for any other. */
    public static int get(int port, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(PREFACE.getBytes(StandardCharsets.US_ASCII));
            request.writeBytes(EMPTY_SETTINGS);
            byte[] headers = headers(port, path);
            // Length, type HEADERS, flags END_STREAM and END_HEADERS, stream 1.
            request.writeBytes(new byte[] {0, 0, (byte) headers.length, HEADERS_FRAME, 5, 0, 0, 0, 1});
            request.writeBytes(headers);
            socket.getOutputStream().write(request.toByteArray());
            return status(new DataInputStream(socket.getInputStream()));
        }
    }

    private static int status(DataInputStream in) throws IOException {
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            in.skipNBytes(5);
            byte[] payload = in.readNBytes(length);
            if (type == HEADERS_FRAME) {
                return isOk(payload) ? 200 : -1;
            }
        }
    }

    /** The status is the first field; only changes of the table's size may come before it. */
    private static boolean isOk(byte[] block) {
        int i = 0;
        while ((block[i] & 0xE0) == 0x20) {
            boolean isLong = (block[i] & 0x1F) == 0x1F;
            i++;
            while (isLong) {
                isLong = (block[i] & 0x80) != 0;
                i++;
            }
        }
        return (block[i] & 0xFF) == STATUS_200;
    }

    private static byte[] headers(int port, String path) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(METHOD_GET);
        block.write(SCHEME_HTTP);
        literal(block, PATH_LITERAL, path);
        literal(block, AUTHORITY_LITERAL, "127.0.0.1:" + port);
        return block.toByteArray();
    }

    private static void literal(ByteArrayOutputStream block, int name, String value) {
        block.write(name);
        block.write(value.length());
        block.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
    }
}
