package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.lesson.FigureReading;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.HtmlTable;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Recipes;
import java.util.ArrayList;
import java.util.List;

/** The learning rate: three to try, any other by slider, the largest stable one, and the moves of the book's figures. */
final class RatePanel extends Handled<Descent> {
    static final String ID = "rate";

    private static final double LEAST = 0.001;
    private static final double MOST = 3;
    private static final double NOWHERE = 0; // on the slider's track

    private final NumberSlider rate;
    private final Paragraph stable = new Paragraph();
    private final Div moves = new Div();
    private final Panel panel;

    RatePanel(LabPlace<Descent> place) {
        super(place);
        rate = place.rate(say("training.lr"), LEAST, MOST);
        stable.setId(ID);
        moves.setId("rate-moves");
        moves.addClassName("slopes");
        Span caption = new Span(say("lab.rate.caption"));
        caption.addClassName("caption");
        Div book = options(
                say("lab.rate.title"),
                preset("lab.rate.low", Recipes.LOW),
                preset("lab.rate.high", Recipes.HIGH),
                preset("lab.rate.veryHigh", Recipes.VERY_HIGH));
        panel = new Panel("rate", say("lab.rate.title"), book, rate, stable, new Div(moves, caption));
    }

    private ActionButton preset(String name, double lr) {
        return option(say(name, texts.plain(lr)), () -> lr == place.learningRate(), () -> place.chooseRate(lr));
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        double lr = place.learningRate();
        rate.setValue(lr);
        showLimit(lr);
        showMoves(lab.reading(), lr);
    }

    /** The largest stable rate is for the learner to find; until then what they have seen is told. */
    private void showLimit(double lr) {
        double largest = lab.largestStableRate();
        boolean isKnown = lab.isLimitKnown();
        rate.setMark(isKnown ? largest : NOWHERE, say("lab.rate.mark", digits.decimals(largest, 4)));
        stable.setText(isKnown ? limit(lr, largest) : seen());
        stable.setClassName("stable");
        stable.setClassName("unstable", isKnown && lr >= largest);
    }

    private String limit(double lr, double largest) {
        return say(
                lr < largest ? "lab.rate.stable" : "lab.rate.unstable",
                digits.decimals(largest, 4),
                digits.decimals(2 / largest, 4));
    }

    private String seen() {
        List<String> sentences = new ArrayList<>();
        lab.seen().fell().ifPresent(lr -> sentences.add(say("lab.rate.fell", texts.plain(lr))));
        lab.seen().climbed().ifPresent(lr -> sentences.add(say("lab.rate.climbed", texts.plain(lr))));
        return sentences.isEmpty() ? say("lab.rate.unseen") : String.join(" ", sentences);
    }

    private void showMoves(FigureReading reading, double lr) {
        FigureReading.Move move = reading.move(lr);
        new HtmlTable()
                .head("", say("lab.rate.gradient"), say("lab.rate.move"), say("lab.rate.lands"), say("lab.rate.loss"))
                .row(
                        "b",
                        cells(
                                reading.b().slope(),
                                move.byB(),
                                move.alongB().x(),
                                move.alongB().loss()))
                .row(
                        "w",
                        cells(
                                reading.w().slope(),
                                move.byW(),
                                move.alongW().y(),
                                move.alongW().loss()))
                .show(moves);
    }

    private String[] cells(double gradient, double move, double to, double loss) {
        return new String[] {
            digits.decimals(gradient, 2), digits.decimals(move, 3), digits.decimals(to, 2), digits.brief(loss)
        };
    }
}
