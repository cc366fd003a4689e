package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Holds;
import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.Capacity;
import dev.paso.core.lesson.EpochMeans;
import dev.paso.core.lesson.RangeTest;
import dev.paso.core.lesson.RateTrace;
import dev.paso.core.lesson.Replay;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.lesson.TrainingLog;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.loop.Listings;
import dev.paso.workspace.loop.Modes;
import dev.paso.workspace.loop.Recipes;
import dev.paso.workspace.loop.Schedules;
import dev.paso.workspace.loop.TrainingLoop;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the story of the training loop says of its own steps, asked of the runs that they show. */
class LoopClaimsTest {
    /** What a listing says of where its functions are is so: version 3 builds them, under this name. */
    @Test
    void versionFourNamesTheVersionThatBuildsItsFunctions() {
        assertThat(new Texts(Locale.ENGLISH).say("lab.loop.code.batch")).startsWith("Version 3");
        assertThat(Listings.BATCHES.lines())
                .anyMatch(line -> line.contains("def mini_batch"))
                .anyMatch(line -> line.contains("def make_train_step_fn"));
        assertThat(Listings.VALIDATION.lines().getFirst())
                .isEqualTo("# mini_batch and make_train_step_fn are those of version 3");
    }

    /** Few units and low degrees underfit; many overfit while training goes on. */
    @Holds("training-loop.fit.text")
    @Test
    void fewUnitsUnderfitAndManyOverfit() {
        double[] few = losses(1);
        double[] many = losses(64);
        assertThat(few[0]).as("training loss").isGreaterThan(2 * many[0]);
        assertThat(few[1]).as("both losses of few units are close").isLessThan(1.3 * few[0]);
        assertThat(many[1]).as("of many they part").isGreaterThan(3 * many[0]);
        assertThat(many[1]).as("and validation rises again").isGreaterThan(1.5 * many[2]);
        PreparedData wave = Recipes.wave().prepared();
        Capacity capacity = Capacity.of(wave, 9);
        assertThat(capacity.best()).isBetween(3, 7);
        for (int degree = 1; degree < 10; degree++) {
            assertThat(capacity.trainingLoss(degree)).isLessThanOrEqualTo(capacity.trainingLoss(degree - 1));
        }
        assertThat(capacity.validationLoss(9)).isGreaterThan(1.1 * capacity.validationLoss(capacity.best()));
        assertThat(wave.validation().size())
                .as("enough to judge by")
                .isEqualTo(10 * wave.training().size());
    }

    /** Training and validation loss at the end, and the lowest validation loss on the way. */
    private static double[] losses(int units) {
        ExperimentSpec spec = Draft.of(
                Recipes.wave(),
                draft -> draft.model = new ModelSpec(
                        List.of(new LayerSpec.Linear(1, units), new LayerSpec.Tanh(), new LayerSpec.Linear(units, 1))));
        Replay run = Replay.of(spec);
        double lowest = Double.MAX_VALUE;
        for (int epoch = 10; epoch <= spec.epochs(); epoch += 10) {
            run.goTo(epoch);
            lowest = Math.min(lowest, run.validationLoss().orElseThrow());
        }
        return new double[] {
            run.trainingLoss().orElseThrow(), run.validationLoss().orElseThrow(), lowest
        };
    }

    /** A third of the rate where the smoothed loss is lowest reaches what the mission asks for. */
    @Holds("training-loop.range.try")
    @ParameterizedTest
    @ValueSource(longs = {42, 43, 44, 45, 46, 47, 48, 49})
    void whatTheRangeTestSuggestsIsAGoodRate(long seed) {
        ExperimentSpec timid = Draft.of(Recipes.timid(), draft -> draft.init = new InitSpec.Torch(seed));
        RangeTest test = RangeTest.of(timid, timid.prepared(), 1e-4, 10, 150);
        assertThat(test.rates().get(test.lowest())).as("too high already").isGreaterThan(0.8);
        ExperimentSpec suggested =
                Draft.of(timid, draft -> draft.optimizer = draft.optimizer.withLr(test.suggestion()));
        assertThat(Replay.of(suggested).toTheEnd().validationLoss().orElseThrow())
                .isLessThan(0.011);
        double timidLoss = Replay.of(timid).toTheEnd().validationLoss().orElseThrow();
        assertThat(timidLoss).as("the rate it begins with is far too low").isGreaterThan(0.1);
    }

