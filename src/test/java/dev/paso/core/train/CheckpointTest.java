package dev.paso.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paso.core.Tensor;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.json.ExperimentReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointTest {
    private static final String EXPERIMENT = """
            {"version": 1, "data": {"type": "Moons", "noise": 0.3},
             "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13},
             "model": [{"type": "Linear", "in": 2, "out": 4}, {"type": "Tanh"}, {"type": "Dropout", "p": 0.2},
                       {"type": "Linear", "in": 4, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": %s,
             "scheduler": %s, "loader": {"batch_size": 16}, "epochs": 12,
             "edits": [{"step": 7, "pos_weight": 2}, {"step": 20, "parameter": "0.weight", "index": [1, 0], "value": 1}]}
            """;

    private static final List<String> OPTIMIZERS = List.of(
            "{'type': 'SGD', 'lr': 0.1}",
            "{'type': 'SGD', 'lr': 0.1, 'momentum': 0.9, 'nesterov': true}",
            "{'type': 'SGD', 'lr': 0.1, 'momentum': 0.9, 'dampening': 0.5}",
            "{'type': 'Adam', 'lr': 0.01, 'amsgrad': true}",
            "{'type': 'AdamW', 'lr': 0.01}",
            "{'type': 'RMSprop', 'momentum': 0.5, 'centered': true}",
            "{'type': 'RMSprop'}",
            "{'type': 'Adagrad', 'lr_decay': 0.1}");
    private static final List<String> SCHEDULERS = List.of(
            "{'type': 'CosineAnnealingLR', 'T_max': 5}",
            "{'type': 'MultiStepLR', 'milestones': [2, 3, 7]}",
            "{'type': 'LinearLR', 'total_iters': 4}",
            "{'type': 'CosineAnnealingWarmRestarts', 'T_0': 2, 'T_mult': 2}",
            "{'type': 'SequentialLR', 'schedulers': [{'type': 'LinearLR', 'total_iters': 3}, {'type': 'StepLR', 'step_size': 2}],"
                    + " 'milestones': [4]}",
            "{'type': 'StepLR', 'step_size': 3}",
            "{'type': 'ReduceLROnPlateau', 'patience': 0, 'threshold': 0.2, 'cooldown': 1}",
            "{'type': 'CyclicLR', 'base_lr': 0.01, 'max_lr': 0.1, 'step_size_up': 7, 'mode': 'triangular2'%s}",
            "{'type': 'OneCycleLR', 'max_lr': 0.1%s}");

    /** Those above, and every other kind with its usual options. */
    private static Stream<String> optimizers() {
        Stream<String> others = OptimizerKinds.ALL.names().stream()
                .filter(name -> OPTIMIZERS.stream().noneMatch(one -> one.contains("'" + name + "'")))
                .map("{'type': '%s'}"::formatted);
        return Stream.concat(OPTIMIZERS.stream(), others);
    }

    static Stream<Arguments> optimizersAndSchedulers() {
        return optimizers()
                .flatMap(optimizer -> SCHEDULERS.stream().map(scheduler -> {
                    String cycles = hasMomentum(optimizer) ? "" : ", 'cycle_momentum': false";
                    return Arguments.of(optimizer, scheduler.formatted(cycles));
                }));
    }

    private static boolean hasMomentum(String optimizer) {
        return OptimizerKinds.ALL.all().stream()
                .filter(kind -> optimizer.contains("'" + kind.name() + "'"))
                .allMatch(kind -> kind.usual().hasMomentum());
    }

    @ParameterizedTest
    @MethodSource("optimizersAndSchedulers")
    void goingOnFromAnyStepIsBitEqualToNeverHavingStopped(String optimizer, String scheduler) {
        ExperimentSpec spec =
                ExperimentReader.read(EXPERIMENT.formatted(optimizer, scheduler).replace('\'', '"'));
        Trainer straight = new Trainer(spec, event -> {});
        straight.run();
        for (int pause = 0; pause <= 60; pause += 4) {
            Trainer second = pausedAt(pause, spec);
            second.run();
            assertThat(second.stateDict()).as("after a pause at step %d", pause).isEqualTo(straight.stateDict());
            assertThat(second.learningRate()).isEqualTo(straight.learningRate());
        }
    }

    /** One that goes on where another was after so many updates. */
    private static Trainer pausedAt(int pause, ExperimentSpec spec) {
        Trainer first = new Trainer(spec, event -> {});
        for (int i = 0; i < pause; i++) {
            first.update();
        }
        Trainer second = new Trainer(spec, event -> {});
        second.restore(first.checkpoint());
        return second;
    }

    static Stream<String> options() {
        return Stream.of(
                "'accumulation_steps': 3",
                "'sampler': {'type': 'WeightedRandomSampler', 'shares': [0.2, 0.8]}",
                "'clip': {'type': 'clip_grad_norm_', 'max_norm': 0.2}",
                "'clip': {'type': 'clip_grad_value_', 'clip_value': 0.05}, 'l1_penalty': 0.01",
                "'frozen': ['0.weight']",
                "'early_stopping': {'patience': 1, 'min_delta': 0.05}",
                "'test': {'type': 'TrainTestSplit', 'test_size': 0.2, 'stratify': true}");
    }

    /** A network with a norm over the batch, an optimizer that decays what is frozen, and each option. */
    @ParameterizedTest
    @MethodSource("options")
    void everyOptionGoesOnBitEqually(String option) {
        String norm = "{\"type\": \"Tanh\"}, {\"type\": \"BatchNorm1d\", \"num_features\": 4}";
        String text = EXPERIMENT
                .formatted("{'type': 'AdamW', 'lr': 0.05, 'weight_decay': 0.1}", "{'type': 'LinearLR'}")
                .replace("{\"type\": \"Tanh\"}", norm)
                .replace("\"batch_size\": 16", "\"batch_size\": 16, \"drop_last\": true, \"evaluate_train\": true")
                .replaceFirst("\"epochs\": 12", option + ", \"epochs\": 12")
                .replace('\'', '"');
        ExperimentSpec spec = ExperimentReader.read(text);
        Trainer straight = new Trainer(spec, event -> {});
        straight.run();
        for (int pause = 1; pause <= straight.step(); pause += 4) {
            Trainer second = pausedAt(pause, spec);
            second.run();
            assertThat(second.stateDict()).as("after a pause at step %d", pause).isEqualTo(straight.stateDict());
            assertThat(second.isStopped()).isEqualTo(straight.isStopped());
            assertThat(second.bestEpoch()).isEqualTo(straight.bestEpoch());
        }
    }

    @Test
    void whatIsFrozenStaysToTheLastBit() {
        String text = EXPERIMENT
                .formatted("{'type': 'AdamW', 'lr': 0.05, 'weight_decay': 0.5}", "{'type': 'None'}")
                .replaceFirst("\"epochs\": 12", "'frozen': ['0.bias', '3.weight'], \"epochs\": 12")
                .replaceFirst("\"edits\": \\[.*]", "\"edits\": []")
                .replace('\'', '"');
        Trainer trainer = new Trainer(ExperimentReader.read(text), event -> {});
        Map<String, Tensor> before = trainer.stateDict();
        trainer.run();
        Map<String, Tensor> after = trainer.stateDict();
        before.forEach((name, values) -> {
            boolean isFrozen = List.of("0.bias", "3.weight").contains(name);
            assertThat(Objects.equals(values, after.get(name))).as(name).isEqualTo(isFrozen);
        });
    }

    @Test
    void batchSchedulesMoveWithEveryUpdateAndPlateausWatchTheValidationLoss() {
        Trainer cyclic = trainer("{'type': 'CyclicLR', 'base_lr': 0.1, 'max_lr': 0.5, 'step_size_up': 4}");
        assertThat(cyclic.learningRate()).isEqualTo(0.1);
        for (int i = 0; i < 4; i++) {
            cyclic.update();
        }
        assertThat(cyclic.learningRate()).isEqualTo(0.5);
        Trainer plateau = trainer("{'type': 'ReduceLROnPlateau', 'patience': 0, 'threshold': 0, 'factor': 0.5}");
        double expected = 0.1;
        double best = Double.POSITIVE_INFINITY;
        while (!plateau.isOver()) {
            for (int i = 0; i < plateau.batchesPerEpoch(); i++) {
                plateau.update();
            }
            double loss = plateau.losses().validation().orElseThrow();
            expected = loss < best ? expected : expected / 2;
            best = Math.min(best, loss);
            assertThat(plateau.learningRate()).isEqualTo(expected);
        }
        assertThat(expected).as("the loss did rise once").isLessThan(0.1);
    }

    @Test
    void anOptimizerWithoutMomentumCannotCycleIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentReader.read(EXPERIMENT
                        .formatted("{'type': 'Adagrad'}", "{'type': 'OneCycleLR', 'max_lr': 1}")
                        .replace('\'', '"')))
                .withMessage("scheduler.cycle_momentum must be false with Adagrad, which has no momentum, was true");
    }

    private static Trainer trainer(String scheduler) {
        String experiment =
                EXPERIMENT.formatted("{'type': 'SGD', 'lr': 0.1}", scheduler).replace('\'', '"');
        return new Trainer(ExperimentReader.read(experiment), event -> {});
    }
}
