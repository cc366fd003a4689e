package dev.paso.workspace.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.DatasetPicture;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.ClipSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.EarlyStopping;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.RandomSpecs;
import dev.paso.ui.playground.Presets;
import dev.paso.workspace.Draft;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class UnusualTest {
    @Test
    void ofWhatEveryVisitorBeginsWithNothingIsUnusual() {
        assertThat(Unusual.of(Presets.firstVisit())).isEmpty();
        for (DatasetPicture picture : DatasetKinds.PICTURES) {
            assertThat(told(draft -> draft.data = picture.example())).isEmpty();
        }
    }

    @Test
    void whatNoPanelShowsIsTold() {
        assertThat(told(draft -> draft.scheduler = new SchedulerSpec.StepLr(2, 0.5)))
                .containsExactly("StepLR(step_size=2, gamma=0.5)");
        assertThat(told(draft -> draft.loss = new LossSpec.BceWithLogits(LossSpec.Reduction.SUM, 1)))
                .containsExactly("reduction=sum");
        assertThat(told(draft -> draft.optimizer = new OptimizerSpec.RmsProp(0.01, 0.9, 1e-8, 0, 0.5, true)))
                .containsExactly("alpha=0.9", "momentum=0.5", "centered=true");
        assertThat(told(draft -> draft.options = draft.options
                        .withClip(new ClipSpec.Norm(1, 2))
                        .withAccumulationSteps(4)
                        .withEarlyStopping(Optional.of(new EarlyStopping(5, 0, true)))
                        .withFrozen(List.of("0.weight"))))
                .containsExactly(
                        "accumulation_steps=4",
                        "clip_grad_norm_(max_norm=1.0)",
                        "frozen=0.weight",
                        "early_stopping(patience=5)");
    }

    @Test
    void everyScheduleOfASequenceIsToldByItsName() {
        assertThat(told(draft -> draft.scheduler = new SchedulerSpec.SequentialLr(
                        List.of(
                                new SchedulerSpec.LinearLr(0.25, 1, 4),
                                new SchedulerSpec.CosineAnnealingLr(6, 0),
                                new SchedulerSpec.ExponentialLr(0.9)),
                        List.of(4, 10))))
                .containsExactly(
                        "SequentialLR(milestones=4, 10)",
                        "LinearLR(start_factor=0.25, total_iters=4)",
                        "CosineAnnealingLR(T_max=6)",
                        "ExponentialLR(gamma=0.9)");
    }

    @Test
    void whatWasSetOnTheWayIsToldButForTheLearningRateThatHasItsPlaceInFront() {
        ExperimentSpec spec = Presets.firstVisit();
        Edit rate = new Edit.SetLr(10, 0.05);
        assertThat(Unusual.of(spec.withEdits(List.of(rate)))).isEmpty();
        assertThat(Unusual.of(spec.withEdits(List.of(rate, new Edit.SetPosWeight(12, 2)))))
                .containsExactly(new Unusual("edits", "edits (2)"));
    }

    @Test
    void layersThatAreNotDrawnAreTold() {
        ModelSpec model = new ModelSpec(List.of(
                new LayerSpec.Linear(2, 8),
                new LayerSpec.BatchNorm1d(8),
                new LayerSpec.LeakyRelu(0.2),
                new LayerSpec.Dropout(0.3),
                new LayerSpec.Linear(8, 1, false),
                new LayerSpec.Sigmoid()));
        assertThat(told(draft -> draft.model = model))
                .containsExactly(
                        "BatchNorm1d",
                        "LeakyReLU(negative_slope=0.2)",
                        "Dropout(p=0.3)",
                        "Linear(bias=false)",
                        "Sigmoid");
    }

    @Test
    void anyFileCanBeTold() {
        for (long seed = 0; seed < 100; seed++) {
            ExperimentSpec spec = RandomSpecs.spec(seed);
            List<String> parts = Settings.of(spec).stream().map(Part::name).toList();
            assertThat(parts)
                    .containsAll(Unusual.of(spec).stream().map(Unusual::part).toList());
        }
    }

    private static List<String> told(Consumer<Draft> change) {
        return Unusual.of(Draft.of(Presets.firstVisit(), change)).stream()
                .map(Unusual::text)
                .toList();
    }
}
