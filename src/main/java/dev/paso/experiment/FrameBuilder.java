package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.Answer;
import dev.paso.core.landscape.ClassRegions;
import dev.paso.core.landscape.DecisionBoundary;
import dev.paso.core.landscape.FittedLine;
import dev.paso.core.landscape.HiddenSpace;
import dev.paso.core.landscape.LayerDistributions;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Turns pictures of one recipe's run into frames. Prepares a part when it is first wanted; not for two threads at once. */
final class FrameBuilder {
    static final int MOST_PARAMETERS = 10_000; // a network larger than these is not drawn: frames must stay small
    static final int MOST_UNITS = 256;
    static final int MOST_MOVING_SCORES = 2_000; // a larger split's scores are shown when the run rests,
    static final int MOST_SCORES = 20_000; // and those of a split as large as this not at all
    static final int MOST_DRAWN_AGAIN = 5_000; // scores that are drawn hundreds of times for their bands,
    static final int MOST_MOVING_DRAWN_AGAIN = 500; // and those for which that is quick enough while they move
    static final int MOST_SAMPLES = 5_000; // of a training split among which a mini-batch is told
    static final int MOST_CLASSES = 20; // a matrix of more is too large to read

    private final ExperimentSpec spec;
    private final PreparedData data;
    private final Map<Kind, Optional<Pen>> pens = new EnumMap<>(Kind.class);
    private Optional<Predictor> predictor = Optional.empty();

    /** Draws one part; nothing at moments at which it would take too long. */
    private interface Pen {
        Optional<Frame.Part> draw(Picture picture);
    }

    FrameBuilder(ExperimentSpec spec, PreparedData data) {
        this.spec = spec;
        this.data = data;
    }

    /** What viewers of a picture share, with the wanted parts that this recipe has: a frame without its sequence and its losses. */
    Frame draw(Picture picture, Set<Kind> wanted) {
        Frame.Status status = status(picture.snapshot());
        Frame.Losses none = picture.losses().since(Long.MAX_VALUE);
        if (!Arrays.stream(picture.parameters())
                .allMatch(Double::isFinite)) { // the last good picture stays on the screen
            return new Frame(0, picture.recipe(), status, none, List.of());
        }
        return new Frame(
                0,
                picture.recipe(),
                status,
                none,
                wanted.stream()
                        .sorted()
                        .flatMap(kind -> pens.computeIfAbsent(kind, this::pen).stream())
                        .flatMap(pen -> pen.draw(picture).stream())
                        .toList());
    }

    private Optional<Pen> pen(Kind kind) {
        return switch (kind) {
            case FIELD -> field();
            case LINE -> line();
            case NETWORK -> network();
            case THRESHOLD -> threshold();
            case CONFUSION -> confusion();
            case LOGITS -> logits();
            case HIDDEN -> hidden();
            case UNCERTAINTY -> uncertainty();
            case CALIBRATION -> calibration();
            case PATH -> path();
            case DISTRIBUTIONS -> distributions();
            case BATCH -> batch();
        };
    }

    /** Whether the samples of a mini-batch can be told among those of the training split. */
    static boolean showsBatch(PreparedData data) {
        return data.training().size() <= MOST_SAMPLES;
    }

    private Optional<Pen> batch() {
        return showsBatch(data)
                ? Optional.of(picture -> Optional.of(new Frame.Batch(picture.batch())))
                : Optional.empty();
    }

    private Optional<Pen> distributions() {
        if (!LayerDistributions.fits(spec, data)) {
            return Optional.empty();
        }
        DistributionsPart part = new DistributionsPart(new LayerDistributions(spec, data, predictor()));
        return Optional.of(picture -> Optional.of(part.draw(picture.moments())));
    }

    private Predictor predictor() {
        if (predictor.isEmpty()) {
            predictor = Optional.of(Predictor.of(spec.model(), spec.dtype()));
        }
        return predictor.get();
    }

