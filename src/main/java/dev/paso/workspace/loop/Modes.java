package dev.paso.workspace.loop;

import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.lesson.DropoutCalls;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.Initializer;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.TorchGenerator;
import dev.paso.workspace.Handles;
import dev.paso.workspace.ToldHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A small network with dropout, in training or in evaluation mode, and what it answered when it was called. */
public final class Modes {
    private static final String ANSWERS = "answers"; // t or e for each that is kept
    private static final String ANSWERED = "answered-before"; // in training mode
    public static final double X = 0.5; // what it is asked for
    static final int MOST = 8; // answers that are kept
    static final int MOST_TRAINED = 10_000; // answers in training mode, after which it begins anew
    public static final int UNITS = 8;
    public static final double DROPPED = 0.5; // probability of each hidden unit
    private static final ModelSpec MODEL = new ModelSpec(List.of(
            new LayerSpec.Linear(1, UNITS),
            new LayerSpec.Relu(),
            new LayerSpec.Dropout(DROPPED),
            new LayerSpec.Linear(UNITS, 1)));

    private final List<Answer> calls = new ArrayList<>();
    private DropoutCalls model = model();
    private boolean isTraining = true;
    private int trained; // answers in training mode since it began

    /** What it answered once. */
    public record Answer(boolean isTraining, double output, int dropped) {}

    private static DropoutCalls model() {
        double[] parameters = Initializer.initialize(
                new InitSpec.Torch(Recipes.SEED), MODEL, Dtype.FLOAT32, new TorchGenerator(Recipes.SEED));
        return new DropoutCalls(MODEL, Dtype.FLOAT32, parameters, Recipes.SEED);
    }

    /** Declares what is told of it. */
    void declare(Handles handles) {
        handles.own("training-mode", () -> Optional.of(String.valueOf(isTraining)), this::readMode, this::reset);
        handles.own(ANSWERED, () -> Optional.of(String.valueOf(trainedBefore())), this::readAnswers, () -> {});
        handles.own(ANSWERS, () -> Optional.of(kept()), told -> {}, () -> {});
    }

    private void readMode(ToldHandles told) {
        told.flag("training-mode", this::setTraining);
    }

    private void readAnswers(ToldHandles told) {
        told.whole(
                ANSWERED,
                0,
                MOST_TRAINED,
                before -> told.text(ANSWERS, MOST).ifPresent(kept -> repeat(before, answers(kept))));
    }

    private static String answers(String text) {
        if (!text.matches("[te]*")) {
            throw new RefusedException(ANSWERS, Rule.WRITTEN_BY_PASO, Require.shortened(text));
        }
        return text;
    }

    private void reset() {
        begin();
        isTraining = true;
    }

    private void begin() {
        model = model();
        trained = 0;
        calls.clear();
    }

    public void setTraining(boolean isTraining) {
        this.isTraining = isTraining;
    }

    public boolean isTraining() {
        return isTraining;
    }

    /** The same x again. */
    public void call() {
        if (trained == MOST_TRAINED) {
            begin();
        }
        if (calls.size() == MOST) {
            calls.removeFirst();
        }
        if (isTraining) {
            DropoutCalls.Call call = model.trained(X);
            trained++;
            calls.add(new Answer(true, call.output(), call.dropped()));
        } else {
            calls.add(new Answer(false, model.evaluated(X), 0));
        }
    }

    /** The mode of each answer that is kept: t or e. */
    String kept() {
        return calls.stream().map(call -> call.isTraining() ? "t" : "e").collect(Collectors.joining());
    }

    /** Answers again as it did: {@code before} answers in training mode and then the ones that were {@link #kept}. */
    void repeat(int before, String kept) {
        begin();
        for (int i = 0; i < before; i++) {
            model.trained(X);
        }
        trained = before;
        boolean wasTraining = isTraining;
        for (int i = 0; i < kept.length(); i++) {
            isTraining = kept.charAt(i) == 't';
            call();
        }
        isTraining = wasTraining;
    }

    /** How many answers in training mode were given before those that are kept. */
    int trainedBefore() {
        return trained - (int) calls.stream().filter(Answer::isTraining).count();
    }

    public List<Answer> calls() {
        return calls;
    }

    /** Training mode answered in two ways, evaluation mode twice in one. */
    public boolean hasShownBoth() {
        long trained = calls.stream()
                .filter(Answer::isTraining)
                .map(Answer::output)
                .distinct()
                .count();
        long evaluated = calls.stream().filter(answer -> !answer.isTraining()).count();
        return trained >= 2 && evaluated >= 2;
    }
}
