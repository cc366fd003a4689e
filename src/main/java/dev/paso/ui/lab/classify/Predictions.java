package dev.paso.ui.lab.classify;

import dev.paso.core.lesson.Replay;
import dev.paso.ui.lab.Working;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import java.util.ArrayList;
import java.util.List;

/** What the model in the workspace says, in numbers. */
final class Predictions {
    private static final int FIRST = 4;

    private Predictions() {}

    /** Logit, probability and class of the first training points. */
    static List<Working> workings(Texts texts, Classification state) {
        Digits digits = new Digits(texts.locale());
        Replay replay = state.replay();
        double[] logits = replay.outputs(replay.data().training());
        double[] probabilities = replay.probabilities(replay.data().training());
        List<Working> lines = new ArrayList<>();
        for (int row = 0; row < Math.min(FIRST, logits.length); row++) {
            boolean isPositive = probabilities[row] >= state.threshold();
            lines.add(new Working(
                    texts.say(
                            "classify.predictions.point",
                            row + 1,
                            replay.data().training().labels()[row]),
                    "z = " + digits.plain((float) logits[row], 8),
                    "σ(z) = " + digits.plain((float) probabilities[row], 8),
                    texts.say("classify.predictions.class", isPositive ? 1 : 0)));
        }
        return lines;
    }

    /** The line on which the logit is 0, in standardised inputs. */
    static List<Working> equation(Texts texts, Classification state) {
        Digits digits = new Digits(texts.locale());
        double[] p = state.replay().parameters();
        String w1 = digits.decimals(p[0], 4);
        String w2 = digits.decimals(p[1], 4);
        String b = digits.decimals(p[2], 4);
        return List.of(
                new Working(
                        texts.say("classify.equation.logit"),
                        "z = b + w₁x₁ + w₂x₂",
                        texts.say("classify.equation.scaled"),
                        b + " + " + w1 + " x₁ + (" + w2 + ") x₂"),
                new Working(
                        texts.say("classify.equation.line"),
                        "x₂ = −b/w₂ − (w₁/w₂) x₁",
                        "z = 0",
                        digits.decimals(-p[2] / p[1], 4) + " + " + digits.decimals(-p[0] / p[1], 4) + " x₁"),
                new Working(
                        texts.say("classify.equation.threshold"),
                        "z = ln(t / (1 − t))",
                        "t = " + digits.plain(state.threshold(), 3),
                        digits.decimals(Math.log(state.threshold()) - Math.log1p(-state.threshold()), 4)));
    }
}
