package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.landscape.FiniteDifference;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.lesson.FigureReading;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.HtmlTable;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.descent.Descent;

/** Gradients found three ways, side by side: read off the figure, by trying a small step, and exactly. */
final class SlopePanel extends Handled<Descent> {
    static final String ID = "slopes";

    private final Div table = new Div();
    private final Paragraph reading = new Paragraph();
    private final Panel panel;

    SlopePanel(LabPlace<Descent> place) {
        super(place);
        table.setId(ID);
        table.addClassName("slopes");
        panel = new Panel(
                "slope", say("lab.slopes.title"), logSlider(say("lab.slopes.step"), lab.trial()), table, reading);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        FigureReading figure = lab.reading();
        new HtmlTable()
                .head("", say("lab.slopes.figure"), say("lab.slopes.tried"), say("lab.slopes.exact"))
                .row("∂MSE/∂b", slopes(figure.b(), LinePlane.BIAS))
                .row("∂MSE/∂w", slopes(figure.w(), LinePlane.WEIGHT))
                .show(table);
        reading.setText(say(
                "lab.slopes.reading",
                digits.decimals(figure.b().from(), 2),
                digits.decimals(figure.b().to(), 2),
                digits.decimals(figure.w().from(), 2),
                digits.decimals(figure.w().to(), 2),
                LossSurface.DEFAULT_SIDE));
    }

    private String[] slopes(FiniteDifference figure, int parameter) {
        return new String[] {
            digits.decimals(figure.slope(), 2),
            digits.printed(lab.tried(parameter).slope()),
            digits.printed(lab.gradient().by(parameter))
        };
    }
}
