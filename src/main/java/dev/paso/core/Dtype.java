package dev.paso.core;

import java.util.Locale;

/** The precision numbers are kept in, with PyTorch's names. */
public enum Dtype {
    FLOAT32,
    FLOAT64;

    /** As PyTorch and the file call it. */
    public String torchName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The largest number it holds, in short. */
    public String most() {
        return this == FLOAT32 ? "3.403e38" : "1.797e308";
    }

    /** {@code value} as this type would hold it: rounded to the nearest float32, or unchanged. */
    public double round(double value) {
        return this == FLOAT32 ? (float) value : value;
    }

    /** Rounds every element, changed in place. */
    public void round(double[] values) {
        round(values, 0, values.length);
    }

    /** Rounds {@code values[from..to)}, changed in place. */
    public void round(double[] values, int from, int to) {
        if (this == FLOAT32) {
            for (int i = from; i < to; i++) {
                values[i] = (float) values[i];
            }
        }
    }
}