    /** Which schedules raise the rate first, and that each ends with small steps. */
    @Holds("training-loop.schedule.text")
    @ParameterizedTest
    @EnumSource(Schedules.class)
    void schedulesDoWhatIsSaidOfThem(Schedules schedule) {
        ExperimentSpec spec = Draft.of(Recipes.restless(), draft -> draft.scheduler = schedule.spec());
        List<Double> rates = RateTrace.of(spec, spec.prepared(), () -> true).rates();
        boolean isRaised = rates.stream().anyMatch(rate -> rate > rates.getFirst() * 1.001);
        assertThat(isRaised)
                .isEqualTo(schedule.spec() instanceof SchedulerSpec.CyclicLr
                        || schedule.spec() instanceof SchedulerSpec.OneCycleLr);
        if (schedule != Schedules.NONE) {
            assertThat(rates.getLast()).isLessThan(0.6);
        }
    }

    /** Only one of the sizes makes batches of the same size; of the book's the two means differ. */
    @Holds({"training-loop.means.text", "training-loop.means.seen"})
    @Test
    void onlyBatchesOfTheSameSizeMakeAnHonestMean() {
        Replay run = Replay.of(Recipes.validated()).toTheEnd();
        assertThat(Stream.of(16, 10, 8).filter(size -> means(run, size).isEven()))
                .containsExactly(10);
        EpochMeans book = means(run, Recipes.BATCH);
        assertThat(book.batches().stream().map(EpochMeans.Batch::size)).containsExactly(16, 4);
        assertThat(book.ofBatches())
                .isEqualTo(run.validationLoss().orElseThrow())
                .isNotEqualTo(book.ofSamples());
        LabStep<?> means = new TrainingLoop()
                .steps().stream()
                        .filter(step -> step.key().equals("means"))
                        .findFirst()
                        .orElseThrow();
        assertThat(means.answers()).containsExactly("sixteen", "ten", "eight");
    }

    private static EpochMeans means(Replay run, int size) {
        return EpochMeans.of(run.spec(), run.data(), run.parameters(), size);
    }

    /** Training goes on where it was, with other mini-batches than a run that never stopped. */
    @Holds("training-loop.save.text")
    @Test
    void aCheckpointDoesNotHoldTheRandomState() {
        SavedModel saved = SavedModel.of(TrainingLog.of(Recipes.pipeline()));
        Replay resumed = Replay.of(saved.resume(Recipes.pipeline(), Recipes.EPOCHS));
        Replay straight = Replay.of(Recipes.pipeline().withEpochs(2 * Recipes.EPOCHS));
        straight.goTo(1000);
        resumed.goTo(0);
        assertThat(resumed.parameters()).isEqualTo(straight.parameters());
        assertThat(resumed.toTheEnd().parameters())
                .isNotEqualTo(straight.toTheEnd().parameters());
    }

    /** The class seeds anew, so its shuffles are others. */
    @Holds("training-loop.classy.try")
    @Test
    void theClassShufflesOtherwiseThanTheLoop() {
        assertThat(Replay.of(Recipes.classy()).toTheEnd().parameters())
                .isNotEqualTo(Replay.of(Recipes.validated()).toTheEnd().parameters());
    }

    /** Each unit by itself, not always half of them; and the mean is kept. */
    @Holds("training-loop.predict.text")
    @Test
    void dropoutSwitchesEachUnitOffByItself() {
        Modes modes = new Modes();
        List<Modes.Answer> answers = IntStream.range(0, 2000)
                .mapToObj(call -> {
                    modes.call();
                    return modes.calls().getLast();
                })
                .toList();
        assertThat(answers.stream().map(Modes.Answer::dropped).distinct()).hasSizeGreaterThan(5);
        modes.setTraining(false);
        modes.call();
        assertThat(answers.stream().mapToDouble(Modes.Answer::output).average().orElseThrow())
                .isBetween(
                        modes.calls().getLast().output() - 0.02,
                        modes.calls().getLast().output() + 0.02);
    }
}
