package dev.paso.cli;

import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.Answer;
import dev.paso.core.landscape.Curvature;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import dev.paso.json.ExperimentReader;
import dev.paso.json.ResultWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Trains one experiment to its end and tells what came of it as one JSON object: the same fields whatever came of it. */
final class TrainCommand {
    private static final int MOST_STEPS = 5_000_000; // whose losses fit into memory, as numbers and as text

    private final boolean withSteps;
    private final List<Double> stepLosses = new ArrayList<>();
    private final List<Double> trainLosses = new ArrayList<>();
    private final List<Double> validationLosses = new ArrayList<>();

    private TrainCommand(boolean withSteps) {
        this.withSteps = withSteps;
    }

    static ObjectNode answer(String json, boolean withSteps) {
        TrainCommand heard = new TrainCommand(withSteps);
        Trainer trainer;
        try {
            trainer = heard.trainer(Limits.DEFAULT.check(ExperimentReader.read(json)));
        } catch (RefusedException refused) {
            String name = ExperimentReader.name(json).orElse("");
            return heard.begin(name, "invalid", String.valueOf(refused.getMessage()), 0, 0, Dtype.FLOAT64);
        }
        trainer.run();
        return heard.write(trainer);
    }

    private Trainer trainer(ExperimentSpec spec) {
        Trainer trainer = new Trainer(spec, this::on);
        if (withSteps && trainer.totalSteps() > MOST_STEPS) {
            throw new RefusedException("epochs", Rule.STEPS_TOLD, MOST_STEPS, trainer.totalSteps());
        }
        return trainer;
    }

    private void on(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.StepCompleted step -> {
                if (withSteps) {
                    stepLosses.add(step.loss());
                }
            }
            case TrainingEvent.EpochCompleted epoch -> {
                trainLosses.add(epoch.trainingLoss());
                epoch.validationLoss().ifPresent(validationLosses::add);
            }
            case TrainingEvent.Diverged diverged -> {}
            case TrainingEvent.Finished finished -> {}
        }
    }

    private ObjectNode write(Trainer trainer) {
        ExperimentSpec spec = trainer.spec();
        Dtype dtype = spec.dtype();
        ObjectNode answer = trainer.isDiverged()
                ? begin(spec.name(), "diverged", divergence(trainer), trainer.epoch(), trainer.step(), dtype)
                : begin(spec.name(), "finished", null, trainer.epoch(), trainer.step(), dtype);
        answer.set("state_dict", ResultWriter.state(trainer.stateDict(), dtype));
        Samples validation = trainer.data().validation();
        if (spec.isBinaryClassifier() && validation.size() > 0 && !trainer.isDiverged()) {
            Tensor scores = scores(trainer, validation);
            answer.set("evaluation", ResultWriter.evaluation(scores, validation.labels(), spec.threshold(), dtype));
        }
        return answer;
    }

    private ObjectNode begin(String name, String status, @Nullable String error, int epochs, long steps, Dtype dtype) {
        ObjectNode answer =
                ResultWriter.object().put("name", name).put("status", status).put("error", error);
        answer.put("epochs", epochs).put("steps", steps);
        answer.set("train_losses", ResultWriter.numbers(trainLosses, Dtype.FLOAT64));
        answer.set("val_losses", ResultWriter.numbers(validationLosses, Dtype.FLOAT64));
        if (withSteps) {
            answer.set("step_losses", ResultWriter.numbers(stepLosses, dtype));
        }
        return answer;
    }

    private static String divergence(Trainer trainer) {
        String what = "diverged at step " + trainer.step() + ": ";
        return what
                + Curvature.largestStableLearningRate(
                                trainer.spec(), trainer.data().training())
                        .stream()
                        .filter(limit -> limit < trainer.learningRate())
                        .mapToObj(limit -> String.format(
                                Locale.ROOT,
                                "the largest stable learning rate is %.4g, was %s",
                                limit,
                                trainer.learningRate()))
                        .findFirst()
                        .orElse("try a smaller learning rate than " + trainer.learningRate());
    }

    /** Probabilities of the positive class, rounded to the experiment's type. */
    private static Tensor scores(Trainer trainer, Samples samples) {
        Answer answer = Answer.of(trainer.spec()).orElseThrow();
        double[] outputs = trainer.predict(samples.x(), samples.size());
        return Tensor.vector(IntStream.range(0, samples.size())
                .mapToDouble(i -> answer.of(outputs, i, trainer.spec().dtype()))
                .toArray());
    }
}
