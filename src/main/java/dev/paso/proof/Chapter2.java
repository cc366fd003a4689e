package dev.paso.proof;

import dev.paso.core.data.DataLoader;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.Samples;
import dev.paso.core.random.TorchGenerator;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import dev.paso.core.train.TrainingListener;
import dev.paso.json.ExperimentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Rethinking the training loop, and going classy. */
final class Chapter2 {
    private static final String PIPELINE = Experiments.validated("book", "null", 1, 200);
    private static final String CLASSY = Experiments.validated("book", "42", 0, 200);

    private Chapter2() {}

    static Map<String, Supplier<double[]>> recipes() {
        Supplier<double[]> fullBatch =
                () -> Trained.of(Experiments.torch("Torch", 1000)).parameters();
        Supplier<double[]> fresh =
                () -> Trained.of(Experiments.torch("Torch", 0)).parameters();
        Supplier<double[]> pipeline = () -> Trained.of(PIPELINE).parameters();
        Supplier<double[]> classy = () -> Trained.of(CLASSY).parameters();
        return Map.ofEntries(
                Map.entry("c2-v0-state", fullBatch),
                Map.entry("c2-higher-order", () -> new double[] {power(2).applyAsDouble(5)}),
                Map.entry("c2-v1-state", fullBatch),
                Map.entry("c2-dataset-first", Chapter2::firstPoint),
                Map.entry("c2-tensordataset-first", Chapter2::firstPoint),
                Map.entry("c2-first-minibatch-x", () -> firstBatch(LoaderSpec.Dialect.BOOK_TRANSITIONAL)),
                Map.entry("c2-first-minibatch-x-current-torch", () -> firstBatch(LoaderSpec.Dialect.TORCH)),
                Map.entry(
                        "c2-v2-state",
                        () -> Trained.of(Experiments.miniBatches("book-transitional", 1000))
                                .parameters()),
                Map.entry("c2-v2-losses", Chapter2::transitionalLosses),
                Map.entry(
                        "c2-v3-state",
                        () -> Trained.of(Experiments.miniBatches("book", 200)).parameters()),
                Map.entry(
                        "c2-v3-current-torch",
                        () -> Trained.of(Experiments.miniBatches("torch", 200)).parametersAndLosses()),
                Map.entry(
                        "c2-split13-train",
                        () -> IntStream.of(new TorchGenerator(13).permutation(100))
                                .limit(80)
                                .asDoubleStream()
                                .toArray()),
                Map.entry("c2-v4-first-losses", () -> firstLosses(Experiments.validated("book", "null", 0, 200))),
                Map.entry(
                        "c2-v4-current-torch",
                        () -> Trained.of(Experiments.validated("torch", "null", 0, 200))
                                .parametersAndLosses()),
                Map.entry("c2-loss-plot-points", () -> new double[] {
                    Trained.of(PIPELINE).trainingLosses().size(),
                    Trained.of(PIPELINE).validationLosses().size()
                }),
                Map.entry("c2-v5-state", pipeline),
                Map.entry("c2-untrained-state", fresh),
                Map.entry("c2-loaded-state", () -> loaded(PIPELINE).parameters()),
                Map.entry("c2-resumed-state", Chapter2::resumed),
                Map.entry("c2-deployed-state", () -> loaded(PIPELINE).parameters()),
                Map.entry("c2-prediction-at-0.2", () -> loaded(PIPELINE).predict(new double[] {0.2}, 1)),
                Map.entry("c2-final-state", pipeline),
                Map.entry(
                        "c2-final-current-torch",
                        () -> Trained.of(Experiments.validated("torch", "null", 1, 200))
                                .parametersAndLosses()),
                Map.entry("c21-init-state", fresh),
                Map.entry("c21-trained-state", classy),
                Map.entry("c21-total-epochs", () ->
                        new double[] {Trained.of(CLASSY).epochs()}),
                Map.entry("c21-first-epoch-losses", () -> firstLosses(CLASSY)),
                Map.entry(
                        "c21-trained-current-torch",
                        () -> Trained.of(Experiments.validated("torch", "42", 0, 200))
                                .parametersAndLosses()),
                Map.entry("c21-prediction-at-0.5", () -> Trained.of(CLASSY).predict(0.5)),
                Map.entry("c21-fresh-state", fresh),
                Map.entry("c21-loaded-state", () -> loaded(CLASSY).parameters()),
                Map.entry("c21-original-instance-unchanged", Chapter2::originalAfterTheSecondTrained),
                Map.entry("c21-resumed-total-epochs", Chapter2::resumedEpochs),
                Map.entry("c21-final-state", classy));
    }

    /** A function that makes functions, as the chapter's first example. */
    private static DoubleUnaryOperator power(double exponent) {
        return base -> Math.pow(base, exponent);
    }

    private static Samples training() {
        return Trained.of(Experiments.torch("Torch", 0)).data().training();
    }

    private static double[] firstPoint() {
        return new double[] {training().x()[0], training().y()[0]};
    }

    /** What the first pass of a loader gives after a layer of one weight and one bias was made. */
    private static double[] firstBatch(LoaderSpec.Dialect dialect) {
        TorchGenerator generator = new TorchGenerator(42);
        generator.uniformFloat();
        generator.uniformFloat();
        int[] order = DataLoader.pass(dialect, true, training().size(), generator);
        return IntStream.of(order).limit(16).mapToDouble(i -> training().x()[i]).toArray();
    }

    private static double[] transitionalLosses() {
        List<Double> losses =
                Trained.of(Experiments.miniBatches("book-transitional", 1000)).trainingLosses();
        return new double[] {losses.getFirst(), losses.getLast()};
    }

    private static double[] firstLosses(String file) {
        Trained trained = Trained.of(file);
        return new double[] {
            trained.trainingLosses().getFirst(), trained.validationLosses().getFirst()
        };
    }

    /** A new run that a checkpoint of the trained one was loaded into. */
    private static Trainer loaded(String file) {
        return loaded(file, 200, event -> {});
    }

    private static Trainer loaded(String file, int epochs, TrainingListener listener) {
        String longer = file.replace("\"epochs\": 200", "\"epochs\": " + epochs);
        Trainer fresh = new Trainer(ExperimentReader.read(longer), listener);
        fresh.restore(Trained.of(file).checkpoint());
        return fresh;
    }

    /** Data and model are made again from their seeds, then the model gets the checkpoint's weight and bias. */
    private static double[] resumed() {
        double[] trained = Trained.of(PIPELINE).parameters();
        ExperimentSpec again = ExperimentReader.read(PIPELINE)
                .withEdits(List.of(
                        new Edit.SetParameter(0, "0.weight", List.of(0, 0), trained[0]),
                        new Edit.SetParameter(0, "0.bias", List.of(0), trained[1])));
        return Trained.of(again).parameters();
    }

    private static double[] originalAfterTheSecondTrained() {
        loaded(CLASSY, 250, event -> {}).run();
        return Trained.of(CLASSY).parameters();
    }

    private static double[] resumedEpochs() {
        List<Double> history = new ArrayList<>(Trained.of(CLASSY).trainingLosses());
        Trainer second = loaded(CLASSY, 250, event -> {
            if (event instanceof TrainingEvent.EpochCompleted epoch) {
                history.add(epoch.trainingLoss());
            }
        });
        second.run();
        return new double[] {second.epoch(), history.size()};
    }
}
