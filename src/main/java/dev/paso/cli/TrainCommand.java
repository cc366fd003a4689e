package dev.paso.cli;

import dev.paso.core.Dtype;
import dev.paso.core.Refusal;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.advice.Advice;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.Answer;
import dev.paso.core.landscape.MostLikely;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import dev.paso.json.ExperimentReader;
import dev.paso.json.ResultWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Trains one experiment to its end and tells what came of it as one JSON object: the same fields whatever came of it. */
final class TrainCommand {
    private static final int MOST_STEPS = 5_000_000; // whose losses fit into memory, as numbers and as text

    private final boolean withSteps;
    private final List<Double> stepLosses = new ArrayList<>();
    private final List<Double> learningRates = new ArrayList<>();
    private final List<Double> trainLosses = new ArrayList<>();
    private final List<Double> evaluatedLosses = new ArrayList<>();
    private final List<Double> validationLosses = new ArrayList<>();

    private double lossOfDivergence;

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
                learningRates.add(epoch.learningRate());
                epoch.evaluatedLoss().ifPresent(evaluatedLosses::add);
                epoch.validationLoss().ifPresent(validationLosses::add);
            }
            case TrainingEvent.Diverged diverged -> lossOfDivergence = diverged.loss();
            case TrainingEvent.Finished finished -> {}
        }
    }

    private ObjectNode write(Trainer trainer) {
        ExperimentSpec spec = trainer.spec();
        Dtype dtype = spec.dtype();
        ObjectNode answer = trainer.isDiverged()
                ? begin(spec.name(), "diverged", divergence(trainer), trainer.epoch(), trainer.step(), dtype)
                : begin(spec.name(), "finished", null, trainer.epoch(), trainer.step(), dtype);
        if (spec.loader().evaluateTrain()) {
            answer.set("train_eval_losses", ResultWriter.numbers(evaluatedLosses, Dtype.FLOAT64));
        }
        if (spec.options().earlyStopping().isPresent()) {
            answer.putObject("early_stopping")
                    .put("stopped", trainer.isStopped())
                    .put("best_epoch", trainer.bestEpoch());
        }
        answer.set("state_dict", ResultWriter.state(trainer.stateDict(), dtype));
        Samples validation = trainer.data().validation();
        if (validation.size() > 0 && !trainer.isDiverged()) {
            evaluation(trainer, validation).ifPresent(found -> answer.set("evaluation", found));
        }
        Samples test = trainer.data().test();
        if (test.size() > 0 && !trainer.isDiverged()) {
            ObjectNode tested = answer.putObject("test");
            ResultWriter.put(tested, "loss", trainer.lossOf(test));
            evaluation(trainer, test).ifPresent(found -> tested.set("evaluation", found));
        }
        return answer;
    }

    /** Of whatever tells classes apart: two by one score, more by the most likely one. */
    private static Optional<ObjectNode> evaluation(Trainer trainer, Samples samples) {
        ExperimentSpec spec = trainer.spec();
        int classes = spec.data().classes();
        double[] outputs = trainer.predict(samples.x(), samples.size());
        Optional<Answer> answer = Answer.of(spec);
        if (classes == 2 && answer.isPresent()) {
            Tensor scores = scores(answer.get(), outputs, samples.size(), spec.dtype());
            return Optional.of(ResultWriter.evaluation(scores, samples.labels(), spec.threshold(), spec.dtype()));
        }
        if (spec.loss().target() == LossSpec.Target.CLASSES && classes > 2) {
            Tensor scores = Tensor.matrix(samples.size(), classes, softmax(outputs, classes, spec.dtype()));
            return Optional.of(ResultWriter.evaluation(scores, samples.labels(), spec.dtype()));
        }
        return Optional.empty();
    }

    private ObjectNode begin(String name, String status, @Nullable String error, int epochs, long steps, Dtype dtype) {
        ObjectNode answer =
                ResultWriter.object().put("name", name).put("status", status).put("error", error);
        answer.put("epochs", epochs).put("steps", steps);
        answer.set("train_losses", ResultWriter.numbers(trainLosses, Dtype.FLOAT64));
        answer.set("learning_rates", ResultWriter.numbers(learningRates, Dtype.FLOAT64));
        answer.set("val_losses", ResultWriter.numbers(validationLosses, Dtype.FLOAT64));
        if (withSteps) {
            answer.set("step_losses", ResultWriter.numbers(stepLosses, dtype));
        }
        return answer;
    }

    private String divergence(Trainer trainer) {
        Advice advice = Advice.of(trainer, trainer.learningRate(), lossOfDivergence);
        return "diverged at step " + trainer.step() + ": " + reason(advice, trainer);
    }

    private static String reason(Advice advice, Trainer trainer) {
        double rate = trainer.learningRate();
        return switch (advice.cause()) {
            case NUMBERS ->
                "the first loss, before any update, is beyond "
                        + trainer.spec().dtype().torchName()
                        + ": the inputs reach " + brief(advice.largestInput())
                        + "; scale them (StandardScaler), or give smaller targets or first weights";
            case SCALE ->
                "the inputs are not scaled and reach " + brief(advice.largestInput())
                        + ": with scale StandardScaler it trained at " + Refusal.number(rate) + "; without it "
                        + slower(advice, rate);
            case RATE -> slower(advice, rate);
        };
    }

    /** The limit where it is known, else what was tried. */
    private static String slower(Advice advice, double rate) {
        OptionalDouble limit = advice.largestStable();
        if (limit.isPresent() && limit.getAsDouble() < rate) {
            return String.format(
                    Locale.ROOT,
                    "the largest stable learning rate is %.4g, was %s",
                    limit.getAsDouble(),
                    Refusal.number(rate));
        }
        return "try a smaller learning rate than " + Refusal.number(rate)
                + (advice.suggested().isPresent()
                        ? "; " + brief(advice.suggested().getAsDouble()) + " trained when it was tried for a few epochs"
                        : "");
    }

    private static String brief(double value) {
        return Refusal.number(new BigDecimal(value).round(new MathContext(4)).doubleValue());
    }

    /** How much speaks for class 1, rounded to the experiment's type: its probability, or a number that was trained towards 0 and 1. */
    private static Tensor scores(Answer answer, double[] outputs, int n, Dtype dtype) {
        return Tensor.vector(IntStream.range(0, n)
                .mapToDouble(i -> answer.of(outputs, i, dtype))
                .toArray());
    }

    private static double[] softmax(double[] logits, int classes, Dtype dtype) {
        return IntStream.range(0, logits.length)
                .mapToDouble(i -> dtype.round(MostLikely.probability(logits, i / classes, classes, i % classes)))
                .toArray();
    }
}
