package dev.paso.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Slice;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Run;
import dev.paso.experiment.Viewer;
import dev.paso.ui.line.Line;
import dev.paso.ui.line.Stream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings the frames of a run to this page over its line; the elements beside it take the parts they name in {@code data-parts}, and no
 * others are sent. It watches while it is attached. A frame that concerns the server's side of the screen waits for the session's lock
 * and arrives together with what changed there; all others go straight to the browser.
 */
@Tag("paso-frames")
@JsModule("./frames/paso-frames.ts")
public final class FrameStream extends Component {
    private final transient Run run;
    private final transient Follower follower;
    private transient Optional<Watching> watching = Optional.empty();
    private int entry;
    private volatile int recipe;
    private volatile int revision;
    private transient volatile Optional<Frame> newest = Optional.empty();

    /** The server's side of a screen. */
    public interface Follower {
        /** Whether this frame changes anything there; asked from any thread, so it answers from what it knows, at once. */
        boolean isConcerned(Frame frame);

        /** A frame is on its way to the browser; called under the session's lock. */
        void arrived(Frame frame);

        /** The browser is back, and the host has closed the run meanwhile; called under the session's lock. */
        void isGone();
    }

    public FrameStream(Run run, Follower follower) {
        this.run = run;
        this.follower = follower;
    }

    /** Frames of what the run did before are not shown any more: call after {@link Run#replace} and before the screen changes. */
    public void skipWhatIsUnderWay() {
        newest = Optional.empty();
        turn();
        recipe = run.recipe();
    }

    /**
     * From now on the address of the page names the step that is shown, and whether it trains.
     *
     * @param query what the address says besides
     * @param step the name of the step there; empty where the address cannot hold the recipe
     * @param of the address that brought the page here: at another one the browser has gone on already
     */
    public void keepAddress(QueryParameters query, String step, Location of) {
        String answered = of.getQueryParameters().getQueryString();
        getElement().setPropertyBean("place", new Place(query.getQueryString(), step, entry, answered));
    }

    /** What stands below pictures that are saved from here; {@code {step}} is the step that they show. */
    public void setCaption(String caption) {
        getElement().setProperty("caption", caption);
    }

    /** The address that is kept next is a new entry of the browser's history. */
    public void beginEntry() {
        entry++;
    }

    /** How the browser completes the address. */
    private record Place(String query, String step, int entry, String of) {}

    /** The model is drawn on this plane of the inputs from now on; none: on no plane. */
    public void setSlice(Optional<Slice> slice, PreparedData data) {
        run.setSlice(slice, data);
    }

    /** The frame sent last, of the recipe that is shown. */
    public Optional<Frame> newest() {
        return newest;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        recipe = run.recipe();
        watching = Optional.of(new Watching(attach.getUI()));
        turn();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        watching.ifPresent(Watching::end);
        watching = Optional.empty();
    }

    /** From now on frames belong to the page as it is after this; the browser holds them back until it has come so far. */
    private void turn() {
        getElement().setProperty("revision", revision + 1);
        revision++;
    }

    /** One page that watches. */
    private final class Watching implements Stream {
        private final UI ui;
        private final Line line;
        private final int number;
        private final Viewer viewer;
        private volatile boolean isKnown; // a new screen must hear of its first frame
        private final AtomicInteger inTurn = new AtomicInteger(); // frames that wait for the session's lock

        Watching(UI ui) {
            this.ui = ui;
            line = Line.of(ui);
            number = line.join(this);
            getElement().setProperty("stream", number);
            viewer = run.watch(this::take);
        }

        void end() {
            viewer.close();
            line.leave(number);
        }

        private void take(Frame frame) {
            if (isKnown && frame.recipe() == recipe && inTurn.get() == 0 && !follower.isConcerned(frame)) {
                send(frame);
                return;
            }
            inTurn.incrementAndGet(); // a frame must not overtake another
            Line.change(ui, () -> arrive(frame));
        }

        private void arrive(Frame frame) {
            try {
                show(frame);
            } finally {
                inTurn.decrementAndGet(); // from now on the next may go straight on
            }
        }

        private void show(Frame frame) {
            isKnown = true;
            if (frame.recipe() != recipe) {
                viewer.acknowledge(frame.sequence());
                return;
            }
            try {
                follower.arrived(frame);
            } finally { // what failed there does not keep the picture from the browser
                if (ui.getInternals().isDirty()) {
                    turn();
                    line.knockIfChanged();
                }
                send(frame);
            }
        }

        private void send(Frame frame) {
            newest = Optional.of(frame);
            line.send(number, revision, frame.sequence(), FrameJson.packed(frame));
        }

        @Override
        public void acknowledge(long sequence) {
            viewer.acknowledge(sequence);
        }

        @Override
        public void resume(long sequence) {
            if (run.isClosed()) {
                Line.change(ui, follower::isGone);
            }
            viewer.resume(sequence);
        }

        @Override
        public void rest() {
            run.giveUp(viewer);
        }

        @Override
        public void want(Set<Frame.Kind> kinds) {
            viewer.want(kinds);
        }
    }
}
