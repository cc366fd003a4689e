package dev.paso.workspace.autograd;

import dev.paso.core.Tensor;
import dev.paso.core.autograd.Tape;
import dev.paso.core.autograd.Value;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.ManualLoop;
import dev.paso.core.lesson.ManualLoop.Attempt;
import dev.paso.core.lesson.Replay;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Study;
import dev.paso.experiment.Work;
import dev.paso.workspace.BookLine;
import dev.paso.workspace.ChosenHandle;
import dev.paso.workspace.Handles;
import dev.paso.workspace.ToldHandles;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Loops with parameters made by hand: the book's three attempts to update them, and the one that works gone through to its end. */
public final class ManualLoops {
    private static final ExperimentSpec MANUAL = Recipes.manual();
    private static final PreparedData DATA = Autograd.prepared(MANUAL);
    private static final String ATTEMPTED = "attempted";
    private static final int STRIDE = 20; // epochs until it is asked again whether anybody wants them

    private final ChosenHandle<Attempt> attempt;
    private final ChosenHandle<Boolean> isRun;
    private final Set<Attempt> attempted = EnumSet.noneOf(Attempt.class);
    private final Study<Attempt, ManualLoop> running;
    private final Study<ExperimentSpec, Trained> trained;

    /**
     * The loop after its last epoch.
     *
     * @param lastLoss that its last forward pass measured, as {@code nn.MSELoss} gives it
     */
    public record Trained(Line line, Value lastLoss) {}

    ManualLoops(Handles handles, Desk desk) {
        attempt = handles.choice("attempt", Attempt.REASSIGN);
        isRun = handles.flag("attempt-run", false);
        handles.own(
                ATTEMPTED,
                () -> Optional.of(ToldHandles.words(List.copyOf(attempted()))),
                told -> told.choices(ATTEMPTED, List.of(Attempt.values()), attempted::addAll),
                attempted::clear);
        running = desk.study(Work.Length.LENGTHY, ManualLoops::run);
        trained = desk.study(Work.Length.LENGTHY, (manual, isWanted) -> train());
    }

    private static ManualLoop run(Attempt attempt, BooleanSupplier isWanted) {
        ManualLoop loop = begin(attempt);
        for (int epoch = STRIDE; epoch <= Recipes.EPOCHS; epoch += STRIDE) {
            if (!isWanted.getAsBoolean()) {
                throw new CancellationException();
            }
            loop.run(epoch);
        }
        return loop;
    }

    private static ManualLoop begin(Attempt attempt) {
        Samples training = DATA.training();
        return new ManualLoop(
                attempt,
                Line.of(new Replay(MANUAL, DATA).parameters()),
                Tensor.matrix(training.size(), 1, training.x()),
                Tensor.matrix(training.size(), 1, training.y()),
                MANUAL.dtype(),
                BookLine.LEARNING_RATE);
    }

    private static Trained train() {
        Replay run = new Replay(MANUAL, DATA);
        run.goTo(Recipes.EPOCHS - 1L);
        Line before = Line.of(run.parameters());
        run.goTo(Recipes.EPOCHS);
        return new Trained(Line.of(run.parameters()), loss(before));
    }

    private static Value loss(Line line) {
        Samples training = DATA.training();
        Tape tape = new Tape();
        Value b = tape.parameter("b", Tensor.vector(line.b()), MANUAL.dtype());
        Value w = tape.parameter("w", Tensor.vector(line.w()), MANUAL.dtype());
        Value x = tape.data("x", Tensor.matrix(training.size(), 1, training.x()), MANUAL.dtype());
        Value y = tape.data("y", Tensor.matrix(training.size(), 1, training.y()), MANUAL.dtype());
        return b.plus(w.times(x)).criterion(y, MANUAL.loss());
    }

    public Attempt attempt() {
        return attempt.value();
    }

    public void choose(Attempt other) {
        attempted(); // what has run has
        attempt.set(other);
        isRun.set(false);
    }

    /** Runs the loop that was chosen from its start. */
    public void run() {
        isRun.set(true);
        running.want(attempt());
    }

    /** What the attempt has come to; empty where it was not made. */
    public Optional<Study.Answer<ManualLoop>> outcome() {
        return isRun.value() ? Optional.of(running.of(attempt())) : Optional.empty();
    }

    /** The attempts that were made to their ends. */
    public Set<Attempt> attempted() {
        outcome().flatMap(Study.Answer::found).ifPresent(made -> attempted.add(made.attempt()));
        return attempted;
    }

    /** What came of the attempt that assigns anew in its first epoch; empty until it was made. */
    Optional<ManualLoop> reassigned() {
        if (!attempted().contains(Attempt.REASSIGN)) {
            return Optional.empty();
        }
        ManualLoop again = begin(Attempt.REASSIGN);
        again.run(1);
        return Optional.of(again);
    }

    /** The attempt that works, after a thousand epochs. */
    public Study.Answer<Trained> trained() {
        return trained.of(MANUAL);
    }
}
