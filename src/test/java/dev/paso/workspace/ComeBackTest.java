package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.experiment.Place;
import dev.paso.experiment.Runs;
import dev.paso.experiment.SmallHost;
import dev.paso.experiment.Snapshot;
import dev.paso.experiment.Standing;
import dev.paso.experiment.State;
import dev.paso.json.RandomSpecs;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Random experiments, driven at random, closed at a random moment and made again from their facts: nothing tells the two apart. */
class ComeBackTest {
    private static final int WORKSPACES = 100;
    private static final int LABS = 60;
    private static final long MOST_STEPS = 400;

    /** In a random step of a random lab, whose handles are moved too. */
    @Test
    void aLabMadeAgainFromItsFactsGoesOnAsIfItHadNeverBeenClosed() {
        try (Runs runs = runs()) {
            for (int seed = 0; seed < LABS; seed++) {
                Random random = new Random(seed);
                PlayedLab lab = PlayedLab.of(PlayedLab.NAMES.get(seed % PlayedLab.NAMES.size()));
                lab.story().goTo(1 + random.nextInt(lab.story().size()));
                LabStep step = lab.story().step();
                Driven kept = new Driven(runs, Facts.of(step.preset()), Optional.of(lab));
                kept.workspace.open(step.preset(), step.start());
                kept.workspace.beginStep();
                kept.settle();
                compare(
                        runs,
                        kept,
                        random,
                        "lab " + seed + ": " + lab.story().key(lab.story().at(), ""));
            }
        }
    }

    @Test
    void aWorkspaceMadeAgainFromItsFactsGoesOnAsIfItHadNeverBeenClosed() {
        int driven = 0;
        try (Runs runs = runs()) {
            for (int seed = 0; seed < WORKSPACES; seed++) {
                ExperimentSpec spec = RandomSpecs.tame(seed);
                if (isTrainable(spec)) {
                    Driven kept = new Driven(runs, Facts.of(spec.withEdits(List.of())), Optional.empty());
                    compare(runs, kept, new Random(seed), "experiment " + seed);
                    driven++;
                }
            }
        }
        assertThat(driven).isGreaterThan(WORKSPACES / 2);
    }

    private static Runs runs() {
        return SmallHost.runs(2);
    }

    private static void compare(Runs runs, Driven kept, Random random, String name) {
        kept.workspace.accept(new Command.SetSpeed(Speed.FULL));
        int before = random.nextInt(10);
        for (int i = 0; i < before; i++) {
            kept.drive(random.nextLong());
        }
        Driven again = kept.again(runs);
        again.settle();
        assertSame(name + ", made again", kept, again);
        for (int i = 0; i < 6; i++) {
            long next = random.nextLong();
            kept.drive(next);
            again.drive(next);
            assertSame(name + ", " + i + " commands later", kept, again);
        }
        again.workspace.close();
        compareUnderWay(runs, kept, name);
        kept.workspace.close();
    }

    /** One goes on training, the other is made of what was told meanwhile: both come to the same end. */
    private static void compareUnderWay(Runs runs, Driven kept, String name) {
        kept.workspace.trainOrPause();
        kept.place(); // it has heard of it
        Driven again = kept.again(runs);
        kept.settle();
        again.settle();
        assertSame(name + ", made again under way", kept, again);
        again.workspace.close();
    }

