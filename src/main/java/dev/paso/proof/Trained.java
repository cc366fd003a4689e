package dev.paso.proof;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.Checkpoint;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import dev.paso.json.ExperimentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An experiment followed to its end, once for all who ask. */
final class Trained {
    private static final Map<String, Trained> RUNS = new ConcurrentHashMap<>();

    private final List<Double> trainingLosses = new ArrayList<>();
    private final List<Double> validationLosses = new ArrayList<>();
    private final Trainer trainer;

    private Trained(ExperimentSpec spec) {
        trainer = new Trainer(spec, this::on);
        trainer.run();
    }

    static Trained of(String file) {
        return RUNS.computeIfAbsent(file, text -> new Trained(ExperimentReader.read(text)));
    }

    /** Another run of the recipe, which need not be over. */
    static Trained of(ExperimentSpec spec) {
        return new Trained(spec);
    }

    private void on(TrainingEvent event) {
        if (event instanceof TrainingEvent.EpochCompleted epoch) {
            trainingLosses.add(epoch.trainingLoss());
            epoch.validationLoss().ifPresent(validationLosses::add);
        }
    }

    ExperimentSpec spec() {
        return trainer.spec();
    }

    PreparedData data() {
        return trainer.data();
    }

    Checkpoint checkpoint() {
        return trainer.checkpoint();
    }

    /** Weights row by row, then biases, layer by layer. */
    double[] parameters() {
        return trainer.parameters();
    }

    /** Weights after biases, as chapters 0 and 1 print them. */
    double[] biasAndWeight() {
        return new double[] {parameters()[1], parameters()[0]};
    }

    int epochs() {
        return trainer.epoch();
    }

    List<Double> trainingLosses() {
        return trainingLosses;
    }

    List<Double> validationLosses() {
        return validationLosses;
    }

    /** Parameters, then both losses of the first and of the last epoch, where they were measured. */
    double[] parametersAndLosses() {
        List<Double> numbers = new ArrayList<>();
        for (double parameter : parameters()) {
            numbers.add(parameter);
        }
        for (int epoch : new int[] {0, epochs() - 1}) {
            numbers.add(trainingLosses.get(epoch));
            if (!validationLosses.isEmpty()) {
                numbers.add(validationLosses.get(epoch));
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    synchronized double[] predict(double... rows) {
        return trainer.predict(rows, rows.length / spec().inputs());
    }
}
