package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.html.Div;
import dev.paso.core.lesson.Odds;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Working;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import java.util.List;

/** The three curves; dots at the probabilities that the book talks about. */
final class OddsPanel extends Handled<Classification> {
    private static final List<Double> BOOK = List.of(0.75, 0.5, 0.25);

    private final OddsPlot plot = new OddsPlot();
    private final Div content = panel("odds", plot);

    OddsPanel(LabPlace<Classification> place) {
        super(place);
        plot.setId("odds-curves");
        plot.setTexts(texts.drawing("classify"));
        plot.setMarks(BOOK);
        plot.addProbabilityListener(
                probability -> place.act(() -> lab.probability().set(probability)));
    }

    @Override
    public Div content() {
        return content;
    }

    @Override
    protected void showState() {
        plot.setProbability(lab.probability().value());
    }

    /** What the handle's probability is worth, line by line. */
    static List<Working> workings(Texts texts, Classification state) {
        Digits digits = new Digits(texts.locale());
        Odds odds = new Odds(state.probability().value());
        Odds opposite = odds.opposite();
        String p = digits.plain(odds.probability(), 3);
        String z = digits.plain(odds.logOdds(), 4);
        return List.of(
                new Working(
                        texts.say("classify.work.odds"),
                        "odds = p / (1 − p)",
                        p + " / " + digits.plain(opposite.probability(), 3),
                        digits.plain(odds.odds(), 4)),
                new Working(
                        texts.say("classify.work.logOdds"), "z = ln(odds)", "ln " + digits.plain(odds.odds(), 4), z),
                new Working(
                        texts.say("classify.work.sigmoid"),
                        "σ(z) = 1 / (1 + e⁻ᶻ)",
                        "σ(" + z + ")",
                        digits.plain(Odds.ofLogit(odds.logOdds()).probability(), 4)),
                new Working(
                        texts.say("classify.work.opposite"),
                        "ln(odds(1 − p)) = −z",
                        "ln(odds(" + digits.plain(opposite.probability(), 3) + "))",
                        digits.plain(opposite.logOdds(), 4)));
    }
}
