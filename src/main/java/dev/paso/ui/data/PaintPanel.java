package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.table.TableLimits;
import dev.paso.ui.component.PaintPlane;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import java.util.Optional;

/** Painting in the place of the plane: the data change at every rest, and a run that trains goes on with them. */
public final class PaintPanel extends Composite<Div> {
    public static final String PLANE = "paint-plane";

    private static final int MOST_POINTS = 2000; // that a brush makes: more cannot be told apart

    /** Its tools come with its script, and are part of what is to be seen. */
    private static final String SEEN = """
            customElements.whenDefined(this.localName)
                .then(() => this.updateComplete)
                .then(() => requestAnimationFrame(() => this.scrollIntoView({ block: 'nearest' })))""";

    private final Texts texts;
    private final Workspace workspace;
    private final PaintPlane plane = new PaintPlane();
    private final BalanceBar balance;
    private final int mostPoints;
    private final int mostRows;
    private Runnable done = () -> {};
    private boolean isActive;
    private int revision;
    private Optional<DatasetSpec> known = Optional.empty(); // to the browser, which was told them or painted them
    private Optional<Shown> shown = Optional.empty();

    private record Shown(ExperimentSpec spec, PreparedData data) {}

    public PaintPanel(Texts texts, Workspace workspace, TableLimits limits) {
        this.texts = texts;
        this.workspace = workspace;
        mostRows = limits.trainingRows();
        mostPoints = Math.min(MOST_POINTS, limits.trainingRows());
        balance = new BalanceBar(texts, workspace);
        plane.setId(PLANE);
        plane.setTexts(texts.group("paint"));
        plane.addPaintListener(this::take);
        plane.addDoneListener(() -> done.run());
        plane.addAttachListener(attach -> {
            if (!attach.isInitialAttach()) {
                begin();
            }
        });
    }

    @Override
    protected Div initContent() {
        Div panel = new Div(balance);
        panel.addClassName("painting");
        panel.getElement().setAttribute("hidden", true);
        return panel;
    }

    /** @param done called when the painter has had enough */
    public void setDone(Runnable done) {
        this.done = done;
    }

    public boolean isActive() {
        return isActive;
    }

    /** Whether the plane is painted on; {@link #show} tells what. */
    public void setActive(boolean isActive) {
        this.isActive = isActive;
        if (isActive && plane.getParent().isEmpty()) { // most visitors never paint
            getContent().addComponentAsFirst(plane);
        }
        getContent().getElement().setAttribute("hidden", !isActive);
        if (isActive) { // on a phone it is no longer where it stayed in sight
            plane.getElement().executeJs(SEEN);
        }
        known = Optional.empty();
    }

    /** Shows the data: their points only where the browser does not have them. */
    public void show(ExperimentSpec spec, PreparedData data) {
        balance.show(spec, data);
        shown = Optional.of(new Shown(spec, data));
        if (!isActive) {
            return;
        }
        if (whyNot(spec.data()).isPresent()) {
            done.run();
            return;
        }
        boolean isKnown = known.filter(spec.data()::equals).isPresent();
        revision += isKnown ? 0 : 1;
        plane.setModel(Canvas.model(spec, data, revision, mostPoints, texts));
        if (!isKnown) {
            plane.setPoints(Canvas.points(spec.data(), data, revision));
            known = Optional.of(spec.data());
        }
    }

    /** Why data cannot be painted on; empty where they can. All of them are sent at every rest, and become the learner's own. */
    Optional<String> whyNot(DatasetSpec data) {
        if (!Canvas.fits(data)) {
            return Optional.of(texts.say("own.paint.cannot"));
        }
        return data.n() > mostRows ? Optional.of(texts.say("own.paint.many", data.n(), mostRows)) : Optional.empty();
    }

    /** A browser that has to make the plane anew has lost what was painted on it. */
    private void begin() {
        known = Optional.empty();
        shown.ifPresent(now -> show(now.spec, now.data));
    }

    private void take(PaintPlane.Painted points) {
        if (points.revision() != revision
                || points.xs().size() < 4 && points.xs().size() != 0) {
            return; // of data that are not there any more, or not yet enough to learn from
        }
        known = Optional.empty(); // where it is refused the browser gets back what is there
        workspace.change(draft -> {
            draft.data = Canvas.data(points, draft.data, Math.max(mostPoints, draft.data.n()));
            known = Optional.of(draft.data);
        });
    }
}
