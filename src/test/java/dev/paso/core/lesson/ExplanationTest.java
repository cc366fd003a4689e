package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Computed;
import dev.paso.core.Dtype;
import dev.paso.core.Equation;
import dev.paso.core.RefusedException;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.ClipKinds;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.optim.SchedulerKinds;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.RandomSpecs;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of an update is what the update did: over all layers, losses, optimizers and schedules, drawn at random. */
class ExplanationTest {
    private static final int EXPERIMENTS = 300;

    /** Sums of other order, and functions of another library. */
    private static final double ROUNDING = 1e-9;

    /** What is lost where 1 − p is all but 1. */
    private static final double AWAY = 1e-15;

    /** What the engine rounds to float32: outputs, losses, gradients, what an optimizer keeps. */
    private static final double FLOAT32 = 3e-7;

    private static final int RARE =
            40; // among all experiments one in a thousand has probabilities of classes as its targets, few have a norm

    private static final long[] SEEDS = Stream.of(
                    explained(0, spec -> true, EXPERIMENTS),
                    explained(1_000_000, ExplanationTest::isOnProbabilities, RARE),
                    explained(2_000_000, spec -> hasNorm(spec.model()), RARE))
            .flatMapToLong(seeds -> seeds)
            .toArray();

    private static LongStream explained(long from, Predicate<ExperimentSpec> kind, int count) {
        return LongStream.iterate(from, seed -> seed + 1)
                .filter(seed -> kind.test(RandomSpecs.tame(seed)))
                .filter(ExplanationTest::isExplained)
                .limit(count);
    }

    static LongStream seeds() {
        return LongStream.of(SEEDS);
    }

    private static boolean isOnProbabilities(ExperimentSpec spec) {
        return spec.loss() instanceof LossSpec.CrossEntropy && spec.data().isRegression();
    }

    /** Of experiments that can be made: some ask for more samples or updates than there are. */
    private static boolean isExplained(long seed) {
        ExperimentSpec spec = RandomSpecs.tame(seed);
        try {
            return Explainer.fits(spec) && new Trainer(spec, event -> {}).step() == 0;
        } catch (RefusedException impossible) {
            return false;
        }
    }

    /** An update somewhere in a run, its explanation, and the run after it. */
    private record Told(ExperimentSpec spec, Explanation explanation, Trainer after, int index) {}

    private static Told told(long seed) {
        Random random = new Random(seed);
        ExperimentSpec spec = RandomSpecs.tame(seed);
        Trainer trainer = new Trainer(spec, event -> {});
        long step = random.nextInt(12);
        while (trainer.step() < step && !trainer.isOver()) {
            trainer.update();
        }
        if (trainer.isOver()) {
            trainer = new Trainer(spec.withEpochs(Math.max(1, spec.epochs())), event -> {});
        }
        WeightAt weight = weight(trainer.spec(), random);
        int row = random.nextInt(trainer.data().training().size());
        Explainer explainer = new Explainer(trainer.spec(), trainer.data());
        Explanation explanation = explainer
                .explain(trainer.checkpoint(), trainer.step(), OptionalInt.of(row), weight)
                .orElseThrow();
        trainer.update();
        return new Told(trainer.spec(), explanation, trainer, weight.index(spec.model()));
    }

