package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.Answer;
import dev.paso.core.landscape.FittedLine;
import dev.paso.core.landscape.HiddenSpace;
import dev.paso.core.landscape.LayerDistributions;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.landscape.PermutationImportance;
import dev.paso.core.landscape.Predictions;
import dev.paso.core.landscape.Slice;
import dev.paso.core.landscape.WeightSizes;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame.Kind;
import dev.paso.experiment.Sketch.Pen;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Draws each kind of part for pictures of one recipe's run. Prepares a pen when it is first wanted; not for two threads at once. */
final class Pens {
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
    private final Optional<Slice> slice;
    private final Effort effort;
    private final Map<Kind, Optional<Pen>> made = new EnumMap<>(Kind.class);
    private Optional<Predictor> predictor = Optional.empty();

    /** @param slice where planes are drawn; none: there is no plane to see */
    Pens(ExperimentSpec spec, PreparedData data, Optional<Slice> slice, Effort effort) {
        this.spec = spec;
        this.data = data;
        this.slice = slice;
        this.effort = effort;
    }

    /** None where the recipe has no part of this kind. */
    Optional<Pen> of(Kind kind) {
        return made.computeIfAbsent(kind, this::pen);
    }

    /** What rests may rest for long: all that takes memory is prepared again when it is wanted again. */
    void forget() {
        made.clear();
        predictor = Optional.empty();
    }

    private Optional<Pen> pen(Kind kind) {
        return switch (kind) {
            case FIELD -> planes().flatMap(PlanePens::field);
            case LINE -> line();
            case NETWORK -> network();
            case THRESHOLD -> threshold();
            case CONFUSION -> confusion();
            case LOGITS -> planes().flatMap(PlanePens::logits);
            case HIDDEN -> hidden();
            case UNCERTAINTY -> uncertainty();
            case CALIBRATION -> calibration();
            case PATH -> path();
            case DISTRIBUTIONS -> distributions();
            case WEIGHTS -> weights();
            case BATCH -> batch();
            case ERRORS -> errors();
            case RESIDUALS -> residuals();
            case IMPORTANCE -> importance();
        };
    }

    /** Whether the samples of a mini-batch can be told among those of the training split. */
    static boolean showsBatch(PreparedData data) {
        return data.training().size() <= MOST_SAMPLES;
    }

    private Optional<Pen> batch() {
        return showsBatch(data)
                ? Optional.of(picture -> picture.batch().flatMap(rows -> drawn(() -> new Frame.Batch(rows))))
                : Optional.empty();
    }

    private Optional<Pen> distributions() {
        if (!LayerDistributions.fits(spec, data)) {
            return Optional.empty();
        }
        DistributionsPart part = new DistributionsPart(new LayerDistributions(spec, data, predictor()));
        return Optional.of(picture -> drawn(() -> part.draw(picture.moments())));
    }

    private Optional<Pen> weights() {
        if (!WeightSizes.fits(spec)) {
            return Optional.empty();
        }
        WeightsPart part = new WeightsPart(spec.model());
        return Optional.of(picture -> drawn(() -> part.draw(picture.moments())));
    }

    Predictor predictor() {
        if (predictor.isEmpty()) {
            predictor = Optional.of(Predictor.of(spec.model(), spec.dtype()));
        }
        return predictor.get();
    }

    private Optional<PlanePens> planes() {
        return slice.map(one -> new PlanePens(spec, data, one, effort, predictor()));
    }

    /** Asks a model something about rows. */
    interface Asking {
        void ask(double[] parameters, int from, int to);
    }

    static Optional<Sketch> asked(Picture picture, int rows, Asking asking, Supplier<Frame.Part> part) {
        return Optional.of(Sketch.of(rows, (from, to) -> asking.ask(picture.parameters(), from, to), part));
    }

    private static Optional<Sketch> drawn(Supplier<Frame.Part> part) {
        return Optional.of(Sketch.of(part));
    }

    private Optional<Pen> path() {
        return LinePlane.fits(spec) ? Optional.of(picture -> drawn(() -> path(picture.path()))) : Optional.empty();
    }

    private static OverTime.Path path(List<ParameterPath.Point> points) {
        return new OverTime.Path(
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
        NetworkPart network = new NetworkPart(spec.model(), data, slice, predictor());
        return Optional.of(picture -> drawn(() -> network.draw(picture.parameters())));
    }

    private Optional<Pen> threshold() {
        return scores(MOST_SCORES)
                .map(part -> picture -> FrameBuilder.isMoving(picture) && part.size() > MOST_MOVING_SCORES
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
                .map(scores -> picture -> FrameBuilder.isMoving(picture) && scores.size() > MOST_MOVING_DRAWN_AGAIN
                        ? Optional.empty()
                        : asked(picture, scores.size(), scores::ask, new UncertaintyPart(scores)::draw));
    }

    private Optional<Pen> calibration() {
        return scores(MOST_MOVING_SCORES)
                .filter(scores -> scores.size() > 0)
                .map(scores ->
                        picture -> asked(picture, scores.size(), scores::ask, new CalibrationPart(scores)::draw));
    }

    /** Both splits' samples, as many as the scores of a classifier may be. */
    private Optional<ErrorsPart> predicted() {
        int size = data.training().size() + data.validation().size();
        return Predictions.fits(spec) && size <= MOST_SCORES
                ? Optional.of(new ErrorsPart(
                        new Predictions(spec, data, data.training(), predictor()),
                        new Predictions(spec, data, data.validation(), predictor())))
                : Optional.empty();
    }

    private Optional<Pen> errors() {
        return predicted().map(part -> picture -> asked(picture, part.size(), part::ask, part::errors));
    }

    private Optional<Pen> residuals() {
        return predicted()
                .map(part -> picture -> FrameBuilder.isMoving(picture) && part.size() > MOST_MOVING_SCORES
                        ? Optional.empty()
                        : asked(picture, part.size(), part::ask, part::residuals));
    }

    private Optional<Pen> importance() {
        if (!PermutationImportance.fits(spec, data)) {
            return Optional.empty();
        }
        PermutationImportance part = new PermutationImportance(
                spec, data, predictor(), PermutationImportance.REPEATS, Frame.Uncertainty.SEED);
        return Optional.of(picture -> FrameBuilder.isMoving(picture)
                ? Optional.empty()
                : asked(picture, part.size(), part::ask, () -> importance(picture, part.result())));
    }

    private static Explained.Importance importance(Picture picture, PermutationImportance.Result found) {
        return new Explained.Importance(
                picture.snapshot().step(),
                found.score(),
                PermutationImportance.REPEATS,
                ofFloat64(found.means()),
                ofFloat64(found.deviations()));
    }

    private static Bytes ofFloat64(List<Double> values) {
        return Bytes.ofFloat64(values.stream().mapToDouble(value -> value).toArray());
    }

    private Optional<Pen> hidden() {
        if (!HiddenSpace.fits(spec)) {
            return Optional.empty();
        }
        HiddenPart hidden = new HiddenPart(new HiddenSpace(spec, data, predictor()), data.training());
        return Optional.of(picture -> drawn(() -> hidden.draw(picture.parameters())));
    }

    private Optional<Pen> confusion() {
        int classes = spec.model().outputs();
        boolean isShown =
                spec.loss() instanceof LossSpec.CrossEntropy && spec.data().classes() > 2 && classes <= MOST_CLASSES;
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
}
