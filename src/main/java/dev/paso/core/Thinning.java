package dev.paso.core;

/**
 * Which moments of a long way are shown: every one, then every second, every fourth, …, so that there are never more than a capacity. The
 * stride depends on how far the way has gone and on nothing else; whoever keeps each moment that was shown while it was the newest has all
 * that any earlier end of the way shows, in a capacity and half of it more for every doubling.
 */
public final class Thinning {
    private Thinning() {}

    /**
     * The least power of two with which no more than {@code capacity} of {@code count} moments are shown.
     *
     * @param count moments so far, at least 0
     * @param capacity at least 1
     */
    public static long stride(long count, int capacity) {
        long stride = 1;
        while ((count + stride - 1) / stride > capacity) {
            stride *= 2;
        }
        return stride;
    }

    /** @param index of the moment, from 0 */
    public static boolean keeps(long index, long stride) {
        return index % stride == 0;
    }
}
