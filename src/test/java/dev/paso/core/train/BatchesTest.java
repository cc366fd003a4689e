package dev.paso.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.engine.Engine;
import dev.paso.core.optim.LearningRateSchedule;
import dev.paso.core.optim.Optimizer;
import dev.paso.json.ExperimentReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Updates of several batches, of which an epoch's last has fewer. */
class BatchesTest {
    private static final ExperimentSpec SPEC = ExperimentReader.read("""
            {"version": 1, "dtype": "float64", "data": {"type": "Linear", "n": 10, "b": 1, "w": 2, "noise": 0.1},
             "split": {"type": "None"}, "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"},
             "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 2, "shuffle": false}, "accumulation_steps": 3, "epochs": 2}
            """);

    @Test
    void theLossOfAnUpdateIsTheMeanOfItsBatchesHoweverFew() {
        Trainer trainer = new Trainer(SPEC, event -> {});
        List<Double> epoch = new ArrayList<>();
        for (int batches : new int[] {3, 2}) {
            List<Double> losses = new ArrayList<>();
            trainer.update(new Losses(losses));
            assertThat(losses).hasSize(batches);
            assertThat(trainer.losses().last()).hasValue(mean(losses));
            epoch.addAll(losses);
        }
        assertThat(trainer.epoch()).isOne();
        assertThat(trainer.losses().training()).hasValue(mean(epoch));
    }

    private static double mean(List<Double> losses) {
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        return sum / losses.size();
    }

    private record Losses(List<Double> all) implements Witness {
        @Override
        public void forward(Engine engine, double loss) {
            all.add(loss);
        }

        @Override
        public void backward(Engine engine) {}

        @Override
        public void gathered(double[] gradients) {}

        @Override
        public void sent(double[] parameters, double[] gradients, Optimizer optimizer, LearningRateSchedule schedule) {}
    }
}
