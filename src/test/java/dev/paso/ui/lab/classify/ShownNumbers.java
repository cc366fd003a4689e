package dev.paso.ui.lab.classify;

import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.lesson.Replay;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.random.NumpyRandom;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Work;
import dev.paso.ui.lab.Working;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Draft;
import dev.paso.workspace.HiddenLayer;
import dev.paso.workspace.Networks;
import dev.paso.workspace.Story;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.ClassificationLab;
import dev.paso.workspace.classify.Recipes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the lab on classification says or draws of chapter 3: its numbers, by the ids that the book's have. */
final class ShownNumbers {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Pattern NUMBER = Pattern.compile("−?\\d+(\\.\\d+)?");
    private static final Classification STATE = new ClassificationLab().begin(new Desk(new Work()));
    private static final Story STORY = Story.of(new ClassificationLab(), STATE);
    static final Map<String, Supplier<double[]>> BY_ID = shown();

    private ShownNumbers() {}

    private static Map<String, Supplier<double[]>> shown() {
        return Map.ofEntries(
                Map.entry(
                        "c3-moons-first3",
                        () -> Arrays.copyOf(trained().data().raw().x(), 6)),
                Map.entry(
                        "c3-val-labels",
                        () -> numbers(trained().data().validation().labels())),
                Map.entry("c3-train-label-count", () -> pick(facts(1), 1, 3, 1, 5)),
                Map.entry("c3-scaler", () -> {
                    double[] said = numbersIn(facts(2).replaceAll("x[₁₂]", ""));
                    return new double[] {said[0], said[2], said[1], said[3]};
                }),
                Map.entry("c3-odds-ratio", () -> new double[] {odds(0.75, 0), odds(0.25, 0)}),
                Map.entry("c3-log-odds", () -> new double[] {odds(0.75, 1), odds(0.25, 1)}),
                Map.entry("c3-sigmoid-inverse", () -> new double[] {odds(0.75, 2), odds(0.25, 2)}),
                Map.entry("c3-sigmoid-torch", () -> new double[] {odds(0.75, 2), odds(0.25, 2)}),
                Map.entry("c3-logistic-init", () -> {
                    follow(Recipes.book(), 0);
                    return numbersIn(LoaderPanel.parameters(ENGLISH, STATE).replaceAll("w[₁₂]", ""));
                }),
                Map.entry("c3-bce-two-sums", () -> new double[] {bce(2), bce(2)}),
                Map.entry("c3-bceloss-right", () -> new double[] {bce(2)}),
                Map.entry("c3-dummy-logits", () -> numbersIn(bceLine(3).numbers())),
                Map.entry("c3-bce-with-logits", () -> new double[] {bce(3)}),
                Map.entry("c3-pos-weight", () -> new double[] {weight(0)}),
                Map.entry("c3-bce-pos-weight-mean", () -> new double[] {weight(1)}),
                Map.entry("c3-trained-state-generation-b", () -> parameters(Dialect.BOOK_TRANSITIONAL)),
                Map.entry("c3-trained-first-losses", () -> {
                    Replay replay = Replay.of(Recipes.book());
                    replay.goTo(5);
                    return new double[] {
                        replay.trainingLoss().orElseThrow(),
                        replay.validationLoss().orElseThrow()
                    };
                }),
                Map.entry("c3-trained-current-torch", ShownNumbers::today),
                Map.entry("c3-logits-first2", () -> new double[] {prediction(0, 0), prediction(1, 0)}),
                Map.entry("c3-probabilities-first2", () -> new double[] {prediction(0, 1), prediction(1, 1)}),
                Map.entry(
                        "c3-classes",
                        () -> IntStream.range(0, 4)
                                .mapToDouble(i -> prediction(i, 2))
                                .toArray()),
                Map.entry("c3-boundary", () -> {
                    follow(Recipes.book(), Recipes.UPDATES);
                    return numbersIn(
                            Predictions.equation(ENGLISH, STATE).get(1).result().replaceAll("x[₁₂]", ""));
                }),
                Map.entry(
                        "c3-separable-data",
                        () -> DoubleStream.concat(
                                        Recipes.ON_A_LINE.stream().mapToDouble(x -> x),
                                        Recipes.LABELS.stream().mapToDouble(label -> label))
                                .toArray()),
                Map.entry(
                        "c3-val-probabilities-first10",
                        () -> Arrays.copyOf(
                                trained().probabilities(trained().data().validation()), 10)),
                Map.entry("c3-cm-50", () -> counts(0.5)),
                Map.entry("c3-tpr-fpr-50", () -> new double[] {at(0.5).recall(), at(0.5).falsePositiveRate()}),
                Map.entry("c3-precision-recall-50", () -> new double[] {at(0.5).precision(), at(0.5).recall()}),
                Map.entry("c3-accuracy-50", () -> new double[] {at(0.5).accuracy()}),
                Map.entry("c3-cm-30", () -> counts(0.3)),
                Map.entry("c3-accuracy-70", () -> new double[] {at(0.7).accuracy()}),
                Map.entry("c3-roc-points", () -> columns(Curve.roc(table()), true)),
                Map.entry("c3-pr-points", () -> columns(Curve.precisionRecall(table()), false)),
                Map.entry("c3-quirk-40", () -> {
                    follow(Recipes.book(), Recipes.UPDATES);
                    begin("quirk");
                    return numbersIn(
                            LinesPanel.workings(ENGLISH, STATE).getFirst().result());
                }),
                Map.entry("c3-random-scores-first5", ShownNumbers::random),
                Map.entry("c3-prevalence", () ->
                        new double[] {(double) table().positives() / (table().positives() + table().negatives())}),
                Map.entry("c3-auc", () -> new double[] {
                    Curve.roc(table()).area(), Curve.precisionRecall(table()).area()
                }),
                Map.entry("c3-final-cm-50", () -> counts(0.5)),
                Map.entry("c3-hidden-model-parameters", () -> new double[] {
                    Networks.model(2, List.of(new HiddenLayer(10, "ReLU")), 1).parameterCount()
                }));
    }

