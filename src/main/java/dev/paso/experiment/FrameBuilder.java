package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Slice;
import dev.paso.core.remark.Circumstances;
import dev.paso.core.remark.Evidence;
import dev.paso.core.remark.Remark;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Turns pictures of one recipe's run into frames, with the parts that its {@link Pens} draw; not for two threads at once. */
final class FrameBuilder {
    private static final double MOST_REMARKED_MOVING =
            1e6; // multiplications: a frame that moves must not wait for words

    private final ExperimentSpec spec;
    private final PreparedData data;
    private final Effort effort;
    private final Pens pens;
    private final double look;
    private Optional<Circumstances> circumstances = Optional.empty();

    FrameBuilder(ExperimentSpec spec, PreparedData data) {
        this(spec, data, Slice.usual(data));
    }

    /** @param slice where planes are drawn; none: there is no plane to see */
    FrameBuilder(ExperimentSpec spec, PreparedData data, Optional<Slice> slice) {
        this.spec = spec;
        this.data = data;
        effort = new Effort(spec, data);
        pens = new Pens(spec, data, slice, effort);
        look = Circumstances.work(spec, data);
    }

    /** What viewers of a picture share, with the wanted parts that this recipe has: a frame without its sequence and its losses. */
    Frame draw(Picture picture, Set<Kind> wanted) {
        return frame(picture, remarks(picture), parts(picture, wanted));
    }

    /** The same, and nobody looks for what is worth a look. */
    Frame drawOnly(Picture picture, Set<Kind> wanted) {
        return frame(picture, Optional.empty(), parts(picture, wanted));
    }

    private List<Frame.Part> parts(Picture picture, Set<Kind> wanted) {
        List<Frame.Part> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (wanted.contains(kind)) {
                begin(kind, picture).ifPresent(sketch -> parts.add(sketch.all()));
            }
        }
        if (!isMoving(picture)) {
            pens.forget();
        }
        return parts;
    }

    /** What is worth a look; nobody looks where that would take longer than drawing does. */
    private Optional<List<Remark>> remarks(Picture picture) {
        double most = isMoving(picture) ? MOST_REMARKED_MOVING : Effort.MOST_QUICK;
        if (!picture.hasParameters() || !picture.isFinite() || look > most) {
            return Optional.empty();
        }
        Snapshot now = picture.snapshot();
        return Optional.of(Remark.of(new Evidence(
                circumstances(),
                picture.losses().curve(),
                now.epoch(),
                now.learningRate(),
                picture.parameters(),
                pens.predictor())));
    }

    /** As {@link #draw}, with these parts. */
    static Frame frame(Picture picture, Optional<List<Remark>> remarks, List<Frame.Part> parts) {
        return new Frame(
                0,
                picture.recipe(),
                status(picture.snapshot()),
                picture.losses().since(Long.MAX_VALUE),
                picture.near(),
                remarks,
                parts);
    }

    /** Begins a part; none where the recipe has none, or where the last good picture is to stay on the screen. */
    Optional<Sketch> begin(Kind kind, Picture picture) {
        boolean lacksParameters = Effort.OF_PARAMETERS.contains(kind) && !picture.hasParameters();
        if (lacksParameters || !picture.isFinite() || effort.isTooMuch(kind, isMoving(picture))) {
            return Optional.empty();
        }
        return pens.of(kind).flatMap(pen -> pen.begin(picture));
    }

    /** Of these kinds those that are drawn beside the frames, the least work first. */
    List<Kind> slow(Set<Kind> wanted, boolean isMoving) {
        return effort.slow().isEmpty()
                ? List.of()
                : effort.slow().stream()
                        .filter(kind -> wanted.contains(kind) && !(isMoving && Effort.AT_REST.contains(kind)))
                        .toList();
    }

    private Circumstances circumstances() {
        if (circumstances.isEmpty()) {
            circumstances = Optional.of(new Circumstances(spec, data));
        }
        return circumstances.get();
    }

    static boolean isMoving(Picture picture) {
        return picture.snapshot().state() == State.RUNNING;
    }

    private static Frame.Status status(Snapshot snapshot) {
        return new Frame.Status(
                snapshot.state(),
                snapshot.epoch(),
                snapshot.step(),
                snapshot.furthest(),
                snapshot.stepsPerSecond(),
                finite(snapshot.trainingLoss()),
                finite(snapshot.validationLoss()),
                snapshot.learningRate(),
                snapshot.bestEpoch());
    }

    private static OptionalDouble finite(OptionalDouble value) {
        return value.isPresent() ? History.finite(value.getAsDouble()) : value;
    }
}
