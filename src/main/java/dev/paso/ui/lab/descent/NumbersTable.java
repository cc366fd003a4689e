package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import dev.paso.core.lesson.Update;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "Show me the numbers": every sample of the mini-batch at hand with every number on its way. */
final class NumbersTable extends Composite<NativeDetails> {
    static final String ID = "numbers";

    private static final List<String> NUMPY = List.of(
            "train_idx", "x_train", "y_train", "b + w * x_train", "yhat - y_train", "error ** 2", "x_train * error");

    private final Texts texts;
    private final Digits digits;
    private final Div table = new Div();
    private boolean isOpen;
    private boolean isStale = true;
    private final Descent descent;

    NumbersTable(Texts texts, Descent descent) {
        this.texts = texts;
        this.descent = descent;
        digits = new Digits(texts.locale());
        table.setId(ID);
        table.addClassName("numbers-table");
        table.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        table.getElement().setAttribute("aria-label", texts.say("lab.numbers.title"));
    }

    @Override
    protected NativeDetails initContent() {
        NativeDetails details = new NativeDetails(texts.say("lab.numbers.title"), table);
        details.addClassNames("panel", "numbers");
        details.addToggleListener(toggle -> {
            isOpen = toggle.isOpened();
            draw();
        });
        return details;
    }

    /** The update at hand is another one. */
    void refresh() {
        isStale = true;
        draw();
    }

    private void draw() {
        if (isOpen && isStale) {
            isStale = false;
            table.getElement().setProperty("innerHTML", html(descent.update(), descent.picked()));
        }
    }

    /** Numbers and our own words only: nothing in it comes from a visitor. */
    private String html(Update update, int picked) {
        String rows = update.samples().stream()
                .map(sample -> row(sample.row() == picked ? "tr class='picked'" : "tr", cells(sample)))
                .collect(Collectors.joining());
        return "<table><caption>"
                + texts.say("lab.numbers.caption", update.samples().size()) + "</caption><thead>" + heads()
                + "</thead><tbody>" + rows + "</tbody><tfoot>" + means(update) + "</tfoot></table>";
    }

    private String heads() {
        String names = Stream.of("row", "x", "y", "prediction", "error", "squared", "xError")
                .map(name -> "<th scope='col'>" + texts.say("lab.numbers." + name) + "</th>")
                .collect(Collectors.joining());
        String code =
                NUMPY.stream().map(line -> "<td><code>" + line + "</code></td>").collect(Collectors.joining());
        return row("tr", names) + row("tr", code);
    }

    private String cells(Update.Sample sample) {
        return cell(String.valueOf(sample.row()))
                + Stream.of(
                                sample.x(),
                                sample.y(),
                                sample.prediction(),
                                sample.error(),
                                sample.squared(),
                                sample.xError())
                        .map(value -> cell(digits.printed(value)))
                        .collect(Collectors.joining());
    }

    private String means(Update update) {
        return row(
                "tr",
                "<th scope='row' colspan='4'>" + texts.say("lab.numbers.mean") + "</th>"
                        + cell(digits.printed(update.meanError()))
                        + cell(digits.printed(update.loss()))
                        + cell(digits.printed(update.meanXError())));
    }

    private static String row(String open, String cells) {
        return "<" + open + ">" + cells + "</tr>";
    }

    private static String cell(String text) {
        return "<td>" + text + "</td>";
    }
}
