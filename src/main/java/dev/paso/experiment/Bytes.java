package dev.paso.experiment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;

/** Immutable bytes, and numbers as their little-endian bytes: what a frame holds where an array could be changed. */
public final class Bytes {
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;
    private final int width;
    private final boolean isFloat64;

    private Bytes(byte[] content) {
        this(content, 0, false);
    }

    private Bytes(byte[] content, int width, boolean isFloat64) {
        this.content = content;
        this.width = width;
        this.isFloat64 = isFloat64;
    }

    /** A copy of {@code values}. */
    public static Bytes of(byte[] values) {
        return new Bytes(values.clone());
    }

    /**
     * A copy of a picture's cells, row by row: neighbours are like each other.
     *
     * @param width cells of a row, at least 1
     */
    public static Bytes ofShades(byte[] cells, int width) {
        return new Bytes(cells.clone(), width, false);
    }

    public static Bytes ofFloat32(double[] values) {
        ByteBuffer buffer = buffer(values.length, Float.BYTES);
        for (double value : values) {
            buffer.putFloat((float) value);
        }
        return new Bytes(buffer.array());
    }

    public static Bytes ofFloat64(double[] values) {
        ByteBuffer buffer = buffer(values.length, Double.BYTES);
        for (double value : values) {
            buffer.putDouble(value);
        }
        return new Bytes(buffer.array(), 0, true);
    }

    public static Bytes ofInt32(int[] values) {
        ByteBuffer buffer = buffer(values.length, Integer.BYTES);
        for (int value : values) {
            buffer.putInt(value);
        }
        return new Bytes(buffer.array());
    }

    private static ByteBuffer buffer(int count, int size) {
        return ByteBuffer.allocate(Math.multiplyExact(count, size)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Cells of a row of {@link #ofShades}; 0 of others. */
    public int width() {
        return width;
    }

    /** Whether they are numbers of {@link #ofFloat64}. */
    public boolean isFloat64() {
        return isFloat64;
    }

    /** How many bytes. */
    public int size() {
        return content.length;
    }

    /** A copy. */
    public byte[] toArray() {
        return content.clone();
    }

    /** A read-only view, little-endian. */
    public ByteBuffer toBuffer() {
        return ByteBuffer.wrap(content).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The numbers of {@link #ofFloat64}. */
    public double[] float64() {
        double[] values = new double[content.length / Double.BYTES];
        toBuffer().asDoubleBuffer().get(values);
        return values;
    }

    /** The last number of {@link #ofFloat64}, of which there must be one. */
    public double lastFloat64() {
        return toBuffer().getDouble(content.length - Double.BYTES);
    }

    /** The numbers of {@link #ofInt32}. */
    public int[] int32() {
        int[] values = new int[content.length / Integer.BYTES];
        toBuffer().asIntBuffer().get(values);
        return values;
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "Bytes[" + content.length + "]";
    }
}
