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
import dev.paso.experiment.Sketch.Pen;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;

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
    private final Effort effort;
    private final Map<Kind, Optional<Pen>> pens = new EnumMap<>(Kind.class);
    private Optional<Predictor> predictor = Optional.empty();

    FrameBuilder(ExperimentSpec spec, PreparedData data) {
        this.spec = spec;
        this.data = data;
        effort = new Effort(spec, data);
    }

    /** What viewers of a picture share, with the wanted parts that this recipe has: a frame without its sequence and its losses. */
    Frame draw(Picture picture, Set<Kind> wanted) {
        return frame(
                picture,
                wanted.stream()
                        .sorted()
                        .flatMap(kind -> begin(kind, picture).stream())
                        .map(Sketch::all)
                        .toList());
    }

    /** As {@link #draw}, with these parts. */
    static Frame frame(Picture picture, List<Frame.Part> parts) {
        return new Frame(
                0,
                picture.recipe(),
                status(picture.snapshot()),
                picture.losses().since(Long.MAX_VALUE),
                picture.near(),
                parts);
    }

    /** Begins a part; none where the recipe has none, or where the last good picture is to stay on the screen. */
    Optional<Sketch> begin(Kind kind, Picture picture) {
        boolean lacksParameters = Effort.OF_PARAMETERS.contains(kind) && !picture.hasParameters();
        if (lacksParameters || !picture.isFinite() || effort.isTooMuch(kind, isMoving(picture))) {
            return Optional.empty();
        }
        return pens.computeIfAbsent(kind, this::pen).flatMap(pen -> pen.begin(picture));
    }

    /** Of these kinds those that are drawn beside the frames, the least work first. */
    List<Kind> slow(Set<Kind> wanted) {
        return wanted.stream()
                .filter(effort::isSlow)
                .sorted(Comparator.comparingDouble(kind -> effort.of(kind, true)))
                .toList();
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
                ? Optional.of(picture -> drawn(() -> new Frame.Batch(picture.batch())))
                : Optional.empty();
    }

    private Optional<Pen> distributions() {
        if (!LayerDistributions.fits(spec, data)) {
            return Optional.empty();
        }
        DistributionsPart part = new DistributionsPart(new LayerDistributions(spec, data, predictor()));
        return Optional.of(picture -> drawn(() -> part.draw(picture.moments())));
    }

    private Predictor predictor() {
        if (predictor.isEmpty()) {
            predictor = Optional.of(Predictor.of(spec.model(), spec.dtype()));
        }
        return predictor.get();
    }

    private Optional<Pen> field() {
        if (DecisionBoundary.fits(spec)) {
            Map<Integer, DecisionBoundary> bySide = new HashMap<>();
            return Optional.of(picture -> {
                int side = effort.side(isMoving(picture));
                DecisionBoundary plane = bySide.computeIfAbsent(side, this::boundary);
                return asked(picture, plane.size(), plane::ask, () -> field(side, plane.cells()));
            });
        }
        if (ClassRegions.fits(spec)) {
            Map<Integer, ClassRegions> bySide = new HashMap<>();
            return Optional.of(picture -> {
                int side = effort.side(isMoving(picture));
                ClassRegions plane = bySide.computeIfAbsent(side, this::regions);
                return asked(picture, plane.size(), plane::ask, () -> field(side, plane.cells()));
            });
        }
        return Optional.empty();
    }

    private DecisionBoundary boundary(int side) {
        return new DecisionBoundary(spec, data, predictor(), side, side);
    }

    private ClassRegions regions(int side) {
        return new ClassRegions(spec, data, predictor(), side, side);
    }

    private static Frame.Field field(int side, DecisionBoundary.Cells cells) {
        return new Frame.Field(side, side, cells.low(), cells.high(), Bytes.of(cells.bytes()), Optional.empty());
    }

    private static Frame.Field field(int side, ClassRegions.Cells cells) {
        return new Frame.Field(
                side, side, cells.low(), 1, Bytes.of(cells.strengths()), Optional.of(Bytes.of(cells.classes())));
    }

    /** Asks a model something about rows. */
    private interface Asking {
        void ask(double[] parameters, int from, int to);
    }

    private static Optional<Sketch> asked(Picture picture, int rows, Asking asking, Supplier<Frame.Part> part) {
        return Optional.of(Sketch.of(rows, (from, to) -> asking.ask(picture.parameters(), from, to), part));
    }

    private static Optional<Sketch> drawn(Supplier<Frame.Part> part) {
        return Optional.of(Sketch.of(part));
    }

    private Optional<Pen> path() {
        return LinePlane.fits(spec) ? Optional.of(picture -> drawn(() -> path(picture.path()))) : Optional.empty();
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
                drawn(() -> new Frame.Line(Bytes.ofFloat64(line.x()), Bytes.ofFloat64(line.y(picture.parameters())))));
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
        return Optional.of(picture -> drawn(() -> network.draw(picture.parameters())));
    }

    private Optional<Pen> threshold() {
        return scores(MOST_SCORES)
                .map(part -> picture -> isMoving(picture) && part.size() > MOST_MOVING_SCORES
                        ? Optional.empty()
                        : asked(picture, part.size(), part::ask, part::draw));
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
                .map(scores -> picture -> isMoving(picture) && scores.size() > MOST_MOVING_DRAWN_AGAIN
                        ? Optional.empty()
                        : asked(picture, scores.size(), scores::ask, new UncertaintyPart(scores)::draw));
    }

    private Optional<Pen> calibration() {
        return scores(MOST_MOVING_SCORES)
                .filter(scores -> scores.size() > 0)
                .map(scores ->
                        picture -> asked(picture, scores.size(), scores::ask, new CalibrationPart(scores)::draw));
    }

    private Optional<Pen> logits() {
        if (!DecisionBoundary.fits(spec) || Answer.of(spec).orElseThrow() != Answer.LOGIT) {
            return Optional.empty();
        }
        Map<Integer, DecisionBoundary> bySide = new HashMap<>();
        return Optional.of(picture -> {
            int side = effort.side(isMoving(picture));
            DecisionBoundary plane = bySide.computeIfAbsent(side, this::boundary);
            return asked(picture, plane.size(), plane::ask, () -> logits(side, plane.logits()));
        });
    }

    private static Frame.Logits logits(int side, DecisionBoundary.Cells cells) {
        return new Frame.Logits(side, side, cells.low(), cells.high(), Bytes.of(cells.bytes()));
    }

    private Optional<Pen> hidden() {
        if (!HiddenSpace.fits(spec)) {
            return Optional.empty();
        }
        HiddenPart hidden = new HiddenPart(new HiddenSpace(spec, data, predictor()), data.training());
        return Optional.of(picture -> drawn(() -> hidden.draw(picture.parameters())));
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
        return Optional.of(picture -> asked(picture, shown().size(), confusion::ask, confusion::draw));
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
