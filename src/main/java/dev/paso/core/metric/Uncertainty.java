package dev.paso.core.metric;

import dev.paso.core.Require;
import dev.paso.core.Tensor;
import dev.paso.core.metric.Bootstrap.Band;
import dev.paso.core.metric.Bootstrap.Interval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * How sure curves, their areas and metrics are: what {@link Bootstrap} says of the same draws, but each draw is measured and let go, so
 * that memory does not grow with the sample.
 *
 * @param draws how many draws hold both classes; without any there are no bands
 * @param metrics of each metric the range at evenly spaced thresholds from 0 to 1, empty where it has no value
 */
public record Uncertainty(
        int draws,
        Band roc,
        Band precisionRecall,
        Optional<Interval> rocArea,
        Optional<Interval> averagePrecision,
        Map<Metric, List<Optional<Interval>>> metrics) {
    public Uncertainty {
        metrics = Map.copyOf(metrics);
    }

    /**
     * What to draw and to measure.
     *
     * @param times draws, at least 1
     * @param level share of the draws that a range holds, in (0, 1)
     * @param slices ranges are given at this many places + 1
     */
    public record Plan(int times, long seed, double level, int slices, List<Metric> metrics) {
        public Plan {
            Require.atLeast("times", times, 1);
            Require.atLeast("slices", slices, 1);
            Bootstrap.checkLevel(level);
            metrics = List.copyOf(metrics);
        }
    }

    /**
     * @param labels 0 or 1, one a score
     * @param isWanted asked before each draw is measured
     * @throws CancellationException once it is not wanted any more
     */
    public static Uncertainty of(Tensor scores, int[] labels, Plan plan, BooleanSupplier isWanted) {
        ThresholdTable sample = ThresholdTable.of(scores, labels);
        Measured measured = new Measured(plan);
        Bootstrap.draw(sample, scores, labels, plan.times(), plan.seed(), draw -> {
            if (!isWanted.getAsBoolean()) {
                throw new CancellationException();
            }
            measured.add(draw);
        });
        return measured.against(sample);
    }

    /** What was measured on the draws so far. */
    private static final class Measured {
        private final Plan plan;
        private final List<Spread> roc;
        private final List<Spread> precision;
        private final List<List<Spread>> metrics;
        private final Spread rocArea;
        private final Spread averagePrecision;
        private int draws;

        Measured(Plan plan) {
            this.plan = plan;
            roc = spreads();
            precision = spreads();
            metrics = plan.metrics().stream().map(metric -> spreads()).toList();
            rocArea = new Spread(plan.times());
            averagePrecision = new Spread(plan.times());
        }

        private List<Spread> spreads() {
            List<Spread> spreads = new ArrayList<>();
            for (int i = 0; i <= plan.slices(); i++) {
                spreads.add(new Spread(plan.times()));
            }
            return spreads;
        }

        void add(ThresholdTable draw) {
            draws++;
            double[] rates = Bootstrap.highestRates(draw, plan.slices());
            double[] precisions = Bootstrap.precisions(draw, plan.slices());
            for (int i = 0; i <= plan.slices(); i++) {
                roc.get(i).add(rates[i]);
                precision.get(i).add(precisions[i]);
                ConfusionMatrix counts = draw.at(threshold(i));
                for (int m = 0; m < metrics.size(); m++) {
                    plan.metrics().get(m).of(counts).ifPresent(metrics.get(m).get(i)::add);
                }
            }
            rocArea.add(Curve.roc(draw).area());
            averagePrecision.add(Curve.precisionRecall(draw).averagePrecision());
        }

        private double threshold(int slice) {
            return (double) slice / plan.slices();
        }

        Uncertainty against(ThresholdTable sample) {
            boolean isMeasured = Bootstrap.hasBothClasses(sample);
            Map<Metric, List<Optional<Interval>>> ranges = new EnumMap<>(Metric.class);
            for (int m = 0; m < metrics.size(); m++) {
                ranges.put(plan.metrics().get(m), ranges(plan.metrics().get(m), metrics.get(m), sample));
            }
            return new Uncertainty(
                    draws,
                    band(roc),
                    band(precision),
                    isMeasured ? rocArea.around(Curve.roc(sample).area(), plan.level()) : Optional.empty(),
                    isMeasured
                            ? averagePrecision.around(
                                    Curve.precisionRecall(sample).averagePrecision(), plan.level())
                            : Optional.empty(),
                    ranges);
        }

        private List<Optional<Interval>> ranges(Metric metric, List<Spread> spreads, ThresholdTable sample) {
            List<Optional<Interval>> ranges = new ArrayList<>();
            for (int i = 0; i <= plan.slices(); i++) {
                OptionalDouble value = metric.of(sample.at(threshold(i)));
                ranges.add(
                        value.isEmpty() ? Optional.empty() : spreads.get(i).around(value.getAsDouble(), plan.level()));
            }
            return ranges;
        }

        private Band band(List<Spread> spreads) {
            List<Band.Slice> slices = new ArrayList<>();
            for (int i = 0; i <= plan.slices(); i++) {
                double x = threshold(i);
                spreads.get(i)
                        .around(Double.NaN, plan.level())
                        .ifPresent(range -> slices.add(new Band.Slice(x, range.low(), range.high())));
            }
            return new Band(slices);
        }
    }
}
