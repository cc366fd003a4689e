package dev.paso.experiment;

import dev.paso.core.engine.Predictor;
import dev.paso.experiment.Frame.Kind;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/** Some parts of one picture being drawn, a little at a time: whoever draws can do something else in between. */
final class Drawing {
    private static final int ROWS = Predictor.ROWS; // of a turn: some 30 ms of the largest networks

    private final Picture picture;
    private final FrameBuilder builder;
    private final Deque<Kind> kinds;
    private Optional<Sketch> sketch = Optional.empty();
    private Kind kind = Kind.FIELD;
    private int row;
    private volatile boolean isLeftBehind;

    /** @param kinds in the order in which they are drawn */
    Drawing(Picture picture, FrameBuilder builder, Collection<Kind> kinds) {
        this.picture = picture;
        this.builder = builder;
        this.kinds = new ArrayDeque<>(kinds);
    }

    /** A newer picture came: what is drawn only at rest is given up where the run does not rest here any more. Any thread may call. */
    void follow(Picture newer) {
        isLeftBehind |= FrameBuilder.isMoving(newer)
                || newer.snapshot().step() != picture.snapshot().step();
    }

    /** Works for a turn; the part that is done with it. */
    Optional<Frame.Part> work() {
        if (isLeftBehind) {
            giveUp();
        }
        if (sketch.isEmpty() && !kinds.isEmpty()) {
            kind = kinds.remove();
            sketch = builder.begin(kind, picture);
            row = 0;
        }
        if (sketch.isEmpty()) {
            return Optional.empty();
        }
        Sketch drawn = sketch.get();
        int to = Math.min(drawn.rows(), row + ROWS);
        drawn.ask(row, to);
        row = to;
        if (row < drawn.rows()) {
            return Optional.empty();
        }
        sketch = Optional.empty();
        return Optional.of(drawn.part());
    }

    private void giveUp() {
        kinds.removeAll(Effort.AT_REST);
        if (Effort.AT_REST.contains(kind)) {
            sketch = Optional.empty();
        }
    }

    boolean isOver() {
        return kinds.isEmpty() && sketch.isEmpty();
    }
}