    private Optional<Pen> field() {
        int side = DecisionBoundary.DEFAULT_SIDE;
        if (DecisionBoundary.fits(spec)) {
            DecisionBoundary boundary = new DecisionBoundary(spec, data, predictor(), side, side);
            return Optional.of(picture -> Optional.of(field(boundary.cells(picture.parameters()))));
        }
        if (ClassRegions.fits(spec)) {
            ClassRegions regions = new ClassRegions(spec, data, predictor(), side, side);
            return Optional.of(picture -> Optional.of(field(regions.cells(picture.parameters()))));
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

    private Optional<Pen> path() {
        return LinePlane.fits(spec) ? Optional.of(picture -> Optional.of(path(picture.path()))) : Optional.empty();
    }

    private static Frame.Path path(List<ParameterPath.Point> points) {
        return new Frame.Path(
                0,
                Bytes.ofFloat64(
                        points.stream().mapToDouble(ParameterPath.Point::x).toArray()),
                Bytes.ofFloat64(
                        points.stream().mapToDouble(ParameterPath.Point::y).toArray()));
    }

    private Optional<Pen> line() {
        if (!FittedLine.fits(spec)) {
            return Optional.empty();
        }
        FittedLine line = new FittedLine(spec, data, predictor());
        return Optional.of(picture ->
                Optional.of(new Frame.Line(Bytes.ofFloat64(line.x()), Bytes.ofFloat64(line.y(picture.parameters())))));
    }

    private Optional<Pen> network() {
        int units = spec.model().inputs()
                + spec.model().linears().stream()
                        .mapToInt(linear -> linear.out())
                        .sum();
        if (units > MOST_UNITS || spec.model().parameterCount() > MOST_PARAMETERS) {
            return Optional.empty();
        }
        NetworkPart network = new NetworkPart(spec.model(), data, predictor());
        return Optional.of(picture -> Optional.of(network.draw(picture.parameters())));
    }

    private Optional<Pen> threshold() {
        return scores(MOST_SCORES)
                .map(part -> picture -> isMoving(picture) && part.size() > MOST_MOVING_SCORES
                        ? Optional.empty()
                        : Optional.of(part.draw(picture.parameters())));
    }

    private Optional<ThresholdPart> scores(int most) {
        Samples shown = shown();
        if (shown.size() > most) {
            return Optional.empty();
        }
        return Answer.of(spec)
                .filter(answer -> answer.isProbability() && spec.data().classes() == 2)
                .map(answer -> new ThresholdPart(answer, spec.dtype(), shown, predictor()));
    }

    private Optional<Pen> uncertainty() {
        return scores(MOST_DRAWN_AGAIN)
                .filter(scores -> scores.size() > 0)
                .map(scores -> new UncertaintyPart(scores))
                .map(part -> picture -> isMoving(picture) && shown().size() > MOST_MOVING_DRAWN_AGAIN
                        ? Optional.empty()
                        : Optional.of(part.draw(picture.parameters())));
    }

    private Optional<Pen> calibration() {
        return scores(MOST_MOVING_SCORES)
                .filter(scores -> scores.size() > 0)
                .map(scores -> new CalibrationPart(scores))
                .map(part -> picture -> Optional.of(part.draw(picture.parameters())));
    }

    private Optional<Pen> logits() {
        if (!DecisionBoundary.fits(spec) || Answer.of(spec).orElseThrow() != Answer.LOGIT) {
            return Optional.empty();
        }
        int side = DecisionBoundary.DEFAULT_SIDE;
        DecisionBoundary boundary = new DecisionBoundary(spec, data, predictor(), side, side);
        return Optional.of(picture -> {
            DecisionBoundary.Cells cells = boundary.logits(picture.parameters());
            return Optional.of(new Frame.Logits(side, side, cells.low(), cells.high(), Bytes.of(cells.bytes())));
        });
    }

    private Optional<Pen> hidden() {
        if (!HiddenSpace.fits(spec)) {
            return Optional.empty();
        }
        HiddenPart hidden = new HiddenPart(new HiddenSpace(spec, data, predictor()), data.training());
        return Optional.of(picture -> Optional.of(hidden.draw(picture.parameters())));
    }

    private static boolean isMoving(Picture picture) {
        return picture.snapshot().state() == State.RUNNING;
    }

    private Optional<Pen> confusion() {
        int classes = spec.model().outputs();
        boolean isShown = spec.loss() instanceof LossSpec.CrossEntropy && classes > 2 && classes <= MOST_CLASSES;
        if (!isShown || shown().size() > MOST_SCORES) {
            return Optional.empty();
        }
        ConfusionPart confusion = new ConfusionPart(shown(), classes, predictor());
        return Optional.of(picture -> Optional.of(confusion.draw(picture.parameters())));
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
