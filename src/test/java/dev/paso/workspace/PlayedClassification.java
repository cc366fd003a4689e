package dev.paso.workspace;

import static dev.paso.workspace.PlayedLab.any;

import dev.paso.core.metric.ExpectedCost;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.ClassificationLab;
import java.util.Arrays;
import java.util.List;

/** The lab on classification as somebody plays with it. */
final class PlayedClassification {
    private PlayedClassification() {}

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
}
