package dev.paso.ui.line;

import dev.paso.experiment.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the frames of one stream in few bytes, as {@code frontend/line/message.ts} reads them: bytes that are the same as in the frame
 * before are not sent again, pictures are what the one before and their neighbours do not let expect, and numbers that fit into fewer
 * bits travel so. Each frame names the one it builds on. Any thread may call.
 */
final class Packer {
    private static final int HEAD = 1 + 3 * Integer.BYTES + Double.BYTES + Integer.BYTES;
    private static final int BLOCK_HEAD = 1 + Short.BYTES + 2 * Integer.BYTES;

    private final Map<String, Bytes> before = new HashMap<>();
    private long last;

    /** How a block's bytes are written. */
    private enum Form {
        PLAIN,
        SAME,
        SHADES,
        FLOAT32
    }

    /** The next frame builds on nothing: what was sent may be lost. */
    synchronized void forget() {
        before.clear();
        last = 0;
    }

    /** @param revision of the page that the frame belongs to */
    synchronized Message.Framed pack(int stream, int revision, long sequence, Packed frame) {
        byte[] text = frame.json().getBytes(StandardCharsets.UTF_8);
        int most = frame.blocks().stream()
                .mapToInt(block -> BLOCK_HEAD + block.bytes().size())
                .sum();
        ByteBuffer buffer = ByteBuffer.allocate(HEAD + text.length + most).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put((byte) 0).putInt(stream).putInt(revision).putDouble(sequence);
        buffer.putInt(last == 0 ? 0 : Math.toIntExact(sequence - last)).putInt(text.length);
        buffer.put(text);
        for (Packed.Block block : frame.blocks()) {
            write(block, buffer);
            before.put(block.place(), block.bytes());
        }
        last = sequence;
        return new Message.Framed(stream, ByteBuffer.wrap(Arrays.copyOf(buffer.array(), buffer.position())));
    }

    private void write(Packed.Block block, ByteBuffer out) {
        Bytes bytes = block.bytes();
        Bytes old = before.getOrDefault(block.place(), Bytes.EMPTY);
        if (bytes.equals(old)) {
            write(Form.SAME, bytes, new byte[0], out);
            return;
        }
        byte[] plain = bytes.toArray();
        if (bytes.width() > 0) {
            byte[] shades =
                    Shades.encode(plain, old.width() == bytes.width() ? old.toArray() : new byte[0], bytes.width());
            if (shades.length < plain.length) {
                write(Form.SHADES, bytes, shades, out);
                return;
            }
        }
        if (bytes.isFloat64()) {
            double[] numbers = bytes.float64();
            if (Arrays.stream(numbers).allMatch(number -> number == (float) number)) {
                write(Form.FLOAT32, bytes, Bytes.ofFloat32(numbers).toArray(), out);
                return;
            }
        }
        write(Form.PLAIN, bytes, plain, out);
    }

    private static void write(Form form, Bytes bytes, byte[] written, ByteBuffer out) {
        out.put((byte) form.ordinal())
                .putShort((short) bytes.width())
                .putInt(bytes.size())
                .putInt(written.length)
                .put(written);
    }
}
