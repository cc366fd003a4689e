package dev.paso.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paso.core.engine.Predictor;
import dev.paso.json.ExperimentReader;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTest {
    private static final double EXTRA = 1_500_000 + 20_000 * 200; // places, planes and scores
    private static final String SGD = "{\"type\": \"SGD\", \"lr\": 0.01}";

    /** 41 parameters and 23 units. */
    @Test
    void workIsCountedInMultiplications() {
        Cost cost = Cost.of(network(100, 16, SGD, 10));
        assertThat(cost.row()).isEqualTo(41 + 20 * 23);
        assertThat(cost.update()).isEqualTo(16 * (3 * 41 + 20 * 23) + 10 * 41 + 1_000);
        assertThat(cost.epoch()).isEqualTo(100 * (3 * 41 + 20 * 23) + 7 * 1_000);
    }

    /** Beside what is found, an experiment may have places to replay from, planes and scores that are drawn. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100 | 4 | {"type": "SGD", "lr": 0.01} | 500 500
            100 | 4 | {"type": "SGD", "lr": 0.01, "momentum": 0.9} | 500 500
            100 | 4 | {"type": "Adam", "lr": 0.01} | 500 500
            100 | 16 | {"type": "AdamW", "lr": 0.01, "amsgrad": true} | 300 300 300
            100 | 16 | {"type": "SGD", "lr": 0.01} | 500 500 500
            100 | 16 | {"type": "RMSprop", "lr": 0.01, "centered": true} | 400 400
            20000 | 20000 | {"type": "SGD", "lr": 0.01} | 16
            20000 | 20000 | {"type": "SGD", "lr": 0.01} | 10 10 10 10
            100000 | 1 | {"type": "SGD", "lr": 0.01} | 4
            """)
    void memoryIsAboutWhatIsAllocated(int n, int batch, String optimizer, String widths) {
        int[] units =
                Arrays.stream(widths.split(" ")).mapToInt(Integer::parseInt).toArray();
        ExperimentSpec spec = network(n, batch, optimizer, units);
        Trainer trainer = new Trainer(spec, event -> {});
        trainer.update();
        Predictor predictor = Predictor.of(spec.model(), spec.dtype());
        double[] copy = trainer.parameters();
        predictor.predict(copy, trainer.data().raw().x(), 0, Predictor.ROWS / 2, new double[Predictor.ROWS]);
        double found = Retained.bytes(trainer, predictor, copy);
        assertThat((double) Cost.of(spec).memory()).isBetween(found, 1.5 * found + EXTRA);
    }

    @Test
    void aNetworkThatIsTooLargeIsToldHowWideItMayBe() {
        ExperimentSpec spec = network(100, 16, SGD, 1_997, 1_997);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fitting.check(spec, 128))
                .withMessageMatching("model units must be at most \\d+ to fit into 128 MB of memory, was 1997");
        int fitting = numberIn(spec, 128);
        assertThatCode(() -> Fitting.check(network(100, 16, SGD, fitting, fitting), 128))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fitting.check(network(100, 16, SGD, fitting + 1, fitting + 1), 128));
    }

    @Test
    void aBatchThatIsTooLargeIsToldHowLargeItMayBe() {
        ExperimentSpec spec = network(10_000, 10_000, SGD, 300, 300);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fitting.check(spec, 64))
                .withMessageStartingWith("loader.batch_size must be at most ")
                .withMessageEndingWith(" to fit into 64 MB of memory, was 10000");
        assertThatCode(() -> Fitting.check(network(10_000, numberIn(spec, 64), SGD, 300, 300), 64))
                .doesNotThrowAnyException();
    }

    @Test
    void dataThatAreTooManyAreToldHowManyTheyMayBe() {
        ExperimentSpec spec = network(100_000, 16, SGD, 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fitting.check(spec, 12))
                .withMessageStartingWith("data.n must be at most ")
                .withMessageEndingWith(" to fit into 12 MB of memory, was 100000");
        assertThatCode(() -> Fitting.check(network(numberIn(spec, 12), 16, SGD, 10), 12))
                .doesNotThrowAnyException();
    }

    /** Full batches of large layers: nobody gets the thread before the update is made. */
    @Test
    void anUpdateThatTakesTooLongIsRefusedWithTheBatchThatWouldDo() {
        ExperimentSpec spec = network(2_000, 2_000, SGD, 1_000, 1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.DEFAULT.check(spec))
                .withMessageMatching("loader.batch_size must be at most \\d+ with this model, was 2000");
        assertThat(Limits.DEFAULT.check(network(2_000, 1_000, SGD, 1_000, 1_000)))
                .isNotNull();
    }

    private static int numberIn(ExperimentSpec spec, int megabytes) {
        try {
            Fitting.check(spec, megabytes);
            throw new AssertionError("it fits");
        } catch (IllegalArgumentException refused) {
            return Integer.parseInt(String.valueOf(refused.getMessage()).replaceAll(".*at most (\\d+) .*", "$1"));
        }
    }

    static ExperimentSpec network(int n, int batch, String optimizer, int... widths) {
        int[] in = new int[widths.length];
        in[0] = 2;
        System.arraycopy(widths, 0, in, 1, widths.length - 1);
        String layers = IntStream.range(0, widths.length)
                .mapToObj(i -> "{\"type\": \"Linear\", \"in\": %d, \"out\": %d}, {\"type\": \"ReLU\"}"
                        .formatted(in[i], widths[i]))
                .collect(Collectors.joining(", "));
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "n": %d, "noise": 0.3},
                 "split": {"type": "TrainTestSplit", "test_size": 0.2}, "scale": {"type": "StandardScaler"},
                 "model": [%s, {"type": "Linear", "in": %d, "out": 1}],
                 "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": %s, "loader": {"batch_size": %d}, "epochs": 3}
                """.formatted(n, layers, widths[widths.length - 1], optimizer, batch));
    }
}
