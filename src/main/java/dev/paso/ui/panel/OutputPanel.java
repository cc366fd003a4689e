package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.BestFit;
import dev.paso.core.landscape.Projection;
import dev.paso.core.landscape.Slice;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.experiment.Work;
import dev.paso.ui.line.Line;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Ghost;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the model learned: the plane it divides or the line it fits, and its losses. */
public final class OutputPanel extends Composite<Div> {
    public static final String PLANE = "plane-chart";

    private final Texts texts;
    private final EChart plane = new EChart();
    private final Div planePart = new Div();
    private final Paragraph lost = new Paragraph(); // the best line
    private final LossPanel losses;
    private final PlaneChoice choice;
    private final Work work;
    private @Nullable ExperimentSpec shown;
    private Optional<PreparedData> data = Optional.empty();
    private Optional<ChartModel.Plane> model = Optional.empty();
    private BiConsumer<Optional<Slice>, PreparedData> whenMoved = (slice, through) -> {};
    private List<Ghost> ghosts = List.of();
    private CompletableFuture<BestFit> wanted = CompletableFuture.failedFuture(new CancellationException());
    private CompletableFuture<Projection> projected = CompletableFuture.failedFuture(new CancellationException());

    public OutputPanel(Texts texts, Work work) {
        this.work = work;
        this.texts = texts;
        plane.setId(PLANE);
        plane.setParts("field line");
        plane.setTexts(ChartWords.of(texts));
        lost.setText(texts.say("plane.line.lost"));
        lost.setVisible(false);
        losses = new LossPanel(texts);
        choice = new PlaneChoice(texts, new Looking());
        plane.addPointListener((group, index) -> data.ifPresent(prepared -> pick(prepared, group, index)));
    }

    /** What the learner looks at, of data with more than two inputs. */
    private final class Looking implements PlaneChoice.Listener {
        @Override
        public void look(Optional<Slice> slice) {
            data.ifPresent(through -> whenMoved.accept(slice, through));
            draw();
        }

        @Override
        public void move(Slice slice) {
            data.ifPresent(through -> whenMoved.accept(Optional.of(slice), through));
        }
    }

    /** Tells on which plane the model is to be drawn; without anybody who does that, it stays the first one. */
    public void setPlaneListener(BiConsumer<Optional<Slice>, PreparedData> listener) {
        whenMoved = listener;
    }

    private void pick(PreparedData prepared, int group, int index) {
        if (shown != null) {
            new PlanePoints(shown, prepared, Optional.empty(), texts)
                    .row(group, index)
                    .ifPresent(row -> choice.goThrough(prepared, row));
        }
    }

    @Override
    protected Div initContent() {
        planePart.addComponentAsFirst(plane);
        planePart.add(choice, lost);
        planePart.addClassNames("panel", "plane");
        Div parts = new Div(planePart, losses);
        parts.addClassName("output");
        return parts;
    }

    /** Shows the data and what {@code spec} makes of them; frames bring the rest, and the best line comes when it is found. */
    public void show(ExperimentSpec spec, PreparedData data) {
        boolean isOther = shown == null || !shown.data().equals(spec.data());
        shown = spec;
        this.data = Optional.of(data);
        if (isOther) {
            choice.begin(spec, data);
        }
        if (data.raw().inputs() > 2) {
            whenMoved.accept(choice.slice(), data); // the run is on the first plane, or where another screen had it
        }
        draw();
        plane.setThreshold(spec.threshold());
        losses.show(spec, data);
        wanted.cancel(false);
        lost.setVisible(false);
        if (data.raw().inputs() == 1 && spec.data().isRegression()) {
            wanted = work.begin(this, Work.Length.BRIEF, isWanted -> BestFit.of(data));
            Line.answer(UI.getCurrent(), wanted, fit -> found(spec, data, fit), () -> lost.setVisible(true));
        }
    }

    /** The same data are learned from with other edits, or for more epochs. */
    public void follow(ExperimentSpec spec) {
        losses.follow(spec);
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

    private void draw() {
        ExperimentSpec spec = Objects.requireNonNull(shown);
        PreparedData prepared = data.orElseThrow();
        projected.cancel(false);
        if (choice.isProjected()) {
            projected = work.begin(this, Work.Length.BRIEF, isWanted -> Projection.of(prepared));
            Line.answer(UI.getCurrent(), projected, found -> project(spec, prepared, found), choice::leaveProjection);
        } else if (choice.slice().isPresent()) {
            draw(spec, prepared, Sight.of(spec, prepared, choice.slice().get(), texts));
        } else {
            draw(spec, prepared, Optional.empty());
        }
    }

    /** It may come when the learner looks at a plane again. */
    private void project(ExperimentSpec spec, PreparedData data, Projection found) {
        if (choice.isProjected()) {
            draw(spec, data, Sight.of(found, texts));
        }
    }

    private void draw(ExperimentSpec spec, PreparedData data, Sight sight) {
        if (spec == shown) {
            model = Optional.of(PlaneCharts.of(spec, data, sight, texts));
            drawBesideGhosts();
        }
    }

    /** Only runs on the same data can be drawn on the same plane, and only on one that does not move. */
    private void drawBesideGhosts() {
        List<Ghost> others = ghosts.stream()
                .filter(ghost -> shown != null && ghost.spec().data().equals(shown.data()))
                .filter(ghost -> ghost.spec().data().inputs() <= 2)
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
