package dev.paso.workspace;

import dev.paso.core.Tensor;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.Computation;
import dev.paso.core.autograd.Value;
import dev.paso.core.lesson.ManualLoop;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.MemoryLesson;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Phase;
import dev.paso.workspace.loop.Beat;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A lab that somebody plays with: what they may do beside the run, at random, and what panels read.
 *
 * @param move one thing that a learner can do
 * @param reads what panels read
 */
record PlayedLab(LabState state, Story story, Consumer<Random> move, Supplier<List<Object>> reads) {
    static final List<String> NAMES = List.of(Descent.LAB, Autograd.LAB, Loop.LAB, Classification.LAB);

    static PlayedLab of(String name) {
        return switch (name) {
            case Descent.LAB -> of(Descent.first());
            case Autograd.LAB -> of(Autograd.first());
            case Loop.LAB -> of(Loop.first());
            case Classification.LAB -> of(Classification.first());
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The same for each step's mission; what cannot be asked of the recipe at hand is so for all. */
    List<Object> solved() {
        List<Object> solved = new ArrayList<>();
        for (int number = 1; number <= story.size(); number++) {
            String step = story.key(number, "").split("\\.")[2];
            try {
                solved.add(step + state.isSolved(step));
            } catch (RuntimeException impossible) {
                solved.add(step + impossible.getClass());
            }
        }
        return solved;
    }

    static PlayedLab of(Descent lab) {
        return new PlayedLab(
                lab,
                lab.story(),
                random -> {
                    switch (random.nextInt(4)) {
                        case 0 -> lab.reach(any(random, Phase.values()));
                        case 1 -> lab.pick(random.nextInt(-1, 80));
                        case 2 -> lab.setTrial(Math.pow(10, -5 * random.nextDouble()));
                        default -> lab.lanes().ifPresent(lanes -> lanes.pick(random.nextInt(3)));
                    }
                },
                () -> List.of(
                        lab.phase(),
                        lab.picked(),
                        lab.trial(),
                        lab.update(),
                        lab.example(),
                        lab.tried(0),
                        lab.gradient(),
                        lab.walk().step(),
                        lab.walk().line(),
                        lab.lanes().map(lanes -> lanes.picked() + " " + lanes.isPickedAhead())));
    }

    static PlayedLab of(Loop lab) {
        return new PlayedLab(
                lab,
                lab.story(),
                random -> {
                    switch (random.nextInt(12)) {
                        case 0 -> lab.reach(any(random, Beat.values()));
                        case 1 -> lab.wantUpdate();
                        case 2 -> lab.power().build(random.nextInt(7));
                        case 3 -> lab.power().call(random.nextInt(7));
                        case 4 -> lab.modes().setTraining(random.nextBoolean());
                        case 5, 6, 7 -> lab.modes().call();
                        case 8 -> lab.book().grow();
                        case 9 -> lab.studies().setDegree(random.nextInt(10));
                        case 10 -> save(lab, random);
                        default -> {
                            if (lab.scene() == Scene.RANGE) {
                                lab.studies().testRange(lab.fresh());
                            } else {
                                lab.book().finish();
                            }
                        }
                    }
                },
                () -> List.of(
                        lab.beat(),
                        lab.update(),
                        lab.isValidated(),
                        lab.scene().listing().map(lab::next),
                        lab.power().exponent(),
                        lab.power().result(),
                        lab.modes().isTraining(),
                        List.copyOf(lab.modes().calls()),
                        lab.book().lines(),
                        lab.archive().saved(),
                        lab.archive().loaded(lab.spec()),
                        lab.studies().degree(),
                        lab.studies().range(),
                        lab.totalEpochs(),
                        lab.means()));
    }

    private static void save(Loop lab, Random random) {
        if (random.nextInt(3) == 0) {
            lab.archive().forget();
        }
        if (lab.step() > 0) {
            lab.save();
        }
        if (lab.archive().saved().isPresent() && random.nextInt(3) == 0) {
            lab.archive().load(lab.fresh(), lab.scene().resumedEpochs());
        }
    }

    static PlayedLab of(Autograd lab) {
        return new PlayedLab(
                lab,
                lab.story(),
                random -> {
                    switch (random.nextInt(12)) {
                        case 0 -> lab.setWishes(lab.wishes().withBias(random.nextBoolean()));
                        case 1 -> lab.setWishes(lab.wishes().withWeight(random.nextBoolean()));
                        case 2 -> lab.setPoints(any(random, Autograd.ALL, 3, 1));
                        case 3 -> lab.open(any(random, "w · x", "h₁", "loss", "ŷ"));
                        case 4, 5, 6 -> pass(lab, random);
                        case 7 -> lab.type(tensor(random));
                        case 8 -> lab.setLosses(random.nextBoolean() ? Optional.of(tensor(random)) : Optional.empty());
                        case 9 -> {
                            MemoryLesson.Item item = any(random, MemoryLesson.Item.values());
                            lab.memory().set(item, random.nextInt(3), random.nextInt(5) / 4.0);
                        }
                        case 10 -> lab.setAttempt(any(random, ManualLoop.Attempt.values()));
                        default -> lab.runAttempt();
                    }
                },
                () -> {
                    Computation computation = lab.computation();
                    List<Object> reads = new ArrayList<>(List.of(
                            lab.points(),
                            lab.hasOpened("w · x"),
                            lab.hasOpened("h₁"),
                            computation.result().map(Value::data),
                            computation.pass().isPresent(),
                            computation.passes(),
                            computation.graph().nodes().size(),
                            lab.wasDoubled(),
                            lab.isZeroed(),
                            lab.typed(),
                            lab.losses(),
                            lab.loop().attempt(),
                            lab.loop().epoch(),
                            lab.loop().loss(),
                            lab.loop().failure()));
                    computation.leaves().forEach(leaf -> reads.add(leaf.grad()));
                    lab.line().ifPresent(line -> reads.add(line.wishes()));
                    for (MemoryLesson.Item item : MemoryLesson.Item.values()) {
                        reads.add(lab.memory().tensor(item));
                        IntStream.range(0, 3)
                                .forEach(i -> reads.add(lab.memory().hasChanged(item, i)));
                    }
                    Arrays.stream(ManualLoop.Attempt.values()).forEach(one -> reads.add(lab.hasAttempted(one)));
                    return reads;
                });
    }

    private static void pass(Autograd lab, Random random) {
        try {
            switch (random.nextInt(5)) {
                case 0 -> lab.computation().forward();
                case 1 -> lab.computation().zeroGrad();
                default -> lab.computation().backward();
            }
        } catch (AutogradException refused) {
            // as on the page: it is told and nothing is passed
        }
        lab.passed();
    }

    private static Tensor tensor(Random random) {
        return any(
                random,
                Tensor.vector(),
                Tensor.of(List.of(), new double[] {random.nextGaussian()}),
                Tensor.vector(1, 1),
                Tensor.of(List.of(2, 0), new double[0]),
                Tensor.vector(Double.POSITIVE_INFINITY, Double.NaN, -0.0, Double.MIN_VALUE),
                Tensor.of(List.of(2, 1, 3), random.doubles(6).toArray()));
    }

    static PlayedLab of(Classification lab) {
        return new PlayedLab(
                lab,
                lab.story(),
                random -> {
                    switch (random.nextInt(14)) {
                        case 0 -> lab.setProbability(random.nextBoolean() ? 0.25 : random.nextDouble());
                        case 1 -> lab.pick(random.nextInt(10));
                        case 2 -> lab.setPointProbability(random.nextInt(2), any(random, 0.5, random.nextDouble()));
                        case 3 -> lab.setLogit(any(random, 17.0, 300 * random.nextGaussian()));
                        case 4 -> lab.setLogitLabel(random.nextInt(2));
                        case 5 -> lab.setNegatives(random.nextInt(1, 12));
                        case 6 -> lab.setPosWeight(any(random, lab.negatives() * 1.0, 20 * random.nextDouble()));
                        case 7 -> lab.setSharpness(Math.exp(random.nextGaussian()));
                        case 8 -> lab.setSwept(random.nextInt(12));
                        case 9 -> lab.setLine(random.nextInt(3), random.nextDouble());
                        case 10 -> keep(lab);
                        case 11 -> lab.showPerfect(!lab.isPerfectShown());
                        case 12 -> {
                            lab.showRandom(random.nextBoolean());
                            lab.setTrapezoid(random.nextBoolean());
                        }
                        default ->
                            lab.setCost(new ExpectedCost(
                                    random.nextDouble(), 10 * random.nextDouble(), random.nextDouble()));
                    }
                },
                () -> List.of(
                        lab.probability(),
                        lab.threshold(),
                        lab.picked(),
                        lab.pointProbability(0),
                        lab.pointProbability(1),
                        lab.logit(),
                        lab.logitLabel(),
                        lab.negatives(),
                        lab.posWeight(),
                        lab.weightedLoss(),
                        lab.sharpness(),
                        lab.swept(),
                        lab.line(0),
                        lab.line(1),
                        lab.line(2),
                        lab.keptRuns(),
                        lab.isPerfectShown(),
                        lab.isRandomShown(),
                        lab.isTrapezoid(),
                        lab.cost(),
                        Arrays.toString(lab.replay().parameters())));
    }

    private static void keep(Classification lab) {
        if (lab.replay().spec().model().outputs() == 1) {
            lab.keepRun();
        }
    }

    @SafeVarargs
    private static <T> T any(Random random, T... all) {
        return all[random.nextInt(all.length)];
    }
}
