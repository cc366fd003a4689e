package dev.paso.ui.lab.classify;

import dev.paso.core.lesson.CrossEntropy;
import dev.paso.core.lesson.Odds;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Working;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.NumberHandle;
import dev.paso.workspace.classify.Classification;
import java.util.List;

/** Cross-entropy by hand: two points to be moved, and the validation points of the model that learns. */
final class BcePanels {
    private BcePanels() {}

    static LabPanel two(LabPlace<Classification> place) {
        BcePlot plot = plot(place, "two-losses");
        List<NumberHandle> points = place.lab().points();
        plot.addPointListener((index, p) ->
                place.act(() -> points.get(Math.clamp(index, 0, 1)).set(p)));
        return LabPanel.refreshed(
                new Panel("bce", place.say("classify.bce.title"), plot),
                () -> plot.setPoints(List.of(
                        new BcePlot.Place(points.get(0).value(), 1),
                        new BcePlot.Place(points.get(1).value(), 0))));
    }

    static LabPanel live(LabPlace<Classification> place) {
        BcePlot plot = plot(place, "live-losses");
        plot.followFrames();
        return LabPanel.of(new Panel("bce-live", place.say("classify.bce.live"), plot));
    }

    private static BcePlot plot(LabPlace<Classification> place, String id) {
        BcePlot plot = new BcePlot();
        plot.setId(id);
        plot.setTexts(place.texts().drawing("classify"));
        return plot;
    }

    /** The loss of the two points, line by line; and what the wrong order of arguments gives. */
    static List<Working> workings(Texts texts, Classification state) {
        Digits digits = new Digits(texts.locale());
        double p = state.points().get(0).value();
        double q = state.points().get(1).value();
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
                        digits.decimals(CrossEntropy.swapped(p, q), 4)));
    }

    private static double withLogits(double p, double q) {
        return (CrossEntropy.ofLogit(new Odds(p).logOdds(), 1, 1) + CrossEntropy.ofLogit(new Odds(q).logOdds(), 0, 1))
                / 2;
    }
}
