package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.lesson.EpochMeans;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.HtmlTable;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.loop.Loop;
import java.util.OptionalInt;

/** The validation loss added up batch by batch, and sample by sample. */
final class MeansPanel extends Handled<Loop> {
    private static final int DECIMALS = 7; // as many as float32 has
    private static final int LARGEST = 20; // the whole validation split

    private final NumberSlider size;
    private final Div table = parts("means-table");
    private final Div ofBatches = new Div();
    private final Div ofSamples = new Div();
    private final Paragraph verdict = new Paragraph();
    private final Panel panel;

    MeansPanel(LabPlace<Loop> place) {
        super(place);
        size = place.slider(say("training.batch"));
        size.setRange(1, LARGEST, 1);
        size.setWhole(true);
        size.addValueListener(
                value -> place.workspace().change(draft -> draft.setBatchSize(OptionalInt.of((int) value))));
        table.setId("means-table");
        ofBatches.setId("mean-batches");
        ofSamples.setId("mean-samples");
        verdict.addClassName("verdict");
        Div results = parts("mean-results", ofBatches, ofSamples);
        panel = new Panel("means", say("lab.loop.means.title"), size, table, results, verdict);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        lab.means().ifPresent(this::show);
    }

    private void show(EpochMeans means) {
        size.setValue(lab.spec().loader().batchSize().orElse(LARGEST));
        HtmlTable rows = new HtmlTable()
                .caption(say("lab.loop.means.caption", means.samples()))
                .head(
                        say("lab.loop.means.size"),
                        say("lab.loop.means.loss"),
                        say("lab.loop.means.counts"),
                        say("lab.loop.means.should"));
        means.batches()
                .forEach(batch -> rows.cellsOnly(
                        String.valueOf(batch.size()),
                        digits.decimals(batch.loss(), DECIMALS),
                        share(1.0 / means.batches().size()),
                        share((double) batch.size() / means.samples())));
        rows.show(table);
        show(ofBatches, "lab.loop.means.batches", "np.mean(losses)", means.ofBatches());
        show(ofSamples, "lab.loop.means.samples", "np.average(losses, weights=sizes)", means.ofSamples());
        verdict.setText(say(
                means.isEven() ? "lab.loop.means.even" : "lab.loop.means.uneven",
                digits.decimals(Math.abs(means.ofBatches() - means.ofSamples()), DECIMALS)));
    }

    private void show(Div place, String key, String code, double value) {
        place.getElement()
                .setProperty(
                        "innerHTML",
                        "<span>" + say(key) + "</span><code>" + code + "</code><strong>"
                                + digits.decimals(value, DECIMALS) + "</strong>");
    }

    private String share(double share) {
        return "<i style='inline-size:" + Math.round(100 * share) + "%'></i>" + digits.percent(share);
    }
}
