package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import dev.paso.core.landscape.BestFit;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.NumpyText;
import dev.paso.ui.component.CodeListing;
import dev.paso.ui.component.CodeModel;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Missions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Map;

/** What gradient descent has come to beside the answer in closed form, digit by digit. */
final class ClosedForm extends Composite<Panel> {
    static final String ID = "closed-form";
    private static final String CODE = """
            linr = LinearRegression()
            linr.fit(x_train, y_train)
            print(linr.intercept_, linr.coef_[0])""";

    private final Texts texts;
    private final Div table = new Div();
    private final Paragraph reading = new Paragraph();
    private final CodeListing code = new CodeListing();
    private final Pre printed = new Pre();

    ClosedForm(Texts texts) {
        this.texts = texts;
        table.setId(ID);
        table.addClassName("answers");
        reading.addClassName("note");
        code.setModel(new CodeModel("", CODE.lines().toList(), false, Map.of()));
        printed.addClassName("printed");
        printed.getElement().setAttribute("tabindex", "0");
    }

    @Override
    protected Panel initContent() {
        return new Panel("closed-form", texts.say("lab.autograd.closed.title"), table, reading, code, printed);
    }

    void show(Autograd lab) {
        Line line = Line.of(lab.replay().parameters());
        String rows = lab.bestFit()
                .map(fit -> row("b", line.b(), fit.intercept()) + row("w", line.w(), fit.slope()))
                .orElseGet(
                        () -> "<tr><td colspan='3'>" + texts.say("lab.autograd.closed." + waiting(lab)) + "</td></tr>");
        table.getElement()
                .setProperty(
                        "innerHTML",
                        "<table><thead><tr><td></td><th scope='col'>"
                                + texts.say(
                                        "lab.autograd.closed.descent",
                                        lab.replay().epoch())
                                + "</th><th scope='col'>" + texts.say("lab.autograd.closed.exact")
                                + "</th></tr></thead><tbody>" + rows + "</tbody></table>");
        printed.setText(lab.bestFit()
                .map(fit -> NumpyText.ofArray(fit.intercept()) + " " + NumpyText.ofArray(fit.slope()))
                .orElse(""));
        reading.setText(lab.bestFit()
                .map(fit -> reading(line, fit))
                .or(() -> lab.bestFitFailure().map(reason -> texts.say("lab.autograd.closed.reason", reason)))
                .orElse(""));
    }

    private static String waiting(Autograd lab) {
        return lab.bestFitFailure().isPresent() ? "failed" : "waiting";
    }

    private String reading(Line line, BestFit fit) {
        return texts.say(
                "lab.autograd.closed.agree",
                Math.min(Missions.agreement(line.b(), fit.intercept()), Missions.agreement(line.w(), fit.slope())));
    }

    private String row(String name, double descent, double exact) {
        String here = decimals(descent);
        String there = decimals(exact);
        int same = 0;
        while (same < Math.min(here.length(), there.length()) && here.charAt(same) == there.charAt(same)) {
            same++;
        }
        return "<tr><th scope='row'>" + name + "</th><td><b>" + here.substring(0, same) + "</b>" + here.substring(same)
                + "</td><td><b>" + there.substring(0, same) + "</b>" + there.substring(same) + "</td></tr>";
    }

    private String decimals(double value) {
        String plain = Double.isFinite(value)
                ? new BigDecimal(value)
                        .setScale(Missions.DECIMALS, RoundingMode.HALF_EVEN)
                        .toPlainString()
                : String.valueOf(value);
        char point = DecimalFormatSymbols.getInstance(texts.locale()).getDecimalSeparator();
        return plain.replace('-', '−').replace('.', point);
    }
}
