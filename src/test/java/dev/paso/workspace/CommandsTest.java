package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.RefusedException;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import dev.paso.experiment.RunSettings;
import dev.paso.experiment.Runs;
import dev.paso.experiment.State;
import dev.paso.json.RandomSpecs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Random facts and random commands: either a refusal that changes nothing, or facts that are what a live workspace has after it. */
class CommandsTest {
    private static final RunSettings HOST = new RunSettings(
            2,
            10,
            new Limits(400, 64, 64, 5_000, 100_000, 120, 12, 10_000),
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            30,
            2_000,
            3);
    private static final int CHAINS = 150;
    private static final int COMMANDS = 25;
    private static final int LIVE = 80;
    private static final long MOST_STEPS = 300; // of those that a live workspace trains

    private final TestPage page = new TestPage();

    @Test
    void whateverIsCommandedFactsStayFactsOrAreLeftAsTheyWere() {
        int refused = 0;
        int done = 0;
        for (int seed = 0; seed < CHAINS; seed++) {
            Random random = new Random(seed);
            Facts facts = Facts.of(RandomSpecs.spec(seed));
            for (int i = 0; i < COMMANDS; i++) {
                Command command = command(facts, random, RandomSpecs.spec(random.nextInt(50)));
                try {
                    facts = facts.apply(command, HOST);
                    done++;
                } catch (RefusedException wrong) {
                    refused++;
                }
                assertThat(FactsJson.read(FactsJson.write(facts)))
                        .as(seed + " " + command)
                        .isEqualTo(facts);
                assertThat(facts.left().size()).isLessThanOrEqualTo(HOST.maxGhosts());
            }
        }
        assertThat(done).as("done").isGreaterThan(CHAINS * COMMANDS / 3);
        assertThat(refused).as("refused").isGreaterThan(CHAINS * COMMANDS / 10);
    }

    @Test
    void aLiveWorkspaceHasTheFactsThatTheCommandMakes() {
        List<ExperimentSpec> specs = new ArrayList<>();
        for (int seed = 0; specs.size() < LIVE; seed++) {
            ExperimentSpec spec = RandomSpecs.tame(seed).withEdits(List.of());
            if (isTrainable(spec)) {
                specs.add(spec);
            }
        }
        int same = 0;
        int refused = 0;
        try (Runs runs = new Runs(HOST)) {
            for (int i = 0; i < LIVE; i++) {
                Random random = new Random(i);
                Workspace workspace = page.open(runs, specs.get(i));
                workspace.accept(new Command.SetSpeed(Speed.FULL));
                for (int j = 0; j < COMMANDS; j++) {
                    Facts before = settled(workspace);
                    Command command = command(before, random, specs.get(random.nextInt(LIVE)));
                    boolean isRefused = compare(workspace, before, command, i + ", " + j + ": " + command);
                    refused += isRefused ? 1 : 0;
                    same += isRefused ? 0 : 1;
                }
                workspace.close();
            }
        }
        assertThat(same).isGreaterThan(LIVE * COMMANDS / 2);
        assertThat(refused).isGreaterThan(LIVE);
    }

    /** Whether it is refused, by both. */
    private boolean compare(Workspace workspace, Facts before, Command command, String name) {
        boolean isOver = isOver(workspace);
        page.news.clear();
        workspace.accept(command);
        Facts after = settled(workspace);
        boolean isTold = page.news.stream().anyMatch(News.Refused.class::isInstance);
        try {
            Facts expected = atRest(before.apply(command, HOST));
            if (!isOver
                    && !isOver(
                            workspace)) { // where numbers are infinite, or it stops early, a run ends short, which no
                // facts can tell
                assertThat(isTold).as(name).isFalse();
                assertThat(after).as(name).isEqualTo(expected);
            }
            return false;
        } catch (RefusedException wrong) {
            assertThat(isTold).as(name + " is refused: " + wrong.getMessage()).isTrue();
            assertThat(after).as(name).isEqualTo(before);
            return true;
        }
    }

    /** What trains comes to its end. */
    private static Facts atRest(Facts facts) {
        long end = facts.recipe().updates();
        return facts.isTraining() ? facts.at(facts.recipe(), facts.epochs(), end, end, false) : facts;
    }

    private static boolean isOver(Workspace workspace) {
        boolean isStopped = workspace.run().snapshot().state() == State.FINISHED
                && workspace.spec().options().earlyStopping().isPresent();
        return isStopped || workspace.run().snapshot().state() == State.DIVERGED;
    }

    private Facts settled(Workspace workspace) {
        page.until("it rests", () -> {
            page.takeTurns();
            workspace.run().settled().orTimeout(30, TimeUnit.SECONDS).join();
            page.takeTurns();
            return workspace.run().snapshot().state() != State.RUNNING;
        });
        return workspace.facts();
    }

    private static boolean isTrainable(ExperimentSpec spec) {
        try {
            HOST.limits().check(spec);
            long steps = new Trainer(spec, event -> {}).totalSteps();
            return steps > 0 && steps <= MOST_STEPS;
        } catch (IllegalArgumentException impossible) {
            return false;
        }
    }

    private static Command command(Facts facts, Random random, ExperimentSpec other) {
        int ghost = facts.left().isEmpty() || random.nextInt(8) == 0
                ? random.nextInt(20)
                : facts.left().get(random.nextInt(facts.left().size())).number();
        long place = (long) (facts.furthest() * 1.1 * random.nextDouble());
        return switch (random.nextInt(18)) {
            case 0 -> new Command.Change(other);
            case 1 ->
                new Command.Change(
                        facts.recipe().withEpochs(1 + random.nextInt(100)).withEdits(List.of()));
            case 2 -> new Command.Replace(other);
            case 3 -> new Command.Open(other, random.nextInt(40), random.nextBoolean());
            case 4, 5 -> new Command.EditHere(edit(facts.recipe(), random));
            case 6 -> new Command.Train();
            case 7 -> new Command.Pause();
            case 8 -> new Command.StepBatch();
            case 9, 10 -> new Command.StepEpoch();
            case 11 -> new Command.Reset();
            case 12 -> new Command.GoTo(place);
            case 13 -> new Command.Branch();
            case 14 -> new Command.BringBack(ghost);
            case 15 -> new Command.Show(ghost, random.nextBoolean());
            case 16 -> new Command.Remove(ghost);
            default -> new Command.SetThreshold(1.2 * random.nextDouble());
        };
    }

    private static Edit edit(ExperimentSpec spec, Random random) {
        if (random.nextBoolean()) {
            return new Edit.SetLr(random.nextInt(9), 0.001 + 0.01 * random.nextDouble());
        }
        List<ModelSpec.Slice> slices = spec.model().parameters();
        ModelSpec.Slice slice = slices.get(random.nextInt(slices.size()));
        List<Integer> index = slice.shape().stream()
                .map(length -> random.nextInt(length + 1)) // sometimes beyond
                .toList();
        return new Edit.SetParameter(0, slice.name(), index, random.nextGaussian());
    }
}
