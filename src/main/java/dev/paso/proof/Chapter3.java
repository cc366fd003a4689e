package dev.paso.proof;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.nn.Activations;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.NumpyRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A simple classification problem. */
final class Chapter3 {
    private static final String LOGITS_LOSS = "{\"type\": \"BCEWithLogitsLoss\", \"pos_weight\": %s}";
    private static final int[] FEW_POSITIVES = {1, 0, 0, 0};

    private Chapter3() {}

    static Map<String, Supplier<double[]>> recipes() {
        return Map.ofEntries(
                Map.entry("c3-moons-first3", () -> Arrays.copyOf(data().raw().x(), 6)),
                Map.entry("c3-val-labels", () -> numbers(data().validation().labels())),
                Map.entry("c3-train-label-count", () ->
                        new double[] {positives(data().training()), positives(data().validation())}),
                Map.entry("c3-scaler", () -> new double[] {
                    data().scaler().mean(0),
                    data().scaler().mean(1),
                    data().scaler().scale(0),
                    data().scaler().scale(1)
                }),
                Map.entry("c3-odds-ratio", () -> new double[] {odds(0.75), odds(0.25)}),
                Map.entry("c3-log-odds", () -> new double[] {logOdds(0.75), logOdds(0.25)}),
                Map.entry("c3-sigmoid-inverse", () ->
                        new double[] {Activations.sigmoid(logOdds(0.75)), Activations.sigmoid(logOdds(0.25))}),
                Map.entry("c3-sigmoid-torch", () -> new double[] {
                    (float) Activations.sigmoid((float) 1.0986), (float) Activations.sigmoid((float) -1.0986)
                }),
                Map.entry(
                        "c3-logistic-init",
                        () -> Trained.of(Experiments.moons("book").replace("\"epochs\": 100", "\"epochs\": 0"))
                                .parameters()),
                Map.entry("c3-bce-two-sums", () ->
                        new double[] {-(Math.log(0.9) + Math.log(1 - 0.2)) / 2, probabilityLoss()}),
                Map.entry("c3-bceloss-right", () -> new double[] {probabilityLoss()}),
                Map.entry("c3-dummy-logits", () -> new double[] {logOdds(0.9), logOdds(0.2)}),
                Map.entry("c3-bce-with-logits", () -> new double[] {logitLoss(1, new int[] {1, 0})}),
                Map.entry("c3-pos-weight", () -> new double[] {positiveWeight()}),
                Map.entry("c3-bce-pos-weight-mean", () -> new double[] {logitLoss(positiveWeight(), FEW_POSITIVES)}),
                Map.entry(
                        "c3-trained-state-generation-b",
                        () -> Trained.of(Experiments.moons("book-transitional")).parameters()),
                Map.entry("c3-trained-first-losses", () -> new double[] {
                    trained().trainingLosses().getFirst(),
                    trained().validationLosses().getFirst()
                }),
                Map.entry(
                        "c3-trained-current-torch",
                        () -> Trained.of(Experiments.moons("torch")).parametersAndLosses()),
                Map.entry("c3-logits-first2", () -> Arrays.copyOf(logits(data().training()), 2)),
                Map.entry("c3-probabilities-first2", () -> Arrays.copyOf(probabilities(data().training()), 2)),
                Map.entry(
                        "c3-classes",
                        () -> Arrays.stream(logits(data().training()))
                                .limit(4)
                                .map(logit -> logit >= 0 ? 1 : 0)
                                .toArray()),
                Map.entry("c3-boundary", Chapter3::boundary),
                Map.entry("c3-val-probabilities-first10", () -> Arrays.copyOf(probabilities(data().validation()), 10)),
                Map.entry("c3-cm-50", () -> counts(0.5)),
                Map.entry("c3-tpr-fpr-50", () -> new double[] {at(0.5).recall(), at(0.5).falsePositiveRate()}),
                Map.entry("c3-precision-recall-50", () -> new double[] {at(0.5).precision(), at(0.5).recall()}),
                Map.entry("c3-accuracy-50", () -> new double[] {at(0.5).accuracy()}),
                Map.entry("c3-cm-30", () -> counts(0.3)),
                Map.entry("c3-accuracy-70", () -> new double[] {at(0.7).accuracy()}),
                Map.entry("c3-roc-points", () -> columns(Curve.roc(table()), Curve.Point::x, Curve.Point::y)),
                Map.entry(
                        "c3-pr-points", () -> columns(Curve.precisionRecall(table()), Curve.Point::y, Curve.Point::x)),
                Map.entry("c3-quirk-40", () -> new double[] {at(0.4).precision()}),
                Map.entry("c3-random-scores-first5", Chapter3::randomScores),
                Map.entry("c3-prevalence", () -> new double[] {
                    positives(data().validation()) / data().validation().size()
                }),
                Map.entry("c3-auc", () -> new double[] {
                    Curve.roc(table()).area(), Curve.precisionRecall(table()).area()
                }),
                Map.entry("c3-final-cm-50", () -> counts(0.5)),
                Map.entry("c3-hidden-model-parameters", () ->
                        new double[] {hiddenModel().parameterCount()}));
    }

