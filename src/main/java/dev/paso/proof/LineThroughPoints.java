package dev.paso.proof;

import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.List;

/** The training points of chapter 0 and a line y = b + w x through them, for any b and w. */
final class LineThroughPoints {
    private final ExperimentSpec spec;
    private final PreparedData data;

    private LineThroughPoints(ExperimentSpec spec) {
        this.spec = spec;
        data = spec.prepared();
    }

    /** From an experiment of one update; its learning rate becomes 1, so that the update is the gradient. */
    static LineThroughPoints of(String file) {
        return new LineThroughPoints(ExperimentReader.read(file.replace("\"lr\": 0.1", "\"lr\": 1")));
    }

    Samples training() {
        return data.training();
    }

    double mean() {
        return data.scaler().mean(0);
    }

    double deviation() {
        return data.scaler().scale(0);
    }

    double loss(double b, double w) {
        Trainer trainer = at(b, w);
        trainer.update();
        return trainer.losses().last().orElseThrow();
    }

    /** Of the loss with respect to b, then w. */
    double[] gradients(double b, double w) {
        Trainer trainer = at(b, w);
        trainer.update();
        double[] after = trainer.parameters();
        return new double[] {b - after[1], w - after[0]};
    }

    double predict(double b, double w, double x) {
        return at(b, w).predict(new double[] {x}, 1)[0];
    }

    private Trainer at(double b, double w) {
        List<Edit> edits = List.of(
                new Edit.SetParameter(0, "0.bias", List.of(0), b),
                new Edit.SetParameter(0, "0.weight", List.of(0, 0), w));
        return new Trainer(spec.withEdits(edits), data, event -> {});
    }

    /** Intercept and slope of least squares, in closed form. */
    double[] leastSquares() {
        double[] x = training().x();
        double[] y = training().y();
        double meanX = mean(x);
        double meanY = mean(y);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < x.length; i++) {
            covariance += (x[i] - meanX) * (y[i] - meanY);
            variance += (x[i] - meanX) * (x[i] - meanX);
        }
        double slope = covariance / variance;
        return new double[] {meanY - slope * meanX, slope};
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
