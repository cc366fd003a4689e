package dev.paso.experiment;

import dev.paso.core.Tensor;
import dev.paso.core.metric.Bootstrap;
import dev.paso.core.metric.Bootstrap.Band;
import dev.paso.core.metric.Metric;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Draws how sure the shown split's curves and metrics are: the same draws at every step, so that only the scores move them. */
final class UncertaintyPart {
    private static final int SLICES = 50;
    private static final List<Metric> METRICS = List.of(Metric.ACCURACY, Metric.PRECISION, Metric.RECALL, Metric.F1);

    private final ThresholdPart scores;

    UncertaintyPart(ThresholdPart scores) {
        this.scores = scores;
    }

    Frame.Uncertainty draw(double[] parameters) {
        Bootstrap bootstrap = Bootstrap.of(
                Tensor.vector(scores.scores(parameters)),
                scores.labels(),
                Frame.Uncertainty.DRAWS,
                Frame.Uncertainty.SEED);
        Band roc = bootstrap.roc(Frame.Uncertainty.LEVEL, SLICES);
        Band pr = bootstrap.precisionRecall(Frame.Uncertainty.LEVEL, SLICES);
        return new Frame.Uncertainty(
                bootstrap.draws(),
                Frame.Uncertainty.LEVEL,
                ends(roc, Band.Slice::low),
                ends(roc, Band.Slice::high),
                ends(pr, Band.Slice::low),
                ends(pr, Band.Slice::high),
                metrics(bootstrap),
                bootstrap.rocArea(Frame.Uncertainty.LEVEL).map(UncertaintyPart::interval),
                bootstrap.averagePrecision(Frame.Uncertainty.LEVEL).map(UncertaintyPart::interval));
    }

    private static Frame.Interval interval(Bootstrap.Interval interval) {
        return new Frame.Interval(interval.low(), interval.high(), interval.measured());
    }

    private static Bytes ends(Band band, ToDoubleFunction<Band.Slice> end) {
        return Bytes.ofFloat32(band.slices().stream().mapToDouble(end).toArray());
    }

    private static Bytes metrics(Bootstrap bootstrap) {
        double[] ends = new double[METRICS.size() * 2 * (SLICES + 1)];
        for (int m = 0; m < METRICS.size(); m++) {
            for (int i = 0; i <= SLICES; i++) {
                Optional<Bootstrap.Interval> found =
                        bootstrap.interval(Frame.Uncertainty.LEVEL, METRICS.get(m), (double) i / SLICES);
                int at = 2 * m * (SLICES + 1) + i;
                ends[at] = found.map(Bootstrap.Interval::low).orElse(Double.NaN);
                ends[at + SLICES + 1] = found.map(Bootstrap.Interval::high).orElse(Double.NaN);
            }
        }
        return Bytes.ofFloat32(ends);
    }
}
