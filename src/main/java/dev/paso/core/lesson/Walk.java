package dev.paso.core.lesson;

import dev.paso.core.MisuseException;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.random.Permutations;
import dev.paso.core.train.Checkpoint;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.List;
import java.util.Optional;

/**
 * The way of a line's parameters through a recipe, followed as far as somebody asks: what a run of the same recipe did, number for
 * number. Not for two threads.
 */
public final class Walk {
    private final Replay replay;
    private final TrainingLoss trainingLoss;
    private final ParameterPath path =
            new ParameterPath(LinePlane.BIAS, LinePlane.WEIGHT, ParameterPath.DEFAULT_CAPACITY);
    private Optional<Update> last = Optional.empty();

    /** @throws IllegalArgumentException if the experiment does not fit a line */
    public Walk(ExperimentSpec spec, PreparedData data) {
        if (!LinePlane.fits(spec)) {
            throw new MisuseException("a walk must be that of a line, was " + spec.model());
        }
        replay = new Replay(spec, data);
        trainingLoss = TrainingLoss.of(spec, data);
        begin();
    }

    /** With data of its own. */
    public static Walk of(ExperimentSpec spec) {
        return new Walk(spec, spec.prepared());
    }

    private void begin() {
        path.clear();
        path.add(0, replay.parameters());
        last = Optional.empty();
    }

    /** Goes to where the parameters are after {@code step} updates, or as far as the recipe goes. */
    public void goTo(long step) {
        replay.goTo(step, this::begin, trainer -> update(trainer, trainer.step() == step - 1));
    }

    /**
     * The same, by way of a place of a run of this recipe: only what comes after it is done again.
     *
     * @param near before {@code step}
     * @param way of that run's parameters
     */
    public void goTo(long step, Checkpoint near, List<ParameterPath.Point> way) {
        if (replay.jump(step, near)) {
            path.clear();
            way.stream()
                    .filter(point -> point.step() <= near.step())
                    .forEach(point -> path.add(point.step(), new Line(point.x(), point.y()).parameters()));
        }
        goTo(step);
    }

    private void update(Trainer trainer, boolean isLast) {
        if (isLast) {
            Update planned = next();
            trainer.update();
            last = Optional.of(planned.to(line()));
        } else {
            trainer.update();
        }
        path.add(trainer.step(), trainer.parameters());
    }

    public ExperimentSpec spec() {
        return replay.spec();
    }

    public PreparedData data() {
        return replay.data();
    }

    public long step() {
        return replay.step();
    }

    public int epoch() {
        return replay.epoch();
    }

    public int batchesPerEpoch() {
        return replay.trainer().batchesPerEpoch();
    }

    /** Where the parameters are. */
    public Line line() {
        return Line.of(replay.parameters());
    }

    /** The update that led here; empty at the start. */
    public Optional<Update> last() {
        return last;
    }

    /** The update that plain gradient descent would make next. */
    public Update next() {
        return Update.of(
                data().training(),
                replay.trainer().nextBatch(),
                line(),
                replay.trainer().learningRate());
    }

    /** The loss over the whole training split, here. */
    public double loss() {
        return loss(line());
    }

    /** The loss over the whole training split, anywhere. */
    public double loss(Line line) {
        return trainingLoss.at(line.parameters());
    }

    /** Whether the loss here is more than where the walk began; also where it is no number any more. */
    public boolean isAboveStart() {
        ParameterPath.Point first = path.points().getFirst();
        return !(loss() <= loss(new Line(first.x(), first.y())));
    }

    /** The loss as a function of the parameters, on the whole training split. */
    public TrainingLoss trainingLoss() {
        return trainingLoss;
    }

    /** What gradient descent on the whole training split would do anywhere. */
    public Update measure(Line line) {
        int[] all = Permutations.identity(data().training().size());
        return Update.of(data().training(), all, line, replay.trainer().learningRate());
    }

    /** The way from the start to here. */
    public List<ParameterPath.Point> path() {
        return path.points();
    }
}
