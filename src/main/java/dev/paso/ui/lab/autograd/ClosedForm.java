package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import dev.paso.core.landscape.BestFit;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.NumpyText;
import dev.paso.ui.component.CodeListing;
import dev.paso.ui.component.CodeModel;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.HtmlTable;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Waiting;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Missions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Map;
import java.util.Optional;

/** What gradient descent has come to beside the answer in closed form, digit by digit. */
final class ClosedForm extends Handled<Autograd> {
    static final String ID = "closed-form";

    private static final String CODE = """
            linr = LinearRegression()
            linr.fit(x_train, y_train)
            print(linr.intercept_, linr.coef_[0])""";

    private final Div table = parts("answers");
    private final Waiting waiting;
    private final Paragraph reading = new Paragraph();
    private final Pre printed = new Pre();
    private final Panel panel;

    ClosedForm(LabPlace<Autograd> place) {
        super(place);
        table.setId(ID);
        reading.addClassName("note");
        waiting = new Waiting(texts);
        CodeListing code = new CodeListing();
        code.setModel(new CodeModel("", CODE.lines().toList(), false, Map.of()));
        printed.addClassName("printed");
        printed.getElement().setAttribute("tabindex", "0");
        panel = new Panel("closed-form", say("lab.autograd.closed.title"), table, waiting, reading, code, printed);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        waiting.show(Optional.of(lab.bestFit()));
        Line line = Line.of(lab.replay().parameters());
        Optional<BestFit> found = lab.bestFit().found();
        HtmlTable rows = new HtmlTable()
                .head("", say("lab.autograd.closed.descent", lab.replay().epoch()), say("lab.autograd.closed.exact"));
        found.ifPresent(fit -> {
            row(rows, "b", line.b(), fit.intercept());
            row(rows, "w", line.w(), fit.slope());
        });
        rows.show(table);
        printed.setText(found.map(fit -> NumpyText.ofArray(fit.intercept()) + " " + NumpyText.ofArray(fit.slope()))
                .orElse(""));
        reading.setText(found.map(fit -> reading(line, fit)).orElse(""));
    }

    private String reading(Line line, BestFit fit) {
        return say(
                "lab.autograd.closed.agree",
                Math.min(Missions.agreement(line.b(), fit.intercept()), Missions.agreement(line.w(), fit.slope())));
    }

    private void row(HtmlTable rows, String name, double descent, double exact) {
        String here = decimals(descent);
        String there = decimals(exact);
        int same = 0;
        while (same < Math.min(here.length(), there.length()) && here.charAt(same) == there.charAt(same)) {
            same++;
        }
        rows.row(
                name,
                "<b>" + here.substring(0, same) + "</b>" + here.substring(same),
                "<b>" + there.substring(0, same) + "</b>" + there.substring(same));
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