    private static WeightAt weight(ExperimentSpec spec, Random random) {
        boolean isOfANorm = hasNorm(spec.model()) && random.nextInt(4) > 0;
        List<WeightAt> all = all(spec.model()).stream()
                .filter(weight -> !isOfANorm || weight.isOfANorm(spec.model()))
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    private static boolean hasNorm(ModelSpec model) {
        return model.layers().stream().anyMatch(layer -> layer instanceof LayerSpec.BatchNorm1d norm && norm.affine());
    }

    /** Weights and biases, one of each kind and layer. */
    private static List<WeightAt> all(ModelSpec model) {
        int last = (int) model.layers().stream()
                        .filter(ExplanationTest::hasWeights)
                        .count()
                - 1;
        return IntStream.rangeClosed(0, last)
                .boxed()
                .flatMap(layer -> Stream.of(
                        new WeightAt(layer, 0, 0),
                        new WeightAt(layer, 0, WeightAt.BIAS),
                        new WeightAt(layer, 1, 0),
                        new WeightAt(layer, 1, 1)))
                .filter(weight -> weight.fits(model))
                .toList();
    }

    private static boolean hasWeights(LayerSpec layer) {
        return layer instanceof LayerSpec.Linear || layer instanceof LayerSpec.BatchNorm1d norm && norm.affine();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theToldUpdateOfAWeightIsItsNextValueToTheLastBit(long seed) {
        Told told = told(seed);
        long done = told.after.step();
        boolean isSetByHand =
                told.spec.edits().stream().anyMatch(edit -> edit.step() == done && edit instanceof Edit.SetParameter);
        if (!isSetByHand && !told.after.isStopped()) { // then its best weights are back
            assertThat(told.explanation.step().getLast().value())
                    .isEqualTo(told.after.parameters()[told.index]);
        }
        if (told.spec.options().accumulationSteps() == 1) {
            assertThat(told.explanation.batchLoss().getLast().value())
                    .isEqualTo(told.after.losses().last().orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNumberFollowsFromItsFormula(long seed) {
        Told told = told(seed);
        Explanation explanation = told.explanation;
        boolean isSingle = told.spec.dtype() == Dtype.FLOAT32;
        int last = explanation.model().layers().size();
        int first = explanation.weighted().getFirst();
        for (int block = 0; block < explanation.blocks(); block++) {
            for (int place : explanation.placesOf(block)) {
                boolean isRounded = isSingle && (place == last || place == 0);
                for (int unit = 0; unit < explanation.width(place); unit++) {
                    double rounding = isRounded ? FLOAT32 : ROUNDING;
                    explanation.forward(place, unit).forEach(line -> check(line, rounding));
                    if (place >= first) {
                        explanation.backward(place, unit).forEach(line -> check(line, ROUNDING));
                    }
                }
            }
        }
        for (int output = 0; output < explanation.lossOutputs(); output++) {
            explanation.criterion(output).forEach(line -> check(line, ROUNDING));
        }
        explanation.batchLoss().forEach(line -> check(line, isSingle ? FLOAT32 : ROUNDING));
        check(explanation.part(), ROUNDING);
        check(explanation.gradient(), isSingle ? FLOAT32 : ROUNDING);
        explanation.rate().forEach(line -> check(line, ROUNDING));
        explanation.step().forEach(line -> check(line, isSingle ? FLOAT32 : ROUNDING));
    }

    /** Within rounding of what the formula is made of: a small difference of large numbers has fewer digits. */
    private static void check(Equation line, double rounding) {
        if (line.formula().isEmpty()) {
            return;
        }
        double made = Math.max(
                line.places().stream()
                        .mapToDouble(place -> Math.abs(place.value()))
                        .max()
                        .orElse(1),
                line.terms().stream()
                        .mapToDouble(term -> Math.abs(term.value()))
                        .max()
                        .orElse(0));
        double computed = Computed.of(line);
        assertThat(line.value())
                .as("%s", line)
                .isCloseTo(computed, within(rounding * (made + Math.abs(computed)) + AWAY));
    }

    private static List<Boolean> entropies(Told told) {
        LossSpec.CrossEntropy loss = (LossSpec.CrossEntropy) told.spec.loss();
        return List.of(isOnProbabilities(told.spec), loss.weight().isEmpty(), loss.labelSmoothing() == 0);
    }

    @Test
    void theRandomExperimentsMeetEveryKind() {
        List<Told> all = seeds().mapToObj(ExplanationTest::told).toList();
        assertThat(all.stream().map(one -> one.spec.loss().getClass()).distinct())
                .hasSize(LossKinds.ALL.all().size());
        assertThat(all.stream().map(one -> one.spec.optimizer().getClass()).distinct())
                .hasSize(OptimizerKinds.ALL.all().size());
        assertThat(all.stream().map(one -> one.spec.scheduler().getClass()).distinct())
                .hasSize(SchedulerKinds.ALL.all().size());
        assertThat(all.stream()
                        .flatMap(one -> one.spec.model().layers().stream())
                        .map(Object::getClass)
                        .distinct())
                .hasSize(LayerKinds.ALL.all().size());
        assertThat(all.stream()
                        .filter(one -> one.spec.loss() instanceof LossSpec.CrossEntropy)
                        .map(ExplanationTest::entropies)
                        .distinct())
                .as("class indices and probabilities, with and without weights and smoothing")
                .hasSize(8);
        assertThat(all.stream().filter(one -> !one.explanation.rate().isEmpty()))
                .hasSizeGreaterThan(EXPERIMENTS / 2);
        assertThat(all.stream().filter(one -> one.explanation.isInBatch())).hasSizeBetween(30, SEEDS.length - 30);
        assertThat(all.stream().map(one -> one.spec.options().clip().getClass()).distinct())
                .hasSize(ClipKinds.ALL.all().size());
        assertThat(all.stream().filter(one -> one.spec.options().accumulationSteps() > 1))
                .hasSizeGreaterThan(30);
        assertThat(all.stream().filter(one -> one.spec.options().l1Penalty() != 0))
                .hasSizeGreaterThan(30);
        assertThat(all.stream().filter(one -> one.explanation.isFrozen())).hasSizeGreaterThan(30);
        assertThat(all.stream()
                        .filter(one -> one.explanation.weight().isOfANorm(one.spec.model()))
                        .map(one -> one.explanation.weight().isBias()))
                .as("γ and β")
                .contains(true, false)
                .hasSizeGreaterThan(30);
    }
}
