package dev.paso.workspace.loop;

import dev.paso.core.Dtype;
import dev.paso.core.lesson.DropoutCalls;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.Initializer;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.TorchGenerator;
import java.util.ArrayList;
import java.util.List;

/** A small network with dropout, in training or in evaluation mode, and what it answered when it was called. */
public final class Modes {
    private static final double X = 0.5;
    private static final int MOST = 8; // answers that are kept
    private static final ModelSpec MODEL = new ModelSpec(List.of(
            new LayerSpec.Linear(1, 8), new LayerSpec.Relu(), new LayerSpec.Dropout(0.5), new LayerSpec.Linear(8, 1)));

    private final List<Answer> calls = new ArrayList<>();
    private DropoutCalls model = model();
    private boolean isTraining = true;

    /** What it answered once. */
    public record Answer(boolean isTraining, double output, int dropped) {}

    private static DropoutCalls model() {
        double[] parameters = Initializer.initialize(
                new InitSpec.Torch(Recipes.SEED), MODEL, Dtype.FLOAT32, new TorchGenerator(Recipes.SEED));
        return new DropoutCalls(MODEL, Dtype.FLOAT32, parameters, Recipes.SEED);
    }

    public void reset() {
        model = model();
        calls.clear();
        isTraining = true;
    }

    public void setTraining(boolean isTraining) {
        this.isTraining = isTraining;
    }

    public boolean isTraining() {
        return isTraining;
    }

    /** The same x again. */
    public void call() {
        if (calls.size() == MOST) {
            calls.removeFirst();
        }
        if (isTraining) {
            DropoutCalls.Call call = model.trained(X);
            calls.add(new Answer(true, call.output(), call.dropped()));
        } else {
            calls.add(new Answer(false, model.evaluated(X), 0));
        }
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
