package dev.paso.cli;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.Activations;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import dev.paso.json.ExperimentReader;
import dev.paso.json.ResultWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Trains one experiment to its end and tells what came of it as one JSON object. */
final class TrainCommand {
    private final List<Double> stepLosses = new ArrayList<>();
    private final List<Double> trainLosses = new ArrayList<>();
    private final List<Double> validationLosses = new ArrayList<>();
    private String error = "";

    private TrainCommand() {}

    static ObjectNode answer(String json, boolean withSteps) {
        ObjectNode answer = ResultWriter.object();
        ExperimentSpec spec;
        Trainer trainer;
        TrainCommand heard = new TrainCommand();
        try {
            spec = Limits.DEFAULT.check(ExperimentReader.read(json));
            trainer = new Trainer(spec, heard::on);
        } catch (IllegalArgumentException refused) {
            ExperimentReader.name(json).ifPresent(name -> answer.put("name", name));
            return answer.put("status", "invalid").put("error", refused.getMessage());
        }
        trainer.run();
        return heard.write(answer, trainer, withSteps);
    }

    private void on(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.StepCompleted step -> stepLosses.add(step.loss());
            case TrainingEvent.EpochCompleted epoch -> {
                trainLosses.add(epoch.trainingLoss());
                epoch.validationLoss().ifPresent(validationLosses::add);
            }
            case TrainingEvent.Diverged diverged ->
                error = "diverged at step " + diverged.step() + ": try a smaller learning rate";
            case TrainingEvent.Finished finished -> {}
        }
    }

    private ObjectNode write(ObjectNode answer, Trainer trainer, boolean withSteps) {
        ExperimentSpec spec = trainer.spec();
        answer.put("name", spec.name()).put("status", trainer.isDiverged() ? "diverged" : "finished");
        if (trainer.isDiverged()) {
            answer.put("error", error);
        }
        answer.put("epochs", trainer.epoch()).put("steps", trainer.step());
        answer.set("train_losses", ResultWriter.numbers(trainLosses, Dtype.FLOAT64));
        answer.set("val_losses", ResultWriter.numbers(validationLosses, Dtype.FLOAT64));
        if (withSteps) {
            answer.set("step_losses", ResultWriter.numbers(stepLosses, spec.dtype()));
        }
        answer.set("state_dict", ResultWriter.state(trainer.stateDict(), spec.dtype()));
        Samples validation = trainer.data().validation();
        if (spec.isBinaryClassifier() && validation.size() > 0 && !trainer.isDiverged()) {
            Tensor scores = scores(trainer, validation);
            answer.set(
                    "evaluation", ResultWriter.evaluation(scores, validation.labels(), spec.threshold(), spec.dtype()));
        }
        return answer;
    }

    /** Probabilities of the positive class, rounded to the experiment's type. */
    private static Tensor scores(Trainer trainer, Samples samples) {
        double[] outputs = trainer.predict(samples.x(), samples.size());
        for (int i = 0; i < outputs.length; i++) {
            double p = trainer.spec().loss() instanceof LossSpec.Bce ? outputs[i] : Activations.sigmoid(outputs[i]);
            outputs[i] = trainer.spec().dtype().round(p);
        }
        return Tensor.vector(outputs);
    }
}