    private static void assertSame(String what, Driven kept, Driven again) {
        Standing one = kept.workspace.run().standing();
        Standing other = again.workspace.run().standing();
        assertThat(again.workspace.spec()).as(what).isEqualTo(kept.workspace.spec());
        assertThat(other.epochs()).as(what).isEqualTo(one.epochs());
        assertThat(comparable(other.snapshot())).as(what).isEqualTo(comparable(one.snapshot()));
        assertThat(again.place()).as(what).isEqualTo(kept.place());
        for (Driven driven : List.of(kept, again)) { // what is worked out beside the run may solve a mission
            driven.workspace.look();
            driven.lab.ifPresent(PlayedLab::settle);
        }
        assertThat(again.workspace.look()).as(what).isEqualTo(kept.workspace.look());
        assertThat(again.workspace.facts()).as(what).isEqualTo(kept.workspace.facts());
        assertThat(again.lab.map(PlayedLab::solved)).as(what).isEqualTo(kept.lab.map(PlayedLab::solved));
        assertThat(again.lab.map(lab -> lab.reads().get()))
                .as(what)
                .isEqualTo(kept.lab.map(lab -> lab.reads().get()));
    }

    /** Without what a clock decides. */
    private static List<Object> comparable(Snapshot now) {
        return List.of(
                now.state(),
                now.epoch(),
                now.step(),
                now.furthest(),
                now.totalSteps(),
                now.trainingLoss(),
                now.validationLoss(),
                now.learningRate(),
                now.divergence());
    }

    private static boolean isTrainable(ExperimentSpec spec) {
        try {
            long steps = new Trainer(spec, event -> {}).totalSteps();
            return steps > 0 && steps <= MOST_STEPS;
        } catch (IllegalArgumentException tooFewSamples) {
            return false;
        }
    }

    /** A workspace and somebody who does things in it, each to its end. */
    private static final class Driven {
        private final TestPage page = new TestPage();
        private final Optional<PlayedLab> lab;
        private final Workspace workspace;

        Driven(Runs runs, Facts facts, Optional<PlayedLab> lab) {
            this.lab = lab;
            workspace = page.open(runs, facts, lab.map(PlayedLab::story));
        }

        Driven again(Runs runs) {
            return new Driven(
                    runs,
                    FactsJson.read(FactsJson.write(workspace.facts())),
                    lab.map(played -> PlayedLab.of(played.story().lab())));
        }

        void drive(long seed) {
            Random random = new Random(seed);
            if (lab.isPresent() && random.nextBoolean()) {
                workspace.look();
                lab.get().move().accept(random);
                workspace.askForTheMission();
                return;
            }
            Snapshot now = workspace.run().snapshot();
            switch (random.nextInt(12)) {
                case 0 -> workspace.accept(new Command.StepBatch());
                case 1, 2 -> workspace.accept(new Command.StepEpoch());
                case 3 -> workspace.goTo((long) (now.furthest() * random.nextDouble()));
                case 4 -> workspace.edit(step -> new Edit.SetLr(step, 0.001 + 0.01 * random.nextDouble()));
                case 5 -> edit(random);
                case 6 -> workspace.accept(new Command.Branch());
                case 7 ->
                    workspace.change(
                            draft -> draft.optimizer = draft.optimizer.withLr(0.001 + 0.01 * random.nextDouble()));
                case 8 -> workspace.setThreshold(random.nextDouble());
                case 9 -> workspace.trainOrPause(); // to the end, and with more epochs beyond it
                case 10 -> workspace.accept(new Command.Reset());
                default ->
                    workspace.ghosts().stream()
                            .skip(random.nextInt(3))
                            .findFirst()
                            .ifPresent(ghost -> workspace.accept(new Command.BringBack(ghost.number())));
            }
            settle();
        }

        private void edit(Random random) {
            List<ModelSpec.Slice> slices = workspace.spec().model().parameters();
            ModelSpec.Slice slice = slices.get(random.nextInt(slices.size()));
            List<Integer> index = slice.shape().stream().map(random::nextInt).toList();
            double value = random.nextGaussian();
            workspace.edit(step -> new Edit.SetParameter(step, slice.name(), index, value));
        }

        private void settle() {
            page.until("it rests", () -> {
                place();
                page.takeTurns();
                return workspace.run().snapshot().state() != State.RUNNING;
            });
            place();
            page.takeTurns();
        }

        Place place() {
            return workspace.run().place().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }
}
