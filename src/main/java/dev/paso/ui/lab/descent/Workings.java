package dev.paso.ui.lab.descent;

import dev.paso.core.data.FunctionSpec;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Update;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Working;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.BookLine;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Phase;
import java.util.ArrayList;
import java.util.List;

/** The reckoning of each part of gradient descent, with the numbers of the update at hand. */
final class Workings {
    private final Texts texts;
    private final Digits digits;
    private final Descent descent;
    private final Update update;

    private Workings(Descent descent, Texts texts) {
        this.texts = texts;
        this.descent = descent;
        digits = new Digits(texts.locale());
        update = descent.update();
    }

    /** What the part worked on at {@code phase} computes; with {@code NOTHING}: how the data were made. */
    static List<Working> of(Phase phase, LabPlace<Descent> place) {
        return of(phase, place.lab(), place.texts());
    }

    static List<Working> of(Phase phase, Descent descent, Texts texts) {
        Workings workings = new Workings(descent, texts);
        return switch (phase) {
            case NOTHING -> workings.data();
            case START -> workings.start();
            case PREDICT -> workings.predictions();
            case LOSS -> workings.loss();
            case GRADIENTS -> workings.gradients();
            case UPDATE -> workings.update();
        };
    }

    private List<Working> data() {
        List<Working> workings = new ArrayList<>();
        descent.truth().ifPresent(truth -> workings.addAll(made(truth)));
        workings.add(split());
        return workings;
    }

    /** From the line that made the points. */
    private List<Working> made(Line truth) {
        Update.Sample sample = descent.example();
        return List.of(
                working(
                        "truth",
                        "y = b + w x + ε",
                        digits.decimals(truth.b(), 0) + " + " + digits.decimals(truth.w(), 0) + " × "
                                + digits.printed(sample.x()) + " + ε",
                        digits.printed(sample.y()),
                        "y = true_b + true_w * x + epsilon"),
                working(
                        "noise",
                        "ε = y − (b + w x)",
                        digits.printed(sample.y()) + " − " + digits.printed(truth.at(sample.x())),
                        digits.printed(sample.y() - truth.at(sample.x())),
                        drawn()));
    }

    /** How NumPy draws the points, as far as the recipe says so. */
    private String drawn() {
        return descent.walk().spec().data() instanceof FunctionSpec.Linear line
                ? "np.random.seed(%d); x = np.random.rand(N, 1); epsilon = %s * np.random.randn(N, 1)"
                        .formatted(line.seed(), line.noise())
                : "";
    }

    private Working split() {
        int all = descent.walk().data().raw().size();
        int training = descent.walk().data().training().size();
        return working(
                "split",
                "N = " + all,
                texts.say("lab.work.split.numbers", digits.percent((double) training / all), all),
                training + " + " + (all - training),
                "idx = np.arange(N); np.random.shuffle(idx); train_idx, val_idx = idx[:%1$d], idx[%1$d:]"
                        .formatted(training));
    }

    private List<Working> start() {
        Line line = update.before();
        long seed = BookLine.seed(descent.walk().spec());
        boolean isThere = descent.phase().has(Phase.START);
        return List.of(
                working(
                        "b",
                        "b ~ N(0, 1)",
                        "",
                        isThere ? digits.printed(line.b()) : "",
                        "np.random.seed(" + seed + "); b = np.random.randn(1)"),
                working("w", "w ~ N(0, 1)", "", isThere ? digits.printed(line.w()) : "", "w = np.random.randn(1)"));
    }

    private List<Working> predictions() {
        Update.Sample sample = descent.example();
        boolean isThere = descent.phase().has(Phase.PREDICT);
        return List.of(working(
                "prediction",
                "ŷ = b + w x",
                digits.printed(update.before().b()) + " + "
                        + digits.factor(update.before().w()) + " × " + digits.printed(sample.x()),
                isThere ? digits.printed(sample.prediction()) : "",
                "yhat = b + w * x_train"));
    }

    private List<Working> loss() {
        Update.Sample sample = descent.example();
        boolean isThere = descent.phase().has(Phase.LOSS);
        return List.of(
                working(
                        "error",
                        "error = ŷ − y",
                        digits.printed(sample.prediction()) + " − " + digits.printed(sample.y()),
                        isThere ? digits.printed(sample.error()) : "",
                        "error = (yhat - y_train)"),
                working(
                        "squared",
                        "error²",
                        digits.factor(sample.error()) + "²",
                        isThere ? digits.printed(sample.squared()) : "",
                        "error ** 2"),
                working(
                        "mse",
                        "MSE = 1/n Σ error²",
                        texts.say("lab.work.mse.numbers", update.samples().size()),
                        isThere ? digits.full(update.loss()) : "",
                        "loss = (error ** 2).mean()"));
    }

    private List<Working> gradients() {
        boolean isThere = descent.phase().has(Phase.GRADIENTS);
        Update.Sample sample = descent.example();
        int n = update.samples().size();
        return List.of(
                working(
                        "shareB",
                        "2 (ŷ − y)/n · ∂ŷ/∂b",
                        "2 × " + digits.factor(sample.error()) + " / " + n + " × 1",
                        isThere ? digits.printed(2 * sample.error() / n) : "",
                        "2 * error[i] / len(error) * 1"),
                working(
                        "shareW",
                        "2 (ŷ − y)/n · ∂ŷ/∂w",
                        "2 × " + digits.factor(sample.error()) + " / " + n + " × " + digits.printed(sample.x()),
                        isThere ? digits.printed(2 * sample.xError() / n) : "",
                        "2 * error[i] / len(error) * x_train[i]"),
                working(
                        "gradientB",
                        "∂MSE/∂b = ∂MSE/∂ŷ · ∂ŷ/∂b = 1/n Σ 2 (ŷ − y) · 1",
                        "2 × " + digits.factor(update.meanError()),
                        isThere ? digits.printed(update.gradient().b()) : "",
                        "b_grad = 2 * error.mean()"),
                working(
                        "gradientW",
                        "∂MSE/∂w = ∂MSE/∂ŷ · ∂ŷ/∂w = 1/n Σ 2 (ŷ − y) · x",
                        "2 × " + digits.factor(update.meanXError()),
                        isThere ? digits.printed(update.gradient().w()) : "",
                        "w_grad = 2 * (x_train * error).mean()"));
    }

    private List<Working> update() {
        return List.of(
                parameter(
                        "b",
                        update.before().b(),
                        update.gradient().b(),
                        update.after().b()),
                parameter(
                        "w",
                        update.before().w(),
                        update.gradient().w(),
                        update.after().w()));
    }

    private Working parameter(String name, double before, double gradient, double after) {
        boolean isThere = descent.phase().has(Phase.UPDATE);
        return working(
                "update." + name,
                name + " ← " + name + " − lr · ∂MSE/∂" + name,
                digits.printed(before) + " − " + texts.plain(update.learningRate()) + " × " + digits.factor(gradient),
                isThere ? digits.printed(after) : "",
                name + " = " + name + " - lr * " + name + "_grad");
    }

    private Working working(String key, String formula, String numbers, String result, String numpy) {
        return new Working(texts.say("lab.work." + key), formula, numbers, result, numpy);
    }
}
