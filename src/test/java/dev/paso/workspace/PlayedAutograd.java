package dev.paso.workspace;

import static dev.paso.workspace.PlayedLab.any;

import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.Computation;
import dev.paso.core.autograd.Value;
import dev.paso.core.lesson.ManualLoop;
import dev.paso.experiment.Study;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.AutogradLab;
import dev.paso.workspace.autograd.Code;
import dev.paso.workspace.autograd.GraphReading;
import dev.paso.workspace.autograd.MemoryLesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** The lab on autograd as somebody plays with it. */
final class PlayedAutograd {
    private PlayedAutograd() {}

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
}