    private static void follow(ExperimentSpec spec, long step) {
        STATE.follow(spec, Replay.of(spec).data(), step, Optional.empty());
    }

    private static void begin(String step) {
        STORY.goTo(step);
        STORY.begin();
    }

    private static Replay trained() {
        return Replay.of(Recipes.book()).toTheEnd();
    }

    private static ThresholdTable table() {
        return trained().shown();
    }

    private static ConfusionMatrix at(double threshold) {
        return table().at(threshold);
    }

    private static double[] counts(double threshold) {
        ConfusionMatrix counts = at(threshold);
        return new double[] {counts.tn(), counts.fp(), counts.fn(), counts.tp()};
    }

    private static double[] columns(Curve curve, boolean isRoc) {
        List<Curve.Point> all = curve.points();
        return DoubleStream.concat(
                        all.stream().mapToDouble(isRoc ? Curve.Point::x : Curve.Point::y),
                        all.stream().mapToDouble(isRoc ? Curve.Point::y : Curve.Point::x))
                .toArray();
    }

    private static String facts(int index) {
        return MoonsPanel.facts(ENGLISH, Replay.of(Recipes.book()).data(), 0).get(index);
    }

    private static double[] pick(String text, int... places) {
        double[] said = numbersIn(text);
        return new double[] {said[places[0]], said[said.length - 2]};
    }

    private static double odds(double p, int line) {
        STATE.probability().set(p);
        return numbersIn(OddsPanel.workings(ENGLISH, STATE).get(line).result())[0];
    }

    private static Working bceLine(int line) {
        begin("bce");
        return BcePanels.workings(ENGLISH, STATE).get(line);
    }

    private static double bce(int line) {
        return numbersIn(bceLine(line).result())[0];
    }

    private static double weight(int line) {
        begin("imbalance");
        STATE.posWeight().set(3);
        return numbersIn(WeightPanel.workings(ENGLISH, STATE).get(line).result())[0];
    }

    private static double prediction(int row, int column) {
        follow(Recipes.book(), Recipes.UPDATES);
        Working line = Predictions.workings(ENGLISH, STATE).get(row);
        return numbersIn(List.of(line.formula(), line.numbers(), line.result()).get(column))[0];
    }

    private static ExperimentSpec dialect(Dialect dialect) {
        Draft draft = new Draft(Recipes.book());
        LoaderSpec loader = draft.loader;
        draft.loader = new LoaderSpec(
                loader.batchSize(), loader.shuffle(), loader.validate(), dialect, loader.reseed(), loader.fetchFirst());
        return draft.spec();
    }

    private static double[] parameters(Dialect dialect) {
        follow(dialect(dialect), Recipes.UPDATES);
        return numbersIn(LoaderPanel.parameters(ENGLISH, STATE).replaceAll("w[₁₂]", ""));
    }

    /** Parameters as the lab writes them, then the losses of the first and of the last epoch. */
    private static double[] today() {
        Replay replay = Replay.of(dialect(Dialect.TORCH));
        replay.goTo(5);
        double[] first = {
            replay.trainingLoss().orElseThrow(), replay.validationLoss().orElseThrow()
        };
        replay.toTheEnd();
        double[] last = {
            replay.trainingLoss().orElseThrow(), replay.validationLoss().orElseThrow()
        };
        return Stream.of(parameters(Dialect.TORCH), first, last)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /** The first five draws, each of which is a threshold of the random model's table. */
    private static double[] random() {
        follow(Recipes.book(), Recipes.UPDATES);
        List<Double> thresholds = STATE.random().rows().stream()
                .map(ThresholdTable.Row::threshold)
                .toList();
        NumpyRandom random = new NumpyRandom(39);
        return DoubleStream.generate(random::nextDouble)
                .limit(5)
                .filter(thresholds::contains)
                .toArray();
    }

    private static double[] numbers(int[] values) {
        return IntStream.of(values).asDoubleStream().toArray();
    }

    private static double[] numbersIn(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToDouble(number -> Double.parseDouble(number.replace('−', '-')))
                .toArray();
    }
}
