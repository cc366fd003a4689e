package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.experiment.Place;
import dev.paso.experiment.Snapshot;
import dev.paso.experiment.State;
import dev.paso.json.ExperimentReader;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Going on from step 7 with something else changed: the weights are those of that step, and the rest is what was asked for. */
class BranchTest {
    private static final ExperimentSpec BEFORE = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Moons", "n": 60, "noise": 0.2, "seed": 1}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 3}, {"type": "Tanh"}, {"type": "Linear", "in": 3, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16, "reseed": 42}, "epochs": 20,
             "edits": [{"step": 3, "lr": 0.05}]}
            """);
    private static final int STEP = 7;

    private final Trainer trunk = new Trainer(BEFORE, event -> {});
    private final Branch branch;

    BranchTest() {
        while (trunk.step() < STEP) {
            trunk.update();
        }
        branch = new Branch(new Place(STEP, trunk.stateDict()));
    }

    @Test
    void otherDataBeginFromTheseWeights() {
        ExperimentSpec after = goOn(draft -> draft.data = new ShapeSpec.Circles(60, 0.1, 3, 0.5));
        assertThat(after.data()).isEqualTo(new ShapeSpec.Circles(60, 0.1, 3, 0.5));
        assertThat(begun(after)).containsExactly(trunk.parameters());
    }

    @Test
    void anotherBatchSizeBeginsFromTheseWeightsAtTheLearningRateOfThatStep() {
        LoaderSpec old = BEFORE.loader();
        LoaderSpec whole = new LoaderSpec(
                OptionalInt.empty(), old.shuffle(), old.validate(), old.dialect(), old.reseed(), old.fetchFirst());
        ExperimentSpec after = goOn(draft -> draft.loader = whole);
        assertThat(after.loader().batchSize()).isEmpty();
        assertThat(after.optimizer().lr()).isEqualTo(0.05);
        Trainer trainer = new Trainer(after, event -> {});
        assertThat(trainer.parameters()).containsExactly(trunk.parameters());
        trainer.update();
        assertThat(trainer.batchesPerEpoch()).isOne();
        assertThat(trainer.parameters()).isNotEqualTo(trunk.parameters());
    }

    @Test
    void whereTheModelOrItsFirstWeightsAreOthersThereIsNothingToGoOnFrom() {
        assertThat(branch.goOn(draft(draft -> draft.init = new InitSpec.Torch(2)), BEFORE))
                .isEmpty();
        assertThat(branch.goOn(draft(draft -> draft.model = new Draft(ONE_LAYER).model), BEFORE))
                .isEmpty();
    }

    private static final ExperimentSpec ONE_LAYER = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Moons", "n": 60}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch", "seed": 1},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 16}, "epochs": 20}
            """);

    private ExperimentSpec goOn(Consumer<Draft> change) {
        return branch.goOn(draft(change), BEFORE).orElseThrow();
    }

    private static Draft draft(Consumer<Draft> change) {
        Draft draft = new Draft(BEFORE);
        change.accept(draft);
        return draft;
    }

    private static double[] begun(ExperimentSpec spec) {
        return new Trainer(spec, event -> {}).parameters();
    }

    private static Snapshot at(long step, State state) {
        return new Snapshot(
                state,
                0,
                step,
                step,
                80,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0.1,
                0,
                Optional.empty(),
                Optional.empty());
    }
}
