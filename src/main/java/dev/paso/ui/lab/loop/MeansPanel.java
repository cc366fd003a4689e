package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.lesson.EpochMeans;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.loop.Loop;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The validation loss added up batch by batch, and sample by sample. */
final class MeansPanel extends Composite<Panel> {
    static final String TABLE = "means-table";
    static final String BATCHES = "mean-batches";
    static final String SAMPLES = "mean-samples";

    private static final int DECIMALS = 7; // as many as float32 has
    private static final int LARGEST = 20; // the whole validation split

    private final Texts texts;
    private final Digits digits;
    private final NumberSlider size;
    private final Div table = new Div();
    private final Div ofBatches = new Div();
    private final Div ofSamples = new Div();
    private final Paragraph verdict = new Paragraph();

    MeansPanel(Texts texts, Workspace workspace) {
        this.texts = texts;
        digits = new Digits(texts.locale());
        size = new NumberSlider(texts.say("training.batch"));
        size.setTexts(texts.group("slider"));
        size.setRange(1, LARGEST, 1);
        size.setWhole(true);
        size.addValueListener(value -> workspace.change(draft -> draft.setBatchSize(OptionalInt.of((int) value))));
        table.setId(TABLE);
        table.addClassName("means-table");
        ofBatches.setId(BATCHES);
        ofSamples.setId(SAMPLES);
        verdict.addClassName("verdict");
    }

    @Override
    protected Panel initContent() {
        Div results = new Div(ofBatches, ofSamples);
        results.addClassName("mean-results");
        return new Panel("means", texts.say("lab.loop.means.title"), size, table, results, verdict);
    }

    void show(Loop loop) {
        loop.means().ifPresent(means -> {
            size.setValue(loop.spec().loader().batchSize().orElse(LARGEST));
            table.getElement().setProperty("innerHTML", html(means));
            ofBatches.getElement().setProperty("innerHTML", result("batches", "np.mean(losses)", means.ofBatches()));
            ofSamples
                    .getElement()
                    .setProperty(
                            "innerHTML", result("samples", "np.average(losses, weights=sizes)", means.ofSamples()));
            verdict.setText(texts.say(
                    means.isEven() ? "lab.loop.means.even" : "lab.loop.means.uneven",
                    digits.decimals(Math.abs(means.ofBatches() - means.ofSamples()), DECIMALS)));
        });
    }

    private String result(String key, String code, double value) {
        return "<span>" + texts.say("lab.loop.means." + key) + "</span><code>" + code + "</code><strong>"
                + digits.decimals(value, DECIMALS) + "</strong>";
    }

    /** Numbers and our own words only: nothing in it comes from a visitor. */
    private String html(EpochMeans means) {
        String rows = means.batches().stream().map(batch -> row(batch, means)).collect(Collectors.joining());
        return "<table><caption>" + texts.say("lab.loop.means.caption", means.samples()) + "</caption><thead><tr>"
                + head("size") + head("loss") + head("counts") + head("should") + "</tr></thead><tbody>" + rows
                + "</tbody></table>";
    }

    private String head(String key) {
        return "<th scope='col'>" + texts.say("lab.loop.means." + key) + "</th>";
    }

    private String row(EpochMeans.Batch batch, EpochMeans means) {
        double counts = 1.0 / means.batches().size();
        double should = (double) batch.size() / means.samples();
        return "<tr><td>" + batch.size() + "</td><td>" + digits.decimals(batch.loss(), DECIMALS) + "</td>"
                + share(counts) + share(should) + "</tr>";
    }

    private String share(double share) {
        String percent = digits.decimals(100 * share, 0);
        return "<td><i style='inline-size:" + Math.round(100 * share) + "%'></i>" + percent + " %</td>";
    }
}
