package dev.paso.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paso.core.Dtype;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ExperimentSpecTest {
    private static final LossSpec LOGITS = new LossSpec.BceWithLogits(LossSpec.Reduction.MEAN, 1);

    @Test
    void parametersLieInTheOrderOfTheStateDict() {
        assertThat(network(2, 10).parameters())
                .containsExactly(
                        new ModelSpec.Slice("0.weight", List.of(10, 2), 0),
                        new ModelSpec.Slice("0.bias", List.of(10), 20),
                        new ModelSpec.Slice("2.weight", List.of(1, 10), 30),
                        new ModelSpec.Slice("2.bias", List.of(1), 40));
        assertThat(network(2, 10).parameterCount())
                .as("c3-hidden-model-parameters")
                .isEqualTo(41);
    }

    @Test
    void layersThatDoNotFitAreRefusedByPath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelSpec(List.of(new LayerSpec.Linear(2, 10), new LayerSpec.Linear(9, 1))))
                .withMessage("model[1].in must be 10 as the layer before gives, was 9");
    }

    @Test
    void moreParametersThanCanBeCountedAreRefused() {
        ModelSpec huge = new ModelSpec(List.of(
                new LayerSpec.Linear(2, 100_000),
                new LayerSpec.Linear(100_000, 100_000),
                new LayerSpec.Linear(100_000, 1)));
        String message = "model parameters must be in [1, 2147483647], was 10000500001";
        assertThatIllegalArgumentException().isThrownBy(huge::parameterCount).withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment(huge, LOGITS, new InitSpec.State(Map.of()), List.of()))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment(
                        huge,
                        LOGITS,
                        new InitSpec.Torch(42),
                        List.of(new Edit.SetParameter(0, "0.bias", List.of(0), 1))))
                .withMessage(message);
    }

    @Test
    void aModelOfTheWrongWidthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment(network(3, 10), LOGITS, new InitSpec.Torch(42), List.of()))
                .withMessage("model[0].in must be 2, the number of columns, was 3");
    }

    @Test
    void bceLossNeedsProbabilities() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment(
                        network(2, 10), new LossSpec.Bce(LossSpec.Reduction.MEAN), new InitSpec.Torch(42), List.of()))
                .withMessage("model must end in Sigmoid for BCELoss, was Linear");
    }

    @Test
    void aStateDictMustHoldEveryParameter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment(network(2, 10), LOGITS, new InitSpec.State(Map.of()), List.of()))
                .withMessageStartingWith("init.state_dict must hold")
                .withMessageEndingWith("lacked 0.weight");
    }

    @Test
    void editsMustBeInOrderAndInsideTheModel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment(
                        network(2, 10),
                        LOGITS,
                        new InitSpec.Torch(42),
                        List.of(new Edit.SetLr(5, 0.1), new Edit.SetLr(4, 0.1))))
                .withMessage("edits[1].step must be at least 5, in order, was 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment(
                        network(2, 10),
                        LOGITS,
                        new InitSpec.Torch(42),
                        List.of(new Edit.SetParameter(1, "0.weight", List.of(10, 0), 1))))
                .withMessage("edits[0].index must lie within shape [10, 2], was [10, 0]");
    }

    @Test
    void limitsNameTheOneThatWasMet() {
        ExperimentSpec spec = experiment(network(2, 10), LOGITS, new InitSpec.Torch(42), List.of());
        assertThat(Limits.DEFAULT.check(spec)).isSameAs(spec);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(50, 8, 64, 1_000, 10_000, 1_000, 10, 1).check(spec))
                .withMessage("data.n must be in [1, 50], was 100");
    }

    @Test
    void aBatchMustFitTheMemory() {
        ExperimentSpec spec = experiment(network(2, 10), LOGITS, new InitSpec.Torch(42), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(100, 8, 64, 1_000, 300, 1_000, 10, 1).check(spec))
                .withMessage("loader.batch_size must be at most 13 with 23 units in all layers, was 16");
    }

    /** 41 parameters and 23 units for 100 points: an epoch counts as 65,300 multiplications, and a billion is the limit. */
    @Test
    void aRunMustEndInItsTime() {
        ExperimentSpec spec = experiment(network(2, 10), LOGITS, new InitSpec.Torch(42), List.of());
        Limits limits = new Limits(100, 8, 64, 1_000, 10_000, 1_000_000, 10, 1);
        assertThat(limits.check(spec)).isSameAs(spec);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.check(spec.withEpochs(1_000_000)))
                .withMessage("epochs must be at most 15313 with this model and data, was 1000000");
    }

    @Test
    void aLearningRateMustBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptimizerSpec.Sgd(-1))
                .withMessage("lr must be greater than 0, was -1");
    }

    private static ModelSpec network(int in, int units) {
        return new ModelSpec(
                List.of(new LayerSpec.Linear(in, units), new LayerSpec.Relu(), new LayerSpec.Linear(units, 1)));
    }

    private static ExperimentSpec experiment(ModelSpec model, LossSpec loss, InitSpec init, List<Edit> edits) {
        return new ExperimentSpec(
                "Two moons",
                Dtype.FLOAT32,
                new ShapeSpec.Moons(100, 0.3, 0),
                new SplitSpec.TrainTestSplit(0.2, 13),
                new ScaleSpec.StandardScaler(),
                List.of(),
                model,
                init,
                loss,
                new OptimizerSpec.Sgd(0.1),
                new SchedulerSpec.None(),
                new LoaderSpec(OptionalInt.of(16), true, true, LoaderSpec.Dialect.BOOK, OptionalLong.of(42), 0),
                100,
                0.5,
                edits);
    }
}
