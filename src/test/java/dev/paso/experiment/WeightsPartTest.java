package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.landscape.WeightSizes;
import dev.paso.core.nn.ModelSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of weights over time, and that what was told once is the same bytes again. */
class WeightsPartTest {
    private final Training training = new Training(Recipe.of(Recipes.moons(6)));
    private final ModelSpec model = training.spec().model();

    private List<Moments.Moment> moments() {
        return training.picture(1, training.snapshot(State.PAUSED, 0, Optional.empty()), false)
                .moments();
    }

    private void train(int updates) {
        for (int i = 0; i < updates; i++) {
            training.update();
        }
    }

    @Test
    void ofEachLayerTheCountTheSizeAndTheFirstWeights() {
        train(7);
        OverTime.Weights told = new WeightsPart(model).draw(moments());
        assertThat(told.layers())
                .containsExactly(
                        new OverTime.WeightLayer("0.weight", 8, 8), new OverTime.WeightLayer("3.weight", 4, 4));
        assertThat(told.moments()).extracting(OverTime.WeightMoment::step).containsExactly(0L, 5L, 7L);
        double[] numbers = told.moments().getLast().numbers().float64();
        List<WeightSizes> sizes = WeightSizes.of(
                model,
                training.picture(1, training.snapshot(State.PAUSED, 0, Optional.empty()), false)
                        .parameters());
        assertThat(numbers).hasSize(2 + 8 + 2 + 4);
        assertThat(numbers[1]).isEqualTo(sizes.getFirst().size());
        assertThat(numbers[2]).isEqualTo(sizes.getFirst().first().getFirst());
        assertThat(numbers[10]).isEqualTo(sizes.getLast().nearZero());
        assertThat(numbers[15]).isEqualTo(sizes.getLast().first().getLast());
    }

    @Test
    void whatIsKnownStaysAsItIs() {
        WeightsPart part = new WeightsPart(model);
        train(12);
        OverTime.Weights before = part.draw(moments());
        train(1);
        OverTime.Weights after = part.draw(moments());
        int last = before.moments().size() - 1;
        for (int i = 0; i < last; i++) {
            assertThat(after.moments().get(i)).isSameAs(before.moments().get(i));
        }
        assertThat(after.moments().get(last)).isNotEqualTo(before.moments().get(last));
    }
}
