package dev.paso.experiment;

import dev.paso.core.landscape.Predictions;
import dev.paso.core.metric.RegressionScores;
import dev.paso.core.metric.ResidualBins;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Measures how well both splits' numbers are predicted, and draws what is left between targets and predictions. */
final class ErrorsPart {
    private final Predictions training;
    private final Predictions validation;

    ErrorsPart(Predictions training, Predictions validation) {
        this.training = training;
        this.validation = validation;
    }

    /** Rows of both splits, the training split's first. */
    int size() {
        return training.size() + validation.size();
    }

    void ask(double[] parameters, int from, int to) {
        int end = training.size();
        if (from < end) {
            training.ask(parameters, from, Math.min(to, end));
        }
        if (to > end) {
            validation.ask(parameters, Math.max(from, end) - end, to - end);
        }
    }

    Explained.Errors errors() {
        return new Explained.Errors(
                scores(training), validation.size() > 0 ? Optional.of(scores(validation)) : Optional.empty());
    }

    private static Explained.Scores scores(Predictions split) {
        RegressionScores scores = RegressionScores.of(split.targets(), split.answers(), split.columns());
        return new Explained.Scores(scores.count(), History.finite(scores.r2()), scores.rmse(), scores.mae());
    }

    Explained.Residuals residuals() {
        double[] trained = training.residuals();
        double[] held = validation.residuals();
        ResidualBins bins = ResidualBins.around(
                DoubleStream.concat(Arrays.stream(trained), Arrays.stream(held)).toArray());
        return new Explained.Residuals(
                bins.low(),
                bins.width(),
                split(training, trained, bins),
                validation.size() > 0 ? Optional.of(split(validation, held, bins)) : Optional.empty());
    }

    private static Explained.Residuals.Split split(Predictions split, double[] residuals, ResidualBins bins) {
        RegressionScores scores = RegressionScores.of(split.targets(), split.answers(), split.columns());
        return new Explained.Residuals.Split(
                Bytes.ofFloat64(split.answers()),
                Bytes.ofFloat64(residuals),
                Bytes.ofInt32(bins.counts(residuals)),
                scores.meanResidual(),
                scores.rmse());
    }
}
