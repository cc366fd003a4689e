package dev.paso.ui.component;

import dev.paso.experiment.Bytes;

/**
 * The points to paint on, as they travel: what {@code frontend/paint/model.ts} reads.
 *
 * @param revision of the data, as {@link PaintModel} counts them
 * @param xs float64 in Base64
 * @param ys float64 in Base64
 * @param labels class indices, a byte each, in Base64; empty where a line is painted
 */
public record PaintPoints(int revision, String xs, String ys, String labels) {
    /** Points at these places; without labels where there are none. */
    public static PaintPoints of(int revision, double[] xs, double[] ys, int[] labels) {
        byte[] narrow = new byte[labels.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (byte) labels[i];
        }
        return new PaintPoints(
                revision,
                Bytes.ofFloat64(xs).base64(),
                Bytes.ofFloat64(ys).base64(),
                Bytes.of(narrow).base64());
    }
}
