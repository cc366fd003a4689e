package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.BestFit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.experiment.Work;
import dev.paso.ui.line.Line;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the model learned: the plane it divides or the line it fits, and its losses. */
public final class OutputPanel extends Composite<Div> {
    public static final String PLANE = "plane-chart";

    private final Texts texts;
    private final EChart plane = new EChart();
    private final Div planePart = new Div();
    private final LossPanel losses;
    private final Work work;
    private @Nullable ExperimentSpec shown;
    private Optional<ChartModel.Plane> model = Optional.empty();
    private List<Ghost> ghosts = List.of();
    private CompletableFuture<BestFit> wanted = CompletableFuture.failedFuture(new CancellationException());

    public OutputPanel(Texts texts, Workspace workspace, Work work) {
        this.work = work;
        this.texts = texts;
        plane.setId(PLANE);
        plane.setParts("field line");
        plane.setTexts(ChartWords.of(texts));
        losses = new LossPanel(texts);
    }

    @Override
    protected Div initContent() {
        planePart.addComponentAsFirst(plane);
        planePart.addClassNames("panel", "plane");
        Div parts = new Div(planePart, losses);
        parts.addClassName("output");
        return parts;
    }

    /** Shows the data and what {@code spec} makes of them; frames bring the rest, and the best line comes when it is found. */
    public void show(ExperimentSpec spec, PreparedData data) {
        shown = spec;
        draw(spec, data, Optional.empty());
        plane.setThreshold(spec.threshold());
        losses.show(spec);
        wanted.cancel(false);
        if (data.raw().inputs() == 1 && spec.data().isRegression()) {
            wanted = work.begin(this, Work.Length.BRIEF, isWanted -> BestFit.of(data));
            UI ui = UI.getCurrent(); // the answer comes on another thread, which must touch no component
            wanted.thenAccept(fit -> Line.change(ui, () -> found(spec, data, fit)));
        }
    }

    private void found(ExperimentSpec spec, PreparedData data, BestFit fit) {
        if (spec == shown) {
            draw(spec, data, Optional.of(fit));
        }
    }

    private void draw(ExperimentSpec spec, PreparedData data, Optional<BestFit> fit) {
        model = Optional.of(PlaneCharts.of(spec, data, fit, texts));
        drawBesideGhosts();
    }

    /** Only runs on the same data can be drawn on the same plane. */
    private void drawBesideGhosts() {
        List<Ghost> others = ghosts.stream()
                .filter(ghost -> shown != null && ghost.spec().data().equals(shown.data()))
                .toList();
        model.ifPresent(chart -> plane.setModel(GhostPictures.beside(chart, others)));
    }

    /** Shows what other runs learned, and their losses. */
    public void show(List<Ghost> others) {
        ghosts = List.copyOf(others);
        drawBesideGhosts();
        losses.show(ghosts);
    }

    /** Puts something where the plane is; a style decides which of them is seen. */
    public void addToPlane(Component other) {
        planePart.add(other);
    }

    /** The chart with the decision line. */
    public EChart plane() {
        return plane;
    }
}
