package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Engine;
import dev.paso.core.lesson.EpochMeans;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.LoaderPass;
import dev.paso.core.lesson.MiniBatch;
import dev.paso.core.lesson.RangeTest;
import dev.paso.core.lesson.RateTrace;
import dev.paso.core.lesson.Replay;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.lesson.TrainingLog;
import dev.paso.core.lesson.Update;
import dev.paso.core.lesson.Walk;
import dev.paso.core.random.TorchGenerator;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Work;
import dev.paso.workspace.loop.Listings;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Method;
import dev.paso.workspace.loop.Recipes;
import dev.paso.workspace.loop.Schedules;
import dev.paso.workspace.loop.Studies;
import dev.paso.workspace.loop.TrainingLoop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the story of the training loop says of its lines, batches, epochs and losses, computed from its steps' recipes. */
class EpochClaimsTest {
    private static ExperimentSpec preset(String step) {
        return new TrainingLoop()
                .steps().stream()
                        .filter(one -> one.key().equals(step))
                        .findFirst()
                        .orElseThrow()
                        .preset();
    }

    /** Five lines in this order, over all 80 points at once. */
    @Holds("training-loop.loop.text")
    @Test
    void theLoopHasFiveLinesAndSeesAllPoints() {
        String code = String.join("\n", Listings.LOOP.lines());
        int before = code.indexOf("for epoch");
        for (String line : List.of(
                "yhat = model(x_train_tensor)",
                "loss = loss_fn(yhat",
                "loss.backward()",
                "optimizer.step()",
                "optimizer.zero_grad()")) {
            assertThat(code.indexOf(line, before)).as(line).isGreaterThan(before);
            before = code.indexOf(line, before);
        }
        Walk walk = Walk.of(preset("loop"));
        assertThat(walk.next().samples())
                .hasSize(80)
                .hasSize(walk.data().training().size());
    }

    /** The built function makes the same updates as the loop, so it prints the same weights. */
    @Holds({"training-loop.builder.text", "training-loop.builder.try"})
    @Test
    void theBuiltStepComesToTheSameWeights() {
        assertThat(preset("builder")).isEqualTo(preset("loop"));
        assertThat(Listings.BUILDER.lines()).anyMatch(line -> line.contains("return perform_train_step_fn"));
        assertThat(preset("loop").epochs()).isEqualTo(1000);
    }

    /** 16 points an update, 5 updates an epoch; each arrow points where its own loss falls most steeply. */
    @Holds("training-loop.batch.text")
    @Test
    void eachMiniBatchHasAWayDownOfItsOwn() {
        Walk walk = Walk.of(preset("batch"));
        assertThat(walk.batchesPerEpoch()).isEqualTo(5);
        for (int update = 0; update < 5; update++) {
            walk.goTo(update);
            MiniBatch batch = MiniBatch.of(walk, walk.next());
            assertThat(batch.size()).isEqualTo(16);
            assertThat(batch.angle()).as("not quite the arrow of all points").isGreaterThan(0.01);
            assertThat((double) steepest(batch))
                    .isCloseTo(
                            Math.toDegrees(
                                    Math.atan2(-batch.own().by(1), -batch.own().by(0))),
                            within(1.0));
        }
    }

    /** The direction in degrees in which the loss of the batch falls most within a little way. */
    private static int steepest(MiniBatch batch) {
        int best = -180;
        double lowest = Double.MAX_VALUE;
        for (int degrees = -180; degrees < 180; degrees++) {
            double[] there = batch.line().parameters();
            there[0] += 1e-3 * Math.cos(Math.toRadians(degrees));
            there[1] += 1e-3 * Math.sin(Math.toRadians(degrees));
            double loss = batch.loss().at(there);
            if (loss < lowest) {
                lowest = loss;
                best = degrees;
            }
        }
        return best;
    }

