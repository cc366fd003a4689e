package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.lesson.FigureReading;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Edits;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.descent.Descent;
import java.util.ArrayList;
import java.util.List;

/** The learning rate: three to try, any other by slider, the largest stable one, and the moves of the book's figures. */
final class RatePanel extends Composite<Panel> {
    static final String ID = "rate";
    static final List<Double> BOOK = List.of(0.2, 0.8, 1.1); // low, high, very high

    private static final List<String> NAMES = List.of("low", "high", "veryHigh");
    private static final double LEAST = 0.001;
    private static final double MOST = 3;

    private final Texts texts;
    private final Digits digits;
    private final Workspace workspace;
    private final NumberSlider rate;
    private final List<Button> presets = new ArrayList<>();
    private final Paragraph stable = new Paragraph();
    private final Div moves = new Div();

    RatePanel(Texts texts, Workspace workspace) {
        this.texts = texts;
        this.workspace = workspace;
        digits = new Digits(texts.locale());
        rate = new NumberSlider(texts.say("training.lr"));
        rate.setTexts(texts.group("slider"));
        rate.setLogRange(LEAST, MOST);
        rate.addValueListener(this::choose);
        for (int i = 0; i < BOOK.size(); i++) {
            double lr = BOOK.get(i);
            Button button = new Button(texts.say("lab.rate." + NAMES.get(i), texts.plain(lr)), press -> choose(lr));
            presets.add(button);
        }
        stable.setId(ID);
        moves.setId("rate-moves");
        moves.addClassName("slopes");
    }

    @Override
    protected Panel initContent() {
        Div buttons = new Div();
        buttons.addClassName("segmented");
        presets.forEach(buttons::add);
        return new Panel("rate", texts.say("lab.rate.title"), buttons, rate, stable, new Div(moves, caption()));
    }

    private Span caption() {
        Span caption = new Span(texts.say("lab.rate.caption"));
        caption.addClassName("caption");
        return caption;
    }

    private void choose(double lr) {
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(lr));
    }

    void show(Descent descent) {
        double lr = Edits.learningRate(workspace.spec());
        rate.setValue(lr);
        for (int i = 0; i < BOOK.size(); i++) {
            presets.get(i).getElement().setAttribute("aria-pressed", String.valueOf(BOOK.get(i) == lr));
        }
        double largest = descent.largestStableRate();
        rate.setMark(largest, texts.say("lab.rate.mark", digits.decimals(largest, 4)));
        stable.setText(texts.say(
                lr < largest ? "lab.rate.stable" : "lab.rate.unstable",
                digits.decimals(largest, 4),
                digits.decimals(2 / largest, 4)));
        stable.setClassName("stable");
        stable.setClassName("unstable", lr >= largest);
        moves.getElement().setProperty("innerHTML", table(descent.reading(), lr));
    }

    private String table(FigureReading reading, double lr) {
        FigureReading.Move move = reading.move(lr);
        return "<table><thead><tr><td></td>" + head("gradient") + head("move") + head("lands") + head("loss")
                + "</tr></thead><tbody>"
                + row(
                        "b",
                        reading.b().slope(),
                        move.byB(),
                        move.alongB().x(),
                        move.alongB().loss())
                + row(
                        "w",
                        reading.w().slope(),
                        move.byW(),
                        move.alongW().y(),
                        move.alongW().loss())
                + "</tbody></table>";
    }

    private String head(String key) {
        return "<th scope='col'>" + texts.say("lab.rate." + key) + "</th>";
    }

    private String row(String name, double gradient, double move, double to, double loss) {
        return "<tr><th scope='row'>" + name + "</th>" + cell(digits.decimals(gradient, 2))
                + cell(digits.decimals(move, 3)) + cell(digits.decimals(to, 2)) + cell(digits.brief(loss)) + "</tr>";
    }

    private static String cell(String text) {
        return "<td>" + text + "</td>";
    }
}
