package dev.paso.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import dev.paso.experiment.Frame;
import dev.paso.ui.component.SurfaceModel.Place;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The loss over two parameters, turnable in perspective or from above, with the model's place on it, the way it came and its
 * next step. From above the reader moves the place; the loss there is read off the surface in the browser.
 */
@Tag("paso-surface")
@OnDemand
@JsModule("./surface/paso-surface.ts")
public final class SurfacePlot extends Component implements Worded, HasSize, HasStyle {
    /** How the surface is seen. */
    public enum View {
        RELIEF("3d"),
        CONTOUR("contour");

        private final String mode;

        View(String mode) {
            this.mode = mode;
        }
    }

    /** A place through which the surface is cut along each parameter. */
    public enum Cuts {
        NONE,
        POINT,
        START
    }

    /** A path to compare with, drawn thin and pale. */
    public record Ghost(String label, List<Place> path) {
        public Ghost {
            path = List.copyOf(path);
        }
    }

    private final SentPath path = new SentPath();
    private List<SentPath> tracks = List.of();

    public SurfacePlot() {
        getElement().addPropertyChangeListener("mode", "mode-changed", change -> {}); // the reader's choice is kept
    }

    /** Takes probabilities over the plane of the data from every frame, in place of a surface that is set. */
    public void followField() {
        getElement().setAttribute("data-parts", "field");
    }

    /** Draws another surface; point, path and view stay. */
    public void setSurface(SurfaceModel surface) {
        getElement().setPropertyBean("surface", surface);
    }

    /** Way and place come with the frames of the run, not from {@link #setPath} and {@link #setPoint}. */
    public void followFrames() {
        getElement().setAttribute("data-parts", Frame.Kind.PATH.word());
    }

    public void setView(View view) {
        getElement().setProperty("mode", view.mode);
    }

    /** Whether the reader may choose the view; not so at first. */
    public void setViewChoice(boolean isOffered) {
        getElement().setProperty("hasViews", isOffered);
    }

    /** Whether the point stays where it is; at first the reader may move it. */
    public void setReadOnly(boolean isReadOnly) {
        getElement().setProperty("readonly", isReadOnly);
    }

    /** Through which place dashed lines say where the surface is cut; not at all at first. */
    public void setCuts(Cuts cuts) {
        getElement().setProperty("cuts", cuts.name().toLowerCase(Locale.ROOT));
    }

    /** Shows where the model stands; no listener is told. While the reader moves the point it waits until they let go. */
    public void setPoint(Place point) {
        getElement().setPropertyBean("point", point);
    }

    /** The model stands nowhere that could be shown. */
    public void removePoint() {
        getElement().removeProperty("point");
    }

    /** Shows the way the model came, the first place first. */
    public void setPath(List<Place> places) {
        path.to(places).ifPresent(this::extend);
    }

    private void extend(SentPath.Increment increment) {
        getElement().callJsFunction("extend", increment.from(), increment.x(), increment.y());
    }

    /** Draws several paths side by side, numbered from 1 at their ends; {@link #setTrack} says where they lead. */
    public void setTracks(List<String> labels) {
        getElement().setPropertyList("tracks", labels);
        tracks = labels.stream().map(label -> new SentPath()).toList();
    }

    /**
     * Shows one of the paths side by side, the first place first.
     *
     * @param index from 0
     */
    public void setTrack(int index, List<Place> places) {
        tracks.get(index).to(places).ifPresent(increment -> extend(index, increment));
    }

    private void extend(int track, SentPath.Increment increment) {
        getElement().callJsFunction("extendTrack", track, increment.from(), increment.x(), increment.y());
    }

    /** Paths went to the browser in pieces: an element that comes back needs them whole. */
    @Override
    protected void onAttach(AttachEvent attach) {
        if (!attach.isInitialAttach()) {
            extend(path.again());
            for (int i = 0; i < tracks.size(); i++) {
                extend(i, tracks.get(i).again());
            }
        }
    }

    /** Shows other ways to compare with. */
    public void setGhosts(List<Ghost> ghosts) {
        getElement().setPropertyList("ghosts", ghosts);
    }

    /**
     * Draws what a step of plain gradient descent would do from the point, wherever it is moved; 0 for none.
     *
     * @throws IllegalArgumentException if the rate is negative or not finite
     */
    public void setLearningRate(double learningRate) {
        getElement().setProperty("learningRate", checkedRate(learningRate));
    }

    /** Draws this as the step from {@link #setPoint}'s place, such as a mini-batch's; until the reader moves the point. */
    public void setArrow(Place change) {
        getElement().setPropertyBean("arrow", change);
    }

    /** Tells where the reader put the point, at rest. */
    public Registration addPointListener(Consumer<Place> listener) {
        return Gestures.hear(this, "point-changed", Place.class, listener);
    }

    /** Tells the point while it is moved, at most every 50 ms; a {@linkplain #addPointListener last one} follows. */
    public Registration addMovingListener(Consumer<Place> listener) {
        return Gestures.hearMoving(this, "point-input", Place.class, listener);
    }

    static double checkedRate(double learningRate) {
        if (!(learningRate >= 0 && learningRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("learningRate must be at least 0, was " + learningRate);
        }
        return learningRate;
    }
}
