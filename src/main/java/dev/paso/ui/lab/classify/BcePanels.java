package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import dev.paso.core.lesson.CrossEntropy;
import dev.paso.core.lesson.Odds;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import java.util.List;

/** Cross-entropy by hand: two points to be moved, and the validation points of the model that learns. */
final class BcePanels {
    static final String TWO = "two-losses";
    static final String LIVE = "live-losses";

    private BcePanels() {}

    static ScenePanel two(Texts texts, Classification state, Runnable changed) {
        BcePlot plot = new BcePlot();
        plot.setId(TWO);
        plot.setTexts(texts.group("classify"));
        plot.addPointListener((index, p) -> {
            state.setPointProbability(index, p);
            changed.run();
        });
        Panel panel = new Panel("bce", texts.say("classify.bce.title"), plot);
        return new ScenePanel() {
            @Override
            public Component content() {
                return panel;
            }

            @Override
            public void refresh() {
                plot.setPoints(List.of(
                        new BcePlot.Place(state.pointProbability(0), 1),
                        new BcePlot.Place(state.pointProbability(1), 0)));
            }
        };
    }

    static ScenePanel live(Texts texts) {
        BcePlot plot = new BcePlot();
        plot.setId(LIVE);
        plot.setTexts(texts.group("classify"));
        plot.followFrames();
        Panel panel = new Panel("bce-live", texts.say("classify.bce.live"), plot);
        return ScenePanel.of(panel, (spec, data) -> {});
    }

    /** The loss of the two points, line by line; and what the wrong order of arguments gives. */
    static List<Working> workings(Texts texts, Classification state) {
        Digits digits = new Digits(texts.locale());
        double p = state.pointProbability(0);
        double q = state.pointProbability(1);
        double first = CrossEntropy.ofProbability(p, 1);
        double second = CrossEntropy.ofProbability(q, 0);
        return List.of(
                new Working(
                        texts.say("classify.bce.one"), "−ln p", "−ln " + digits.plain(p, 3), digits.decimals(first, 4)),
                new Working(
                        texts.say("classify.bce.zero"),
                        "−ln(1 − p)",
                        "−ln(1 − " + digits.plain(q, 3) + ")",
                        digits.decimals(second, 4)),
                new Working(
                        texts.say("classify.bce.mean"),
                        "BCELoss(p, y)",
                        "(" + digits.decimals(first, 4) + " + " + digits.decimals(second, 4) + ") / 2",
                        digits.decimals((first + second) / 2, 4)),
                new Working(
                        texts.say("classify.bce.logits"),
                        "BCEWithLogitsLoss(z, y)",
                        "z = " + digits.decimals(new Odds(p).logOdds(), 4) + ", "
                                + digits.decimals(new Odds(q).logOdds(), 4),
                        digits.decimals(withLogits(p, q), 4)),
                new Working(
                        texts.say("classify.bce.swapped"),
                        "BCELoss(y, p)",
                        "[" + digits.plain(1 - p, 3) + " × 100 + " + digits.plain(q, 3) + " × 100] / 2",
                        digits.decimals(swapped(p, q), 4)));
    }

    private static double withLogits(double p, double q) {
        return (CrossEntropy.ofLogit(new Odds(p).logOdds(), 1, 1) + CrossEntropy.ofLogit(new Odds(q).logOdds(), 0, 1))
                / 2;
    }

    /** Labels 1 and 0 taken for probabilities, probabilities for labels. */
    static double swapped(double p, double q) {
        return (CrossEntropy.ofProbability(1, p) + CrossEntropy.ofProbability(0, q)) / 2;
    }
}
