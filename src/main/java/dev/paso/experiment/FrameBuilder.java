package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.Answer;
import dev.paso.core.landscape.ClassRegions;
import dev.paso.core.landscape.DecisionBoundary;
import dev.paso.core.landscape.FittedLine;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns pictures of one recipe's run into frames. Prepares itself at the first one; not for two threads at once. */
final class FrameBuilder {
    static final int MOST_PARAMETERS = 10_000; // a network larger than these is not drawn: frames must stay small
    static final int MOST_UNITS = 256;
    static final int MOST_MOVING_SCORES = 2_000; // a larger split's scores are shown when the run rests,
    static final int MOST_SCORES = 20_000; // and those of a split as large as this not at all
    static final int MOST_CLASSES = 20; // a matrix of more is too large to read

    private final ExperimentSpec spec;
    private final PreparedData data;
    private Optional<Pens> pens = Optional.empty();

    /** Draws one part under any parameters. */
    private interface Pen<T> {
        T draw(double[] parameters);
    }

    /** What draws the parts that this recipe has. */
    private record Pens(
            Optional<Pen<Frame.Field>> field,
            Optional<Pen<Frame.Line>> line,
            Optional<NetworkPart> network,
            Optional<ThresholdPart> threshold,
            Optional<ConfusionPart> confusion) {}

    FrameBuilder(ExperimentSpec spec, PreparedData data) {
        this.spec = spec;
        this.data = data;
    }

    /** The parts that all viewers of a picture share: a frame without its sequence and its losses. */
    Frame draw(Picture picture) {
        Frame.Status status = status(picture.snapshot());
        Frame.Losses none = picture.losses().since(Long.MAX_VALUE);
        double[] parameters = picture.parameters();
        if (!Arrays.stream(parameters).allMatch(Double::isFinite)) { // the last good picture stays on the screen
            return Frame.of(status, none);
        }
        Pens with = pens();
        boolean isMoving = picture.snapshot().state() == State.RUNNING;
        return new Frame(
                0,
                status,
                none,
                with.field.map(pen -> pen.draw(parameters)),
                with.line.map(pen -> pen.draw(parameters)),
                with.network.map(network -> network.draw(parameters)),
                with.threshold
                        .filter(part -> !isMoving || part.size() <= MOST_MOVING_SCORES)
                        .map(part -> part.draw(parameters)),
                with.confusion.map(part -> part.draw(parameters)));
    }

    private Pens pens() {
        if (pens.isEmpty()) {
            Predictor predictor = Predictor.of(spec.model(), spec.dtype());
            pens = Optional.of(new Pens(
                    field(predictor), line(predictor), network(predictor), threshold(predictor), confusion(predictor)));
        }
        return pens.get();
    }

    private Optional<Pen<Frame.Field>> field(Predictor predictor) {
        int side = DecisionBoundary.DEFAULT_SIDE;
        if (DecisionBoundary.fits(spec)) {
            DecisionBoundary boundary = new DecisionBoundary(spec, data, predictor, side, side);
            return Optional.of(parameters -> field(boundary.cells(parameters)));
        }
        if (ClassRegions.fits(spec)) {
            ClassRegions regions = new ClassRegions(spec, data, predictor, side, side);
            return Optional.of(parameters -> field(regions.cells(parameters)));
        }
        return Optional.empty();
    }

    private static Frame.Field field(DecisionBoundary.Cells cells) {
        int side = DecisionBoundary.DEFAULT_SIDE;
        return new Frame.Field(side, side, cells.low(), cells.high(), Bytes.of(cells.bytes()), Optional.empty());
    }

    private static Frame.Field field(ClassRegions.Cells cells) {
        int side = DecisionBoundary.DEFAULT_SIDE;
        return new Frame.Field(
                side, side, cells.low(), 1, Bytes.of(cells.strengths()), Optional.of(Bytes.of(cells.classes())));
    }

    private Optional<Pen<Frame.Line>> line(Predictor predictor) {
        if (!FittedLine.fits(spec)) {
            return Optional.empty();
        }
        FittedLine line = new FittedLine(spec, data, predictor);
        return Optional.of(
                parameters -> new Frame.Line(Bytes.ofFloat64(line.x()), Bytes.ofFloat64(line.y(parameters))));
    }

    private Optional<NetworkPart> network(Predictor predictor) {
        int units = spec.model().inputs()
                + spec.model().linears().stream()
                        .mapToInt(linear -> linear.out())
                        .sum();
        if (units > MOST_UNITS || spec.model().parameterCount() > MOST_PARAMETERS) {
            return Optional.empty();
        }
        return Optional.of(new NetworkPart(spec.model(), data, predictor));
    }

    private Optional<ThresholdPart> threshold(Predictor predictor) {
        Samples shown = shown();
        if (shown.size() > MOST_SCORES) {
            return Optional.empty();
        }
        return Answer.of(spec)
                .filter(answer -> answer.isProbability() && spec.data().classes() == 2)
                .map(answer -> new ThresholdPart(answer, spec.dtype(), shown, predictor));
    }

    private Optional<ConfusionPart> confusion(Predictor predictor) {
        int classes = spec.model().outputs();
        boolean isShown = spec.loss() instanceof LossSpec.CrossEntropy && classes > 2 && classes <= MOST_CLASSES;
        return isShown && shown().size() <= MOST_SCORES
                ? Optional.of(new ConfusionPart(shown(), classes, predictor))
                : Optional.empty();
    }

    /** What counts are made of: the validation split, or all samples where there is none. */
    private Samples shown() {
        return data.validation().size() > 0 ? data.validation() : data.training();
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
                snapshot.learningRate());
    }

    private static OptionalDouble finite(OptionalDouble value) {
        return value.isPresent() ? History.finite(value.getAsDouble()) : value;
    }
}
