package dev.paso.core.lesson;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.random.Permutations;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.List;
import java.util.Optional;

/**
 * The way of a line's parameters through a recipe, followed as far as somebody asks: what a run of the same recipe did, number for
 * number. Not for two threads.
 */
public final class Walk {
    private final ExperimentSpec spec;
    private final PreparedData data;
    private final TrainingLoss trainingLoss;
    private final ParameterPath path =
            new ParameterPath(LinePlane.BIAS, LinePlane.WEIGHT, ParameterPath.DEFAULT_CAPACITY);
    private Trainer trainer;
    private Optional<Update> last = Optional.empty();

    /** @throws IllegalArgumentException if the experiment does not fit a line */
    public Walk(ExperimentSpec spec, PreparedData data) {
        if (!LinePlane.fits(spec)) {
            throw new IllegalArgumentException("a walk must be that of a line, was " + spec.model());
        }
        this.spec = spec;
        this.data = data;
        trainingLoss = TrainingLoss.of(spec, data);
        trainer = start();
    }

    private Trainer start() {
        Trainer fresh = new Trainer(spec, data, event -> {});
        path.clear();
        path.add(0, fresh.parameters());
        last = Optional.empty();
        return fresh;
    }

    /** Goes to where the parameters are after {@code step} updates, or as far as the recipe goes. */
    public void goTo(long step) {
        if (step < trainer.step()) {
            trainer = start();
        }
        while (trainer.step() < step && !trainer.isOver()) {
            if (trainer.step() == step - 1) {
                Update planned = next();
                trainer.update();
                last = Optional.of(planned.to(line()));
            } else {
                trainer.update();
            }
            path.add(trainer.step(), trainer.parameters());
        }
    }

    public ExperimentSpec spec() {
        return spec;
    }

    public PreparedData data() {
        return data;
    }

    public long step() {
        return trainer.step();
    }

    public int epoch() {
        return trainer.epoch();
    }

    public int batchesPerEpoch() {
        return trainer.batchesPerEpoch();
    }

    /** Where the parameters are. */
    public Line line() {
        return Line.of(trainer.parameters());
    }

    /** The update that led here; empty at the start. */
    public Optional<Update> last() {
        return last;
    }

    /** The update that plain gradient descent would make next. */
    public Update next() {
        return Update.of(data.training(), trainer.nextBatch(), line(), trainer.learningRate());
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
        int[] all = Permutations.identity(data.training().size());
        return Update.of(data.training(), all, line, trainer.learningRate());
    }

    /** The way from the start to here. */
    public List<ParameterPath.Point> path() {
        return path.points();
    }
}
