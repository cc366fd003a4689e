package dev.paso.bench;

import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.ParameterPlane;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a learner waits for: a picture of the loss, and a whole run of the book's chapter 3. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
public class LessonBenchmark {
    /** As the book trains it: two moons, logistic regression, batches of 16, a validation pass each epoch. */
    static final ExperimentSpec CHAPTER_THREE = ExperimentReader.read("""
            {"version": 1, "dtype": "float32", "data": {"type": "Moons", "n": 100, "noise": 0.3, "seed": 0},
             "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13}, "scale": {"type": "StandardScaler"},
             "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch", "seed": 42},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 16, "dialect": "book", "reseed": 42}, "epochs": 100}
            """);

    private static final String REGRESSION = """
            {"version": 1, "dtype": "float64", "data": {"type": "Linear", "n": 100, "seed": 42},
             "split": {"type": "NumpyShuffle", "train_size": 0.8}, "model": [{"type": "Linear", "in": 1, "out": 1}],
             "init": {"type": "NumpyNormal", "seed": 42}, "loss": {"type": "%s"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": null}, "epochs": 1000}
            """;

    private final Trainer squares = new Trainer(ExperimentReader.read(REGRESSION.formatted("MSELoss")), event -> {});
    private final Trainer sizes = new Trainer(ExperimentReader.read(REGRESSION.formatted("L1Loss")), event -> {});

    @Benchmark
    public LossSurface bowl() {
        return surface(squares);
    }

    /** Of a loss that has no closed form: 101 × 101 passes over the samples. */
    @Benchmark
    public LossSurface surface() {
        return surface(sizes);
    }

    private static LossSurface surface(Trainer trainer) {
        ParameterPlane plane = LinePlane.of(trainer.spec(), trainer.data(), trainer.parameters());
        return LossSurface.of(TrainingLoss.of(trainer.spec(), trainer.data()), plane, LossSurface.DEFAULT_SIDE);
    }

    /** From the recipe to the last update: data, split and first parameters too. */
    @Benchmark
    public double chapterThree() {
        Trainer trainer = new Trainer(CHAPTER_THREE, event -> {});
        trainer.run();
        return trainer.losses().training().orElseThrow();
    }
}
