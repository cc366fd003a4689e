package dev.paso.workspace;

import dev.paso.Until;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.Computation;
import dev.paso.core.autograd.Value;
import dev.paso.core.lesson.ManualLoop;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Study;
import dev.paso.experiment.Work;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.AutogradLab;
import dev.paso.workspace.autograd.Code;
import dev.paso.workspace.autograd.GraphReading;
import dev.paso.workspace.autograd.MemoryLesson;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.ClassificationLab;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.descent.Phase;
import dev.paso.workspace.loop.Beat;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.TrainingLoop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A lab that somebody plays with: what they may do beside the run, at random, and what panels read.
 *
 * @param move one thing that a learner can do
 * @param reads what panels read
 */
public record PlayedLab(LabState state, Story story, Consumer<Random> move, Supplier<List<Object>> reads) {
    private static final Work WORK = new Work();
    public static final List<String> NAMES =
            List.of(GradientDescent.NAME, AutogradLab.NAME, TrainingLoop.NAME, ClassificationLab.NAME);

    static PlayedLab of(String name) {
        Desk desk = new Desk(WORK);
        return switch (name) {
            case GradientDescent.NAME -> of(new GradientDescent().begin(desk));
            case AutogradLab.NAME -> of(new AutogradLab().begin(desk));
            case TrainingLoop.NAME -> of(new TrainingLoop().begin(desk));
            case ClassificationLab.NAME -> of(new ClassificationLab().begin(desk));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Whoever is in this story plays. */
    public static PlayedLab of(Story story) {
        PlayedLab played = switch (story.state()) {
            case Descent lab -> of(lab);
            case Autograd lab -> of(lab);
            case Loop lab -> of(lab);
            case Classification lab -> of(lab);
            default -> throw new IllegalArgumentException(story.lab());
        };
        return new PlayedLab(story.state(), story, played.move, played.reads);
    }

    /** Whether each step's mission is solved; what cannot be asked of the recipe at hand is so for all. */
    List<Object> solved() {
        List<Object> solved = new ArrayList<>();
        for (int number = 1; number <= story.size(); number++) {
            String step = story.step(number).key();
            try {
                solved.add(step + story.isThere(number));
            } catch (RuntimeException impossible) {
                solved.add(step + impossible.getClass());
            }
        }
        return solved;
    }

    /** Everything is asked for, and worked out. */
    PlayedLab settle() {
        Until.holds(
                "all is worked out",
                () -> !reads.get().isEmpty()
                        && !solved().isEmpty()
                        && !state.desk().isBusy());
        return this;
    }

    static PlayedLab of(Descent lab) {
        return new PlayedLab(
                lab,
                Story.of(new GradientDescent(), lab),
                random -> {
                    switch (random.nextInt(3)) {
                        case 0 -> lab.reach(any(random, Phase.values()));
                        case 1 -> lab.pick(random.nextInt(-1, 80));
                        default -> lab.trial().set(Math.pow(10, -5 * random.nextDouble()));
                    }
                },
                () -> List.of(
                        lab.phase(),
                        lab.picked(),
                        lab.trial().value(),
                        lab.update(),
                        lab.example(),
                        lab.tried(0),
                        lab.gradient(),
                        lab.walk().step(),
                        lab.walk().line(),
                        lab.seen().fell(),
                        lab.seen().climbed(),
                        lab.compared(),
                        lab.lanes().stream()
                                .map(lane -> lane.key() + lane.line())
                                .toList()));
    }

    static PlayedLab of(Loop lab) {
        return new PlayedLab(
                lab,
                Story.of(new TrainingLoop(), lab),
                random -> {
                    switch (random.nextInt(12)) {
                        case 0 -> lab.reach(any(random, Beat.values()));
                        case 1 -> lab.wantUpdate();
                        case 2 -> lab.power().exponent().set(random.nextInt(7));
                        case 3 -> lab.power().base().set(random.nextInt(7));
                        case 4 -> lab.modes().setTraining(random.nextBoolean());
                        case 5, 6, 7 -> lab.modes().call();
                        case 8 -> lab.book().grow();
                        case 9 -> {
                            lab.degree().choose(random.nextInt(10));
                            lab.degree().shown().set(random.nextInt(10));
                        }
                        case 10 -> save(lab, random);
                        default -> {
                            lab.testRange();
                            lab.inputs().set(any(random, "0.5", "1; 2", "0,25 7"));
                            if (random.nextBoolean()) {
                                lab.book().finish();
                            }
                        }
                    }
                },
                () -> List.of(
                        lab.beat(),
                        lab.update(),
                        lab.isValidated(),
                        lab.listing().map(lab::next),
                        lab.power().exponent().value(),
                        lab.power().answer(),
                        lab.inputs().value(),
                        lab.modes().isTraining(),
                        List.copyOf(lab.modes().calls()),
                        lab.book().lines(),
                        lab.archive().saved(),
                        lab.archive().loaded(lab.spec()),
                        lab.degree().shown().value(),
                        lab.range().map(Study.Answer::found),
                        lab.totalEpochs(),
                        lab.means()));
    }

    private static void save(Loop lab, Random random) {
        if (random.nextInt(3) == 0) {
            lab.archive().forget();
        }
        if (lab.step() > 0) {
            lab.save();
            Until.holds("it is saved", () -> lab.archive().saving().isEmpty());
        }
        if (lab.archive().saved().isPresent() && random.nextInt(3) == 0) {
            lab.archive().load(lab.fresh(), lab.resumedEpochs());
        }
    }

    static PlayedLab of(Autograd lab) {
        return new PlayedLab(
                lab,
                Story.of(new AutogradLab(), lab),
                random -> {
                    switch (random.nextInt(12)) {
                        case 0 -> lab.reading().want(lab.reading().wishes().withBias(random.nextBoolean()));
                        case 1 -> lab.reading().want(lab.reading().wishes().withWeight(random.nextBoolean()));
                        case 2 -> lab.reading().setPoints(any(random, GraphReading.ALL, 3, 1));
                        case 3 -> lab.reading().open(any(random, "w · x", "h₁", "loss", "ŷ"));
                        case 4, 5, 6 -> pass(lab, random);
                        case 7 -> type(lab.code(), random);
                        case 8 -> {
                            lab.code().seed().set(random.nextInt(100));
                            lab.code().biasRate().set(random.nextDouble());
                        }
                        case 9 -> {
                            MemoryLesson.Item item = any(random, MemoryLesson.Item.values());
                            lab.memory().set(item, random.nextInt(3), random.nextInt(5) / 4.0);
                        }
                        case 10 -> lab.loops().choose(any(random, ManualLoop.Attempt.values()));
                        default -> lab.loops().run();
                    }
                },
                () -> {
                    Computation computation = lab.computation();
                    List<Object> reads = new ArrayList<>(List.of(
                            lab.reading().points(),
                            lab.reading().hasOpened("w · x"),
                            lab.reading().hasOpened("h₁"),
                            computation.result().map(Value::data),
                            computation.pass().isPresent(),
                            computation.passes(),
                            computation.graph().nodes().size(),
                            lab.reading().afterTwoPasses(),
                            lab.reading().isZeroed(),
                            lab.code().typed().value(),
                            lab.code().shape().value(),
                            lab.code().predictions().value(),
                            lab.code().reduction().value(),
                            lab.code().seed().value(),
                            lab.code().biasRate().value(),
                            lab.loops().attempt(),
                            Set.copyOf(lab.loops().attempted()),
                            lab.loops()
                                    .outcome()
                                    .flatMap(Study.Answer::found)
                                    .map(loop -> loop.epoch() + " " + loop.loss() + loop.failure())));
                    computation.leaves().forEach(leaf -> reads.add(leaf.grad()));
                    lab.line().ifPresent(line -> reads.add(line.wishes()));
                    for (MemoryLesson.Item item : MemoryLesson.Item.values()) {
                        reads.add(lab.memory().tensor(item));
                        IntStream.range(0, 3)
                                .forEach(i -> reads.add(lab.memory().hasChanged(item, i)));
                    }
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
        lab.reading().passed();
    }

    private static void type(Code code, Random random) {
        String text = any(random, "", "[1, 1]", "[[[1, 2, 3]], [[4, 5, 6]]]", "[0.5, 1.5]", "[1.0, nonsense");
        any(random, code.typed(), code.shape(), code.predictions(), code.labels(), code.number())
                .set(text);
        code.reduction().set(any(random, Code.Reduction.values()));
    }

    static PlayedLab of(Classification lab) {
        return new PlayedLab(
                lab,
                Story.of(new ClassificationLab(), lab),
                random -> {
                    switch (random.nextInt(14)) {
                        case 0 -> lab.probability().set(random.nextBoolean() ? 0.1 : random.nextDouble());
                        case 1 -> lab.pick(random.nextInt(10));
                        case 2 -> lab.points().get(random.nextInt(2)).set(any(random, 0.5, random.nextDouble()));
                        case 3 -> lab.logit().set(any(random, 17.0, 300 * random.nextGaussian()));
                        case 4 -> lab.logitLabel().set(random.nextInt(2));
                        case 5 -> lab.negatives().set(random.nextInt(1, 12));
                        case 6 ->
                            lab.posWeight().set(any(random, lab.negatives().value(), 20 * random.nextDouble()));
                        case 7 -> lab.sharpness().set(Math.exp(random.nextGaussian()));
                        case 8 -> lab.swept().set(random.nextInt(12));
                        case 9 -> lab.setLine(random.nextInt(3), random.nextDouble());
                        case 10 -> keep(lab);
                        case 11 ->
                            lab.isPerfectShown().set(!lab.isPerfectShown().value());
                        case 12 -> {
                            lab.isRandomShown().set(random.nextBoolean());
                            lab.isTrapezoid().set(random.nextBoolean());
                        }
                        default ->
                            lab.setCost(new ExpectedCost(
                                    random.nextDouble(), 10 * random.nextDouble(), random.nextDouble()));
                    }
                },
                () -> List.of(
                        lab.probability().value(),
                        lab.threshold(),
                        lab.picked(),
                        lab.points().stream().map(NumberHandle::value).toList(),
                        lab.logit().value(),
                        lab.logitLabel().value(),
                        lab.negatives().value(),
                        lab.posWeight().value(),
                        lab.weightedLoss(),
                        lab.sharpness().value(),
                        lab.swept().value(),
                        lab.lines().stream().map(NumberHandle::value).toList(),
                        lab.answer("quirk"),
                        lab.keptRuns(),
                        lab.isPerfectShown().value(),
                        lab.isRandomShown().value(),
                        lab.isTrapezoid().value(),
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
