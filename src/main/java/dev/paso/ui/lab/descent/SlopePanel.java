package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.landscape.FiniteDifference;
import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.lesson.FigureReading;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.descent.Descent;

/** Gradients found three ways, side by side: read off the figure, by trying a small step, and exactly. */
final class SlopePanel extends Composite<Panel> {
    static final String ID = "slopes";

    private final Texts texts;
    private final Digits digits;
    private final NumberSlider step;
    private final Div table = new Div();
    private final Paragraph reading = new Paragraph();

    /** @param changed called when the learner chose another step */
    SlopePanel(Texts texts, Descent descent, Runnable changed) {
        this.texts = texts;
        digits = new Digits(texts.locale());
        step = new NumberSlider(texts.say("lab.slopes.step"));
        step.setTexts(texts.group("slider"));
        step.setLogRange(Descent.SMALLEST_TRIAL, 1);
        step.addValueListener(chosen -> {
            descent.setTrial(chosen);
            changed.run();
        });
        table.setId(ID);
        table.addClassName("slopes");
    }

    @Override
    protected Panel initContent() {
        return new Panel("slope", texts.say("lab.slopes.title"), step, table, reading);
    }

    void show(Descent descent) {
        step.setValue(descent.trial());
        FigureReading figure = descent.reading();
        Gradient exact = descent.gradient();
        String rows = row("b", figure.b(), descent.tried(LinePlane.BIAS), exact)
                + row("w", figure.w(), descent.tried(LinePlane.WEIGHT), exact);
        table.getElement()
                .setProperty(
                        "innerHTML",
                        "<table><thead><tr><td></td>" + head("figure") + head("tried") + head("exact")
                                + "</tr></thead><tbody>" + rows + "</tbody></table>");
        reading.setText(texts.say(
                "lab.slopes.reading",
                digits.decimals(figure.b().from(), 2),
                digits.decimals(figure.b().to(), 2),
                digits.decimals(figure.w().from(), 2),
                digits.decimals(figure.w().to(), 2)));
    }

    private String head(String key) {
        return "<th scope='col'>" + texts.say("lab.slopes." + key) + "</th>";
    }

    private String row(String name, FiniteDifference figure, FiniteDifference tried, Gradient exact) {
        return "<tr><th scope='row'>∂MSE/∂" + name + "</th>"
                + cell(digits.decimals(figure.slope(), 2))
                + cell(digits.printed(tried.slope()))
                + cell(digits.printed(exact.by(tried.parameter())))
                + "</tr>";
    }

    private static String cell(String text) {
        return "<td>" + text + "</td>";
    }
}