    private static Trained trained() {
        return Trained.of(Experiments.moons("book"));
    }

    private static PreparedData data() {
        return trained().data();
    }

    private static double[] numbers(int[] values) {
        return IntStream.of(values).asDoubleStream().toArray();
    }

    private static double positives(Samples samples) {
        return IntStream.of(samples.labels()).sum();
    }

    private static double odds(double p) {
        return p / (1 - p);
    }

    private static double logOdds(double p) {
        return Math.log(odds(p));
    }

    /** Of probabilities 0.9 and 0.2 for labels 1 and 0. */
    private static double probabilityLoss() {
        return criterion("{\"type\": \"BCELoss\"}", ", {\"type\": \"Sigmoid\"}", new int[] {1, 0});
    }

    private static double logitLoss(double positiveWeight, int[] labels) {
        return criterion(LOGITS_LOSS.formatted(positiveWeight), "", labels);
    }

    /** The logit of 0.9 for the first label, that of 0.2 for all others. */
    private static double criterion(String loss, String afterwards, int[] labels) {
        List<Double> logits = IntStream.range(0, labels.length)
                .mapToObj(i -> logOdds(i == 0 ? 0.9 : 0.2))
                .toList();
        String file = Experiments.criterion(loss, afterwards, logits.toString(), Arrays.toString(labels));
        return Trained.of(file).trainingLosses().getFirst();
    }

    private static double positiveWeight() {
        int positives = IntStream.of(FEW_POSITIVES).sum();
        return (double) (FEW_POSITIVES.length - positives) / positives;
    }

    private static double[] logits(Samples samples) {
        return trained().predict(samples.x());
    }

    private static double[] probabilities(Samples samples) {
        double[] probabilities =
                Arrays.stream(logits(samples)).map(Activations::sigmoid).toArray();
        Dtype.FLOAT32.round(probabilities);
        return probabilities;
    }

    /** Intercept and slope of the line where the logit is 0. */
    private static double[] boundary() {
        double[] p = trained().parameters();
        return new double[] {-p[2] / p[1], -p[0] / p[1]};
    }

    private static ThresholdTable table() {
        return ThresholdTable.of(
                Tensor.vector(probabilities(data().validation())),
                data().validation().labels());
    }

    private static ConfusionMatrix at(double threshold) {
        return table().at(threshold);
    }

    private static double[] counts(double threshold) {
        ConfusionMatrix counts = at(threshold);
        return new double[] {counts.tn(), counts.fp(), counts.fn(), counts.tp()};
    }

    private static double[] columns(
            Curve curve, ToDoubleFunction<Curve.Point> first, ToDoubleFunction<Curve.Point> second) {
        return DoubleStream.concat(
                        curve.points().stream().mapToDouble(first),
                        curve.points().stream().mapToDouble(second))
                .toArray();
    }

    private static double[] randomScores() {
        NumpyRandom random = new NumpyRandom(39);
        return DoubleStream.generate(random::nextDouble).limit(5).toArray();
    }

    private static ModelSpec hiddenModel() {
        return new ModelSpec(List.of(
                new LayerSpec.Linear(2, 10),
                new LayerSpec.Relu(),
                new LayerSpec.Linear(10, 1),
                new LayerSpec.Sigmoid()));
    }
}
