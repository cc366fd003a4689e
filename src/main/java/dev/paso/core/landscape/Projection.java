package dev.paso.core.landscape;

import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;

/**
 * All raw samples by the two directions along which they differ most: scikit-learn's {@code PCA(n_components=2)} after its
 * {@code StandardScaler}. It shows no plane of the inputs, so nothing the model says can be drawn on it.
 */
public final class Projection {
    private final double[] x;
    private final double[] y;
    private final double[] explained;

    private Projection(double[] x, double[] y, double[] explained) {
        this.x = x;
        this.y = y;
        this.explained = explained;
    }

    /** Takes about samples × inputs² multiplications. */
    public static Projection of(PreparedData data) {
        Samples raw = data.raw();
        double[] rows = data.standardised();
        PrincipalComponents axes = PrincipalComponents.of(rows, raw.size(), raw.inputs());
        double[] x = new double[raw.size()];
        double[] y = new double[raw.size()];
        for (int row = 0; row < raw.size(); row++) {
            x[row] = axes.project(rows, row, 0);
            y[row] = axes.project(rows, row, 1);
        }
        return new Projection(x, y, new double[] {axes.explained(0), axes.explained(1)});
    }

    /** Along the first component, one a raw sample: a copy. */
    public double[] x() {
        return x.clone();
    }

    /** Along the second component, one a raw sample: a copy. */
    public double[] y() {
        return y.clone();
    }

    /** The part of the standardised inputs' variance that lies along component {@code index}, 0 or 1. */
    public double explained(int index) {
        return explained[index];
    }
}
