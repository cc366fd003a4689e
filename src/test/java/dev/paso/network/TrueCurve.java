package dev.paso.network;

import dev.paso.core.Thinning;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A page's training curve beside the one of the same recipe trained where no network is. */
final class TrueCurve {
    private static final int CAPACITY = 1_000; // of a run's history: every epoch, or as many of them as that

    private TrueCurve() {}

    private record Point(int epoch, double loss) {}

    /** What is wrong with {@code points}, each an epoch and its loss, of a page that shows {@code sight}. */
    static Optional<String> problem(Sight sight, JsonNode points) {
        List<Point> shown = points.valueStream()
                .map(point -> new Point(point.path(0).asInt(), point.path(1).asDouble()))
                .toList();
        List<Point> expected = expected(sight);
        for (int i = 0; i < Math.min(shown.size(), expected.size()); i++) {
            if (!shown.get(i).equals(expected.get(i))) {
                return Optional.of(
                        "the curve has " + shown.get(i) + " where " + expected.get(i) + " belongs, as point " + i);
            }
        }
        return shown.size() == expected.size()
                ? Optional.empty()
                : Optional.of("the curve has " + shown.size() + " points in place of " + expected.size());
    }

    private static List<Point> expected(Sight sight) {
        List<Point> all = all(sight);
        long stride = Thinning.stride(all.size(), CAPACITY);
        return all.stream()
                .filter(point -> Thinning.keeps(point.epoch - 1L, stride) || point.epoch == all.size())
                .toList();
    }

    private static List<Point> all(Sight sight) {
        List<Point> all = new ArrayList<>();
        Trainer trainer = new Trainer(sight.recipe(), event -> {
            if (event instanceof TrainingEvent.EpochCompleted epoch) {
                all.add(new Point(all.size() + 1, epoch.trainingLoss()));
            }
        });
        while (trainer.step() < sight.step()) {
            trainer.update();
        }
        return all;
    }
}
