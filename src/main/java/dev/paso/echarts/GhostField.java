package dev.paso.echarts;

import org.jspecify.annotations.Nullable;

/**
 * A field of a run to compare with, of which only the line at the threshold is drawn; of more than two classes the borders.
 *
 * @param cells a byte each in Base64, 0 for {@code low} and 255 for {@code high}; row 0 is the lowest
 * @param classes of more than two classes, a byte each in Base64: the most likely one; else null
 */
public record GhostField(
        String name,
        int columns,
        int rows,
        double low,
        double high,
        String cells,
        @Nullable String classes) {}
