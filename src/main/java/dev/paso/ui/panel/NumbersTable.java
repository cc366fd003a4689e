package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import dev.paso.core.lesson.Update;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "Show me the numbers": every sample of the mini-batch at hand with every number on its way. */
public final class NumbersTable extends Composite<NativeDetails> {
    public static final String ID = "numbers";

    private static final int MOST_ROWS = 200; // nobody reads more, and a page would be full of them

    private static final List<String> NUMPY = List.of(
            "train_idx", "x_train", "y_train", "b + w * x_train", "yhat - y_train", "error ** 2", "x_train * error");

    private final Texts texts;
    private final Digits digits;
    private final Div table = new Div();
    private final NativeDetails details = new NativeDetails();
    private Optional<Update> shown = Optional.empty();
    private int picked = -1;
    private boolean isStale;

    public NumbersTable(Texts texts) {
        this.texts = texts;
        digits = new Digits(texts.locale());
        table.setId(ID);
        table.addClassName("numbers-table");
        table.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        table.getElement().setAttribute("aria-label", texts.say("lab.numbers.title"));
    }

    @Override
    protected NativeDetails initContent() {
        details.setSummaryText(texts.say("lab.numbers.title"));
        details.setContent(table);
        details.addClassNames("panel", "numbers");
        details.addToggleListener(toggle -> draw());
        return details;
    }

    /** Opens it, for a screen on which it was asked for. */
    public void open() {
        getContent().setOpen(true);
    }

    /** @param pickedRow of the training split, which stands out; none of the rows where there is none */
    public void show(Update update, int pickedRow) {
        isStale |=
                pickedRow != picked || shown.filter(same -> same.equals(update)).isEmpty();
        shown = Optional.of(update);
        picked = pickedRow;
        draw();
    }

    private void draw() {
        if (details.isOpen() && isStale) {
            isStale = false;
            shown.ifPresent(update -> table.getElement().setProperty("innerHTML", html(update)));
        }
    }

    /** Numbers and our own words only: nothing in it comes from a visitor. */
    private String html(Update update) {
        String rows = update.samples().stream()
                .limit(MOST_ROWS)
                .map(sample -> row(sample.row() == picked ? "tr class='picked'" : "tr", cells(sample)))
                .collect(Collectors.joining());
        return "<table><caption>"
                + texts.say("lab.numbers.caption", update.samples().size()) + "</caption><thead>" + heads()
                + "</thead><tbody>" + rows + others(update) + "</tbody><tfoot>" + means(update) + "</tfoot></table>";
    }

    private String others(Update update) {
        int others = update.samples().size() - MOST_ROWS;
        return others > 0 ? row("tr", "<td colspan='7'>" + texts.say("lab.numbers.others", others) + "</td>") : "";
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
