package dev.paso.experiment;

import dev.paso.core.Tensor;
import dev.paso.core.metric.Bootstrap.Band;
import dev.paso.core.metric.Bootstrap.Interval;
import dev.paso.core.metric.Metric;
import dev.paso.core.metric.Uncertainty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

/** Draws how sure the shown split's curves and metrics are: the same draws at every step, so that only the scores move them. */
final class UncertaintyPart {
    private static final int SLICES = 50;
    private static final Uncertainty.Plan PLAN = new Uncertainty.Plan(
            Frame.Uncertainty.DRAWS,
            Frame.Uncertainty.SEED,
            Frame.Uncertainty.LEVEL,
            SLICES,
            List.of(Metric.ACCURACY, Metric.PRECISION, Metric.RECALL, Metric.F1));

    private final ThresholdPart scores;

    UncertaintyPart(ThresholdPart scores) {
        this.scores = scores;
    }

    Frame.Uncertainty draw() {
        return of(Tensor.vector(scores.scores()), scores.labels(), () -> true);
    }

    static Frame.Uncertainty of(Tensor scores, int[] labels, BooleanSupplier isWanted) {
        Uncertainty found = Uncertainty.of(scores, labels, PLAN, isWanted);
        return new Frame.Uncertainty(
                found.draws(),
                PLAN.level(),
                ends(found.roc(), Band.Slice::low),
                ends(found.roc(), Band.Slice::high),
                ends(found.precisionRecall(), Band.Slice::low),
                ends(found.precisionRecall(), Band.Slice::high),
                metrics(found),
                found.rocArea().map(UncertaintyPart::interval),
                found.averagePrecision().map(UncertaintyPart::interval));
    }

    private static Frame.Interval interval(Interval interval) {
        return new Frame.Interval(interval.low(), interval.high(), interval.measured());
    }

    private static Bytes ends(Band band, ToDoubleFunction<Band.Slice> end) {
        return Bytes.ofFloat32(band.slices().stream().mapToDouble(end).toArray());
    }

    private static Bytes metrics(Uncertainty found) {
        double[] ends = new double[PLAN.metrics().size() * 2 * (SLICES + 1)];
        for (int m = 0; m < PLAN.metrics().size(); m++) {
            List<Optional<Interval>> ranges =
                    Objects.requireNonNull(found.metrics().get(PLAN.metrics().get(m)));
            for (int i = 0; i <= SLICES; i++) {
                int at = 2 * m * (SLICES + 1) + i;
                ends[at] = ranges.get(i).map(Interval::low).orElse(Double.NaN);
                ends[at + SLICES + 1] = ranges.get(i).map(Interval::high).orElse(Double.NaN);
            }
        }
        return Bytes.ofFloat32(ends);
    }
}