    /** Three generations take different numbers, and hand out different batches of the same data. */
    @Holds("training-loop.loader.text")
    @Test
    void threeGenerationsShuffleDifferently() {
        ExperimentSpec spec = preset("loader");
        PreparedData data = spec.prepared();
        List<LoaderPass> passes = Arrays.stream(Dialect.values())
                .map(dialect -> LoaderPass.first(spec, data, dialect))
                .toList();
        assertThat(passes).hasSize(3);
        assertThat(passes.stream()
                        .map(pass ->
                                pass.draws().stream().map(LoaderPass.Draw::use).toList())
                        .distinct())
                .hasSize(3);
        assertThat(passes.stream().map(pass -> pass.firstBatch(spec.loader())).distinct())
                .hasSize(3);
        assertThat(passes)
                .allSatisfy(pass -> assertThat(pass.order().stream().sorted())
                        .containsExactlyElementsOf(
                                IntStream.range(0, 80).boxed().toList()));
    }

    /** Every step is that of its mini-batch alone; the training loss is a mean on the way, the validation loss of the end. */
    @Holds("training-loop.validate.text")
    @Test
    void nothingIsLearnedFromTheValidationPoints() {
        ExperimentSpec spec = preset("validate");
        Walk walk = Walk.of(spec);
        assertThat(walk.data().validation().size()).isEqualTo(20);
        List<Double> losses = new ArrayList<>();
        for (int step = 1; step <= 5; step++) {
            walk.goTo(step);
            Update update = walk.last().orElseThrow();
            losses.add(update.loss());
            Line planned = new Line(
                    update.before().b() - 0.1 * update.gradient().b(),
                    update.before().w() - 0.1 * update.gradient().w());
            assertThat(update.after().b()).isCloseTo(planned.b(), within(1e-6)); // of float32
            assertThat(update.after().w()).isCloseTo(planned.w(), within(1e-6));
        }
        Replay run = Replay.of(spec);
        run.goTo(5);
        double mean = losses.stream().mapToDouble(loss -> loss).average().orElseThrow();
        assertThat(run.trainingLoss().orElseThrow()).isCloseTo(mean, within(1e-6));
        assertThat(mean).as("the weights moved meanwhile").isGreaterThan(2 * walk.loss());
        assertThat(run.validationLoss().orElseThrow())
                .isEqualTo(EpochMeans.of(spec, run.data(), run.parameters(), 16).ofBatches());
    }

    /** Where the last batch is smaller, one point of it counts more than one of the others. */
    @Holds("training-loop.means.seen")
    @Test
    void aPointOfASmallBatchCountsMore() {
        Replay run = Replay.of(preset("means")).toTheEnd();
        Samples points = run.data().validation();
        double weighted = 0;
        for (int i = 0; i < points.size(); i++) {
            double error = Line.of(run.parameters()).at(points.x()[i]) - points.y()[i];
            weighted += (i < 16 ? 1 / 32.0 : 1 / 8.0) * error * error;
        }
        assertThat(run.validationLoss().orElseThrow()).isCloseTo(weighted, within(1e-7)); // float32 outputs
    }

    /** In training mode a line answers as in evaluation mode; a network with dropout does not. */
    @Holds("training-loop.predict.text")
    @Test
    void theModeMakesNoDifferenceForALine() {
        Replay run = Replay.of(preset("predict")).toTheEnd();
        Samples points = run.data().validation();
        int[] rows = IntStream.range(0, points.size()).toArray();
        Engine engine = Engine.of(
                run.spec().model(), run.spec().criterion(), run.spec().dtype(), run.parameters(), rows.length);
        assertThat(engine.forward(points, rows, 0, rows.length, new TorchGenerator(1)))
                .isEqualTo(engine.evaluate(points, rows, 0, rows.length));
    }

    /** Training goes on at the loss that was saved, far below that of the start. */
    @Holds("training-loop.save.text")
    @Test
    void aLoadedModelGoesOnWhereTheLossStood() {
        ExperimentSpec spec = preset("save");
        SavedModel saved = SavedModel.of(TrainingLog.of(spec));
        TrainingLog resumed = TrainingLog.of(saved.resume(spec, 1));
        assertThat(resumed.trainingLosses().getFirst())
                .isCloseTo(saved.losses().getLast(), within(2e-3))
                .isLessThan(saved.losses().getFirst() / 10);
    }

