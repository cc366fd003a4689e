package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.MiniBatch;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.EChart;
import dev.paso.experiment.Frame;
import dev.paso.experiment.OverTime;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Optional;

/** The samples that the next update sees, among all; of a straight line also what they say of it, beside what all say. */
final class BatchExtra implements FollowingExtra {
    static final String CHART = "batch-chart";

    static final int MOST_POINTS = 5_000; // among more of them a batch is not told
    static final int MOST_INPUTS = 2; // axes of a plane

    private final Texts texts;
    private final EChart chart = new EChart();
    private final Paragraph seen = new Paragraph();
    private final TerrainPanel terrain;
    private final Div content;
    private Optional<Shown> shown = Optional.empty();
    private final Beside lands;
    private final Beside batches;
    private Optional<Land> land = Optional.empty(); // of a straight line

    private record Shown(ExperimentSpec spec, PreparedData data) {}

    /** What a mini-batch says beside what all samples say. */
    private record Compared(MiniBatch batch, LossSurface surface) {
        static Compared of(Shown shown, int[] rows, Land land, Line here) {
            MiniBatch batch =
                    MiniBatch.of(TrainingLoss.of(shown.spec, shown.data, rows), rows.length, land.loss(), here);
            return new Compared(batch, batch.surface(land.surface().plane(), TerrainPanel.SIDE));
        }
    }

    BatchExtra(ExtraPlace place) {
        texts = place.texts();
        lands = new Beside(place.work());
        batches = new Beside(place.work());
        terrain = new TerrainPanel(texts);
        chart.setId(CHART);
        chart.setTexts(ChartWords.of(texts));
        chart.setParts("field line path batch");
        place.threshold().lead(chart);
        seen.setId("batch-seen");
        seen.addClassName("seen");
        Div scatter = new Div(chart, seen);
        scatter.addClassNames("panel", "plane", "batch-plane");
        content = new Div(scatter, terrain);
        content.addClassName("batch-extra");
    }

    static boolean fits(ExperimentSpec spec, PreparedData data) {
        return spec.data().inputs() <= MOST_INPUTS && data.training().size() <= MOST_POINTS;
    }

    @Override
    public Component content() {
        return content;
    }

    /** Edits move the line, not its landscape. */
    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        boolean isSame = shown.filter(before -> before.spec.withEdits(List.of()).equals(spec.withEdits(List.of())))
                .isPresent();
        shown = Optional.of(new Shown(spec, data));
        setThreshold(spec.threshold());
        if (!isSame) {
            chart.setModel(PlaneCharts.ofBatch(spec, data, texts));
            land = Optional.empty();
            batches.forget();
            lands.forget();
            if (LinePlane.fits(spec)) {
                lands.ask(
                        Land.work(spec, data.training().size(), TerrainPanel.SIDE),
                        () -> Land.of(spec, data, TerrainPanel.SIDE),
                        found -> land = Optional.of(found));
            }
        }
    }

    @Override
    public void setThreshold(double threshold) {
        chart.setThreshold(threshold);
    }

    @Override
    public void follow(Frame frame) {
        frame.part(Frame.Batch.class)
                .ifPresent(
                        batch -> shown.ifPresent(now -> follow(now, batch.rows().int32(), frame)));
    }

    private void follow(Shown now, int[] rows, Frame frame) {
        int all = now.data.training().size();
        boolean isPart = rows.length < all;
        seen.setText(isPart ? texts.say("extra.batch.next", rows.length, all) : texts.say("extra.batch.all", all));
        Optional<Line> line = frame.part(OverTime.Path.class)
                .map(path -> new Line(path.x().lastFloat64(), path.y().lastFloat64()))
                .filter(Landscape::isInSight);
        terrain.setVisible(isPart && land.isPresent() && line.isPresent());
        if (terrain.isVisible()) {
            land.ifPresent(full -> line.ifPresent(here -> batches.ask(
                    Land.work(now.spec, rows.length, TerrainPanel.SIDE),
                    () -> Compared.of(now, rows, full, here),
                    found -> terrain.show(full.surface(), all, found.batch, found.surface))));
        }
    }
}
