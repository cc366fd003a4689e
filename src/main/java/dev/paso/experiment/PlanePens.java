package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.Answer;
import dev.paso.core.landscape.AskedPlane;
import dev.paso.core.landscape.ClassRegions;
import dev.paso.core.landscape.DecisionBoundary;
import dev.paso.core.landscape.Slice;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Sketch.Pen;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Draws what a model answers all over a plane, with fewer cells while it moves. */
final class PlanePens {
    private final ExperimentSpec spec;
    private final PreparedData data;
    private final Slice slice;
    private final Effort effort;
    private final Predictor predictor;

    PlanePens(ExperimentSpec spec, PreparedData data, Slice slice, Effort effort, Predictor predictor) {
        this.spec = spec;
        this.data = data;
        this.slice = slice;
        this.effort = effort;
        this.predictor = predictor;
    }

    /** The answer of one output, or of several classes which is the likeliest; none where there is nothing of both. */
    Optional<Pen> field() {
        if (DecisionBoundary.fits(spec)) {
            return Optional.of(pen(this::boundary, (side, plane) -> field(side, plane.cells())));
        }
        return ClassRegions.fits(spec)
                ? Optional.of(pen(this::regions, (side, plane) -> field(side, plane.cells())))
                : Optional.empty();
    }

    /** Logits, where the model answers with them. */
    Optional<Pen> logits() {
        return DecisionBoundary.fits(spec) && Answer.of(spec).orElseThrow() == Answer.LOGIT
                ? Optional.of(pen(this::boundary, (side, plane) -> logits(side, plane.logits())))
                : Optional.empty();
    }

    /** What is told of a plane of side × side cells that was asked. */
    private interface Telling<P> {
        Frame.Part tell(int side, P plane);
    }

    private <P extends AskedPlane> Pen pen(IntFunction<P> planeOf, Telling<P> telling) {
        Map<Integer, P> bySide = new HashMap<>();
        return picture -> {
            int side = effort.side(FrameBuilder.isMoving(picture));
            P plane = bySide.computeIfAbsent(side, planeOf::apply);
            return Pens.asked(picture, plane.size(), plane::ask, () -> telling.tell(side, plane));
        };
    }

    private DecisionBoundary boundary(int side) {
        return new DecisionBoundary(spec, data, Optional.of(slice), predictor, side, side);
    }

    private ClassRegions regions(int side) {
        return new ClassRegions(spec, data, Optional.of(slice), predictor, side, side);
    }

    private Frame.Field field(int side, DecisionBoundary.Cells cells) {
        Bytes shades = Bytes.ofShades(cells.bytes(), side);
        return new Frame.Field(side, side, cells.low(), cells.high(), shades, Optional.empty(), slice.axes());
    }

    private Frame.Field field(int side, ClassRegions.Cells cells) {
        return new Frame.Field(
                side,
                side,
                cells.low(),
                1,
                Bytes.ofShades(cells.strengths(), side),
                Optional.of(Bytes.ofShades(cells.classes(), side)),
                slice.axes());
    }

    private static Frame.Logits logits(int side, DecisionBoundary.Cells cells) {
        return new Frame.Logits(side, side, cells.low(), cells.high(), Bytes.ofShades(cells.bytes(), side));
    }
}