    /** The first instance stays as it is while the second one learns. */
    @Holds("training-loop.instance.text")
    @Test
    void theFirstInstanceStaysAsItIs() {
        ExperimentSpec spec = preset("instance");
        TrainingLog first = TrainingLog.of(spec);
        double[] before = first.parameters();
        TrainingLog second = TrainingLog.of(SavedModel.of(first).resume(spec, Recipes.MORE));
        assertThat(first.parameters()).isEqualTo(before).isNotEqualTo(second.parameters());
        assertThat(second.epoch()).isEqualTo(50);
    }

    /** Each method brings what it drives to life, and none before. */
    @Holds("training-loop.classy.text")
    @ParameterizedTest
    @EnumSource(Method.class)
    void aPanelComesWithItsMethod(Method method) {
        try (Work work = new Work()) {
            Loop loop = new TrainingLoop().begin(new dev.paso.experiment.Desk(work));
            Story story = Story.of(new TrainingLoop(), loop);
            story.goTo("classy");
            story.begin();
            while (loop.book().newest() != method) {
                assertThat(loop.drives(method)).isFalse();
                loop.book().grow();
            }
            assertThat(loop.drives(method)).isTrue();
        }
    }

    /** At a high, constant rate the losses go up and down to the end; with a schedule that ends low they come to rest. */
    @Holds("training-loop.schedule.text")
    @Test
    void smallStepsBringTheLossesToRest() {
        double restless = spread(TrainingLog.of(preset("schedule")));
        double cosine = spread(
                TrainingLog.of(Draft.of(preset("schedule"), draft -> draft.scheduler = Schedules.COSINE.spec())));
        assertThat(restless)
                .as("largest loss of the last epochs by the smallest")
                .isGreaterThan(1.2);
        assertThat(cosine).isLessThan(1.02);
    }

    private static double spread(TrainingLog log) {
        List<Double> last = log.validationLosses().reversed().subList(0, 5);
        return Collections.max(last) / Collections.min(last);
    }

    /** Two of them raise the rate first and are stepped after every batch; the others only lower it, after an epoch. */
    @Holds("training-loop.schedule.text")
    @ParameterizedTest
    @EnumSource(value = Schedules.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void twoSchedulesRaiseTheRateFirstAndAreSteppedEveryBatch(Schedules schedule) {
        ExperimentSpec spec = Draft.of(preset("schedule"), draft -> draft.scheduler = schedule.spec());
        List<Double> rates = RateTrace.of(spec, spec.prepared(), () -> true).rates();
        boolean isOfBatches = schedule == Schedules.CYCLIC || schedule == Schedules.ONE_CYCLE;
        int batches = 80 / 4;
        assertThat(rates.get(1) > rates.get(0)).as("raised first").isEqualTo(isOfBatches);
        assertThat(rates.subList(0, batches).stream().distinct().count() > 1)
                .as("moves within an epoch")
                .isEqualTo(isOfBatches);
        if (!isOfBatches) {
            assertThat(rates).isSortedAccordingTo(Collections.reverseOrder());
            for (int update = 0; update < rates.size(); update++) {
                assertThat(rates.get(update)).isEqualTo(rates.get(update - update % batches));
            }
        }
        assertThat(rates.getLast()).as("small steps at the end").isLessThan(Collections.max(rates) / 2);
    }

    /** The rate grows at every update; the loss hardly moves, then falls, then grows again. */
    @Holds("training-loop.range.text")
    @Test
    void theLossTellsARateThatIsTooLowOneThatIsGoodAndOneThatIsTooHigh() {
        ExperimentSpec spec = preset("range");
        RangeTest test = RangeTest.of(spec, spec.prepared(), Studies.LEAST_RATE, Studies.MOST_RATE, 150);
        for (int update = 1; update < test.rates().size(); update++) {
            assertThat(test.rates().get(update)).isGreaterThan(test.rates().get(update - 1));
        }
        List<Double> loss = test.smoothed();
        assertThat(loss.get(20)).as("too low").isGreaterThan(0.8 * loss.getFirst());
        assertThat(loss.get(test.lowest())).as("good").isLessThan(loss.getFirst() / 5);
        assertThat(loss.getLast()).as("too high").isGreaterThan(1.5 * loss.get(test.lowest()));
        assertThat(test.rates().get(test.lowest()) / spec.optimizer().lr())
                .as("the run begins far below")
                .isGreaterThan(100);
    }
}
