package dev.paso.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.core.random.NumpyRandom;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The parts of {@code train_test_split(range(n), test_size=…, random_state=…, stratify=labels)} of scikit-learn 1.2, where shares are no
 * whole numbers and where they are equally near to one more.
 */
class StratifiedTest {
    @Test
    void classesOfDifferentSizes() {
        int[] labels = labels(5, 7, 11);
        check(labels, 7, 13, new int[] {22, 9, 21, 12, 20, 10, 18, 4, 3, 17, 6, 13, 19, 5, 8, 1}, new int[] {
            16, 0, 11, 2, 14, 7, 15
        });
        check(labels, 10, 1, new int[] {20, 11, 7, 12, 9, 2, 22, 1, 15, 13, 10, 4, 17}, new int[] {
            8, 5, 21, 16, 14, 18, 6, 0, 3, 19
        });
    }

    @Test
    void lotsDecideBetweenEqualClasses() {
        check(labels(3, 3, 3), 4, 5, new int[] {2, 0, 4, 3, 8}, new int[] {5, 7, 6, 1});
    }

    /** Numbers have no classes. */
    @Test
    void whatIsRefusedNamesThePartThatAskedForIt() {
        for (String part : new String[] {"split", "test"}) {
            String other = part.equals("test") ? "\"split\": {\"type\": \"None\"}, " : "";
            ExperimentSpec spec = ExperimentReader.read("""
                    {"version": 1, "data": {"type": "Linear", "n": 20},
                     %s"%s": {"type": "TrainTestSplit", "test_size": 0.2, "stratify": true},
                     "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
                     "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 1}
                    """.formatted(other, part));
            assertThatThrownBy(spec::prepared)
                    .hasMessage(part + ".stratify must be false where targets are numbers, was true");
        }
    }

    private static int[] labels(int... sizes) {
        return IntStream.range(0, sizes.length)
                .flatMap(label -> IntStream.range(0, sizes[label]).map(i -> label))
                .toArray();
    }

    private static void check(int[] labels, int test, long seed, int[] training, int[] rest) {
        Stratified parts = new Stratified("split", labels, new NumpyRandom(seed));
        assertThat(parts.draw(labels.length - test, test)).containsExactly(training);
        assertThat(parts.rest()).containsExactly(rest);
    }
}
