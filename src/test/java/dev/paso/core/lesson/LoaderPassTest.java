package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.data.PreparedData;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoaderPassTest {
    private static final double PRINTED = 6e-5; // four decimals

    @Holds("training-loop.loader.text")
    @Test
    void theTransitionalGenerationHandsOutTheBooksFirstBatch() {
        assertClose(firstX(Dialect.BOOK_TRANSITIONAL), 0.9507, 0.5427, 0.1409, 0.3745, 0.1987, 0.8948, 0.7722, 0.7852);
    }

    @Holds("training-loop.loader.text")
    @Test
    void todaysGenerationHandsOutPyTorchsOwn() {
        assertClose(firstX(Dialect.TORCH), 0.28093451, 0.32533032, 0.15601864, 0.59241456, 0.06505159);
    }

    @ParameterizedTest
    @EnumSource
    void aRunOfTheSameGenerationSeesTheSameBatchFirst(Dialect dialect) {
        ExperimentSpec spec = spec(dialect);
        PreparedData data = Chapter2.data(spec);
        LoaderPass pass = LoaderPass.first(spec, data, dialect);
        List<Integer> seen = Arrays.stream(new Trainer(spec, data, event -> {}).nextBatch())
                .boxed()
                .toList();
        assertThat(pass.firstBatch(spec.loader())).isEqualTo(seen);
        assertThat(pass.order()).hasSize(80).doesNotHaveDuplicates();
        assertThat(pass.draws()).hasSize(dialect == Dialect.BOOK ? 1 : 2);
        assertThat(pass.draws().getFirst().use()).isEqualTo(LoaderPass.Use.BASE_SEED);
    }

    private static ExperimentSpec spec(Dialect dialect) {
        return Chapter2.spec(Chapter2.NUMPY, dialect, 0, new SchedulerSpec.None(), 1);
    }

    private static List<Double> firstX(Dialect dialect) {
        ExperimentSpec spec = spec(dialect);
        PreparedData data = Chapter2.data(spec);
        return LoaderPass.first(spec, data, dialect).firstBatch(spec.loader()).stream()
                .map(row -> data.training().x()[row])
                .toList();
    }

    private static void assertClose(List<Double> x, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(x.get(i)).isCloseTo(expected[i], within(PRINTED));
        }
    }
}
