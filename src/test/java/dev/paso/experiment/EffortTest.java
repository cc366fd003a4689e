package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.paso.Until;
import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.DecisionBoundary;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import dev.paso.experiment.Frame.Kind;
import dev.paso.json.ExperimentReader;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Whoever is expensive gets coarser pictures, later, and slows nobody else. */
class EffortTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final RunSettings SETTINGS =
            new RunSettings(1, 10, Limits.DEFAULT, Duration.ofHours(1), Duration.ofHours(1), 1_000);
    private static final ExperimentSpec LARGE = Recipes.wide(600);
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    @Test
    void usualNetworksAreDrawnFinelyWithEveryFrame() {
        for (ExperimentSpec spec : List.of(Recipes.moons(10), Recipes.line(0.1, 10), Recipes.wide(64))) {
            Effort effort = effort(spec);
            assertThat(effort.side(true)).isEqualTo(64);
            assertThat(effort.side(false)).isEqualTo(64);
            assertThat(ALL).noneMatch(effort::isSlow).noneMatch(kind -> effort.isTooMuch(kind, true));
        }
    }

    @Test
    void theLargerANetworkTheCoarserItsPlaneAndFinerWhereItRests() {
        int before = 64;
        for (int units : new int[] {64, 256, 512, 1_024, 1_900}) {
            Effort effort = effort(Recipes.wide(units));
            int side = effort.side(true);
            assertThat(side).isBetween(16, before);
            assertThat(effort.side(false)).isBetween(side, 64);
            assertThat(effort.of(Kind.FIELD, true))
                    .as("work of %d units", units)
                    .isLessThan(side == 16 ? Effort.MOST_RESTING : Effort.MOST_MOVING);
            before = side;
        }
        assertThat(effort(Recipes.wide(1_900)).side(true)).isEqualTo(16);
        assertThat(effort(Recipes.wide(600)).side(false)).isEqualTo(64);
        assertThat(effort(Recipes.wide(600)).side(true)).isEqualTo(32);
    }

    @Test
    void whatNeedsManyParametersIsDrawnBesideTheFrames() {
        assertThat(ALL.stream().filter(effort(LARGE)::isSlow))
                .containsExactlyInAnyOrderElementsOf(Effort.OF_PARAMETERS);
    }

    /** However small the model is. */
    @Test
    void whatShowsManyPointsIsDrawnBesideTheFramesTheLeastWorkFirst() {
        Effort few = effort(manyPoints(4, 0.1));
        Effort many = effort(manyPoints(4, 0.9));
        assertThat(few.isSlow(Kind.THRESHOLD)).isFalse();
        assertThat(many.slow())
                .contains(Kind.THRESHOLD, Kind.IMPORTANCE)
                .doesNotContain(Kind.FIELD, Kind.NETWORK)
                .isSortedAccordingTo(Comparator.comparingDouble(kind -> many.of(kind, true)));
        assertThat(many.of(Kind.IMPORTANCE, true)).as("drawn at rest alone").isZero();
        assertThat(many.of(Kind.ERRORS, true)).as("of both splits").isPositive().isEqualTo(few.of(Kind.ERRORS, true));
    }

    @Test
    void whatWouldTakeSecondsIsNotDrawnNorOffered() {
        assertThat(effort(Recipes.wide(64)).isTooMuch(Kind.HIDDEN, true)).isFalse();
        assertThat(effort(Recipes.wide(600)).isTooMuch(Kind.HIDDEN, true))
                .as("its rotation cannot be interrupted")
                .isTrue();
        assertThat(effort(oneLayer(300)).isTooMuch(Kind.HIDDEN, true))
                .as("that of many units takes long however little a row does")
                .isTrue();
        assertThat(tellsImportance(manyPoints(120, 0.1))).isTrue();
        assertThat(tellsImportance(manyPoints(120, 0.9))).isFalse();
        assertThat(effort(manyPoints(120, 0.9)).isTooMuch(Kind.IMPORTANCE, false))
                .isTrue();
    }

    private static boolean tellsImportance(ExperimentSpec spec) {
        return Effort.tellsImportance(spec, Recipe.of(spec).data());
    }

    private static ExperimentSpec oneLayer(int units) {
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons"}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 2, "out": %1$d}, {"type": "Tanh"}, {"type": "Linear", "in": %1$d, "out": 1}],
                 "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": {"type": "SGD", "lr": 0.01}, "loader": {"batch_size": 16}, "epochs": 1}
                """.formatted(units));
    }

    private static ExperimentSpec manyPoints(int units, double validated) {
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "n": 200000, "noise": 0.3},
                 "split": {"type": "TrainTestSplit", "test_size": %2$s},
                 "model": [{"type": "Linear", "in": 2, "out": %1$d}, {"type": "Tanh"},
                           {"type": "Linear", "in": %1$d, "out": %1$d}, {"type": "Linear", "in": %1$d, "out": 1}],
                 "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": {"type": "SGD", "lr": 0.01}, "loader": {"batch_size": 16}, "epochs": 1}
                """.formatted(units, validated));
    }

    @Test
    void aDrawingIsMadeSomeRowsATurn() {
        Training training = new Training(Recipe.of(LARGE));
        Picture picture = training.picture(1, training.snapshot(State.RUNNING, 0, Optional.empty()), false);
        Drawing drawing = new Drawing(picture, picture.builder(), List.of(Kind.FIELD, Kind.CONFUSION, Kind.THRESHOLD));
        List<Frame.Part> parts = new ArrayList<>();
        int turns = 0;
        while (!drawing.isOver()) {
            drawing.work().ifPresent(parts::add);
            turns++;
        }
        assertThat(turns).isEqualTo(32 * 32 / 128 + 1 + 1); // no confusion matrix here, and 100 scores
        assertThat(parts).extracting(Frame.Part::kind).containsExactly(Kind.FIELD, Kind.THRESHOLD);
        assertThat(parts.getFirst())
                .isEqualTo(field(training.picture(1, picture.snapshot(), false).parameters(), 32));
    }

    @Test
    void theLastPictureOfALargeNetworkComesInTheEndAndIsTheFinerOne() {
        try (Runs runs = new Runs(SETTINGS)) {
            Run run = runs.open(LARGE);
            run.goTo(3);
            Until.step(run, 3);
            Frame.Field last = field(RunTest.trained(LARGE, 3).parameters(), 64);
            try (Watcher watcher = new Watcher(run)) {
                Frame frame = watcher.await(
                        "the plane at rest",
                        one -> one.part(Frame.Field.class).filter(last::equals).isPresent());
                assertThat(frame.status().step()).isEqualTo(3);
            }
        }
    }

    @Test
    void theLossesOfALargeNetworkDoNotWaitForItsPlane() {
        try (Runs runs = new Runs(SETTINGS)) {
            Run run = runs.open(LARGE);
            List<Frame> frames = new CopyOnWriteArrayList<>();
            run.watch(frames::add);
            Until.holds("a frame", () -> !frames.isEmpty());
            assertThat(frames.getFirst().parts()).isEmpty();
            assertThat(frames.getFirst().status().state()).isEqualTo(State.READY);
        }
    }

    @Test
    void aLargeNetworkThatReplacesAnotherIsDrawnAsItIs() {
        try (Runs runs = new Runs(SETTINGS)) {
            Run run = runs.open(LARGE);
            try (Watcher watcher = new Watcher(run)) {
                Frame.Field old = plane(watcher, 0);
                run.replace(Recipes.wide(601));
                assertThat(plane(watcher, run.recipe())).isNotEqualTo(old);
            }
        }
    }

    private static Frame.Field plane(Watcher watcher, int recipe) {
        return watcher.await(
                        "the plane",
                        frame -> frame.recipe() == recipe
                                && frame.part(Frame.Field.class).isPresent())
                .part(Frame.Field.class)
                .orElseThrow();
    }

    @Test
    void picturesOfALargeNetworkShareOneCopyOfItsParameters() {
        Training training = new Training(Recipe.of(LARGE));
        Snapshot snapshot = training.snapshot(State.RUNNING, 0, Optional.empty());
        Picture first = training.picture(1, snapshot, false);
        training.update();
        assertThat(training.lightPicture(2, snapshot, false).hasParameters()).isFalse();
        assertThat(training.picture(3, snapshot, false).parameters()).isSameAs(first.parameters());
        Training small = new Training(Recipe.of(Recipes.moons(1)));
        assertThat(small.picture(1, snapshot, false).parameters())
                .isNotSameAs(small.picture(2, snapshot, false).parameters());
    }

    @Test
    void anotherRecipeIsThereWithoutASecondTrainer() {
        try (Runs runs = new Runs(SETTINGS)) {
            Run run = runs.open(Recipes.moons(10));
            run.replace(LARGE); // loads classes
            long before = THREADS.getCurrentThreadAllocatedBytes();
            run.replace(LARGE);
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                    .isLessThan(8L * LARGE.model().parameterCount());
            assertThat(run.snapshot())
                    .isEqualTo(new Training(Recipe.of(LARGE)).snapshot(State.READY, 0, Optional.empty()));
        }
    }

    @Test
    void whatIsTooLargeToBeKeptIsNotCopied() {
        Checkpoints checkpoints = new Checkpoints();
        Trainer trainer = new Trainer(LARGE, event -> {});
        checkpoints.offer(trainer);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        checkpoints.offer(trainer);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
    }

    @Test
    void aLongReplayDoesNotHoldUpAShortOne() {
        try (Runs runs = new Runs(SETTINGS)) {
            ExperimentSpec endless = Recipes.moons(1_000_000);
            CompletableFuture<Trace> first = runs.trace(endless, Optional.empty(), 5_000_000);
            ExperimentSpec brief = Recipes.line(0.1, 20);
            Trace second = runs.trace(brief, Optional.empty(), 20).join();
            assertThat(second.losses().epochs()).hasSize(20);
            assertThat(first).isNotDone();
            first.cancel(false);
            Until.holds("its memory is given back", () -> runs.memory() == 0);
        }
    }

    @Test
    void aRunWhoseTrainerCouldNotBeMadeShowsWhatNeedsNone() {
        Training training = new Training(Recipe.of(Recipes.moons(10)));
        assertThat(training.isBegun()).isFalse();
        Snapshot failed = training.recipe().start().failed("there was no memory");
        Picture picture = training.pictureOfNothing(1, failed);
        Frame frame = picture.builder().draw(picture, ALL);
        assertThat(frame.status().state()).isEqualTo(State.FAILED);
        assertThat(frame.parts()).extracting(Frame.Part::kind).containsExactly(Kind.BATCH);
        assertThat(training.isBegun()).isFalse();
    }

    private static Frame.Field field(double[] parameters, int side) {
        PreparedData data = Recipe.of(LARGE).data();
        DecisionBoundary.Cells cells = new DecisionBoundary(
                        LARGE, data, Predictor.of(LARGE.model(), LARGE.dtype()), side, side)
                .cells(parameters);
        return new Frame.Field(side, side, cells.low(), cells.high(), Bytes.of(cells.bytes()), Optional.empty(), 0);
    }

    private static Effort effort(ExperimentSpec spec) {
        return new Effort(spec, Recipe.of(spec).data());
    }
}
