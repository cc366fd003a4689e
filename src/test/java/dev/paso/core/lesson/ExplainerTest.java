package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Which update is told, with which sample of which of its batches. */
class ExplainerTest {
    /** An update has two batches of two, an epoch two updates. */
    private static final ExperimentSpec SPEC = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Linear", "n": 8, "b": 1, "w": 2, "noise": 0.1}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Torch", "seed": 1},
             "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 2, "shuffle": true}, "accumulation_steps": 2, "epochs": 3}
            """);

    private final Trainer start = new Trainer(SPEC, event -> {});
    private final Explainer explainer = new Explainer(SPEC, start.data());

    private Explanation explain(long step, OptionalInt row) {
        return explainer.explain(start.checkpoint(), step, row, WeightAt.FIRST).orElseThrow();
    }

    private List<Integer> rowsOf(long step) {
        Trainer trainer = new Trainer(SPEC, event -> {});
        while (trainer.step() < step) {
            trainer.update();
        }
        List<Integer> rows = new ArrayList<>();
        for (int row : trainer.nextBatch()) {
            rows.add(row);
        }
        return rows;
    }

    @Test
    void theBatchIsTheOneThatHoldsTheSample() {
        List<Integer> rows = rowsOf(3);
        assertThat(rows).hasSize(4);
        for (int row : rows) {
            Explanation told = explain(3, OptionalInt.of(row));
            assertThat(told.update()).isEqualTo(4);
            assertThat(told.row()).isEqualTo(row);
            assertThat(told.isInBatch()).isTrue();
            assertThat(told.rows()).isEqualTo(rows.indexOf(row) < 2 ? rows.subList(0, 2) : rows.subList(2, 4));
        }
    }

    @Test
    void aSampleThatTheUpdateDoesNotSeeIsFollowedBesideTheFirstBatch() {
        List<Integer> rows = rowsOf(0);
        for (int row = 0; row < 8; row++) {
            Explanation told = explain(0, OptionalInt.of(row));
            assertThat(told.row()).isEqualTo(row);
            assertThat(told.isInBatch()).isEqualTo(rows.contains(row));
        }
    }

    @Test
    void whereNoSampleIsNamedOrNoneOfTheDataItIsTheFirst() {
        int first = rowsOf(0).getFirst();
        for (OptionalInt none : List.of(OptionalInt.empty(), OptionalInt.of(-1), OptionalInt.of(8))) {
            assertThat(explain(0, none).row()).isEqualTo(first);
        }
    }

    @Test
    void whereTheRunIsOverThereIsNoUpdateToTell() {
        assertThat(start.totalSteps()).isEqualTo(6);
        for (long step : new long[] {6, 7, 1_000}) {
            assertThat(explainer.explain(start.checkpoint(), step, OptionalInt.empty(), WeightAt.FIRST))
                    .isEmpty();
        }
        assertThat(explain(5, OptionalInt.empty()).update()).isEqualTo(6);
    }
}
