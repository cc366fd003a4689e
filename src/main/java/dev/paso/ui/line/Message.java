package dev.paso.ui.line;

import java.nio.ByteBuffer;

/** What the server says on a line, as bytes: a kind, then what {@code frontend/line/message.ts} reads of it. */
sealed interface Message {
    /** The bytes that travel. */
    ByteBuffer bytes();

    /** The newest frame of a stream, as its {@link Packer} wrote it. */
    record Framed(int stream, ByteBuffer content) implements Message {
        @Override
        public ByteBuffer bytes() {
            return content.duplicate();
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
            return ByteBuffer.allocate(1).put(kind).flip();
        }
    }
}
