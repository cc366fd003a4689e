package dev.paso.ui.line;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What the server says on a line, as bytes: a kind, then what {@code frontend/line/message.ts} reads of it. Integers are little-endian. */
sealed interface Message {
    /** The bytes that travel. */
    ByteBuffer bytes();

    /** The newest frame of a stream: number of the stream, revision of the page it belongs to, its sequence, then its content. */
    record Framed(int stream, int revision, long sequence, Packed content) implements Message {
        @Override
        public ByteBuffer bytes() {
            byte[] head = content.json().getBytes(StandardCharsets.UTF_8);
            ByteBuffer buffer = little(1 + 3 * Integer.BYTES + Double.BYTES + head.length + content.blobSize());
            buffer.put((byte) 0)
                    .putInt(stream)
                    .putInt(revision)
                    .putDouble(sequence)
                    .putInt(head.length);
            buffer.put(head);
            content.blob().forEach(bytes -> buffer.put(bytes.toBuffer()));
            return buffer.flip();
        }
    }

    /** What happens without more to say. */
    enum Sign implements Message {
        /** The page has changed on the server: fetch it. */
        KNOCK(1),
        /** The line is alive. */
        TICK(2),
        /** The server goes away for a while: come back by yourself. */
        LEAVING(3),
        /** Here is the line you asked for. */
        WELCOME(4);

        private final byte kind;

        Sign(int kind) {
            this.kind = (byte) kind;
        }

        @Override
        public ByteBuffer bytes() {
            return little(1).put(kind).flip();
        }
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
