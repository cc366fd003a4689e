package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.lesson.Odds;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import java.util.List;

/** The three curves; dots at the probabilities that the book talks about. */
final class OddsPanel implements ScenePanel {
    static final String ID = "odds-curves";

    private static final List<Double> BOOK = List.of(0.75, 0.5, 0.25);

    private final Classification state;
    private final OddsPlot plot = new OddsPlot();
    private final Div panel = new Div(plot);

    OddsPanel(Texts texts, Classification state, Runnable changed) {
        this.state = state;
        plot.setId(ID);
        plot.setTexts(texts.group("classify"));
        plot.setMarks(BOOK);
        plot.addProbabilityListener(probability -> {
            state.setProbability(probability);
            changed.run();
        });
        panel.addClassNames("panel", "odds");
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void refresh() {
        plot.setProbability(state.probability());
    }

    /** What the handle's probability is worth, line by line. */
    static List<Working> workings(Texts texts, Classification state) {
        Digits digits = new Digits(texts.locale());
        Odds odds = new Odds(state.probability());
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
