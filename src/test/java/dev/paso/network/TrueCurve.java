package dev.paso.network;

import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A page's training curve beside the one of the same recipe trained where no network is. */
final class TrueCurve {
    private static final int THINNED = 2_000; // points; a page keeps every epoch up to there
    private static final int WIDEST = 16; // epochs between neighbours of a curve that was thinned

    private TrueCurve() {}

    /** What is wrong with {@code points}, each an epoch and its loss, of a page that shows {@code sight}. */
    static Optional<String> problem(Sight sight, JsonNode points) {
        List<Double> losses = losses(sight);
        int before = 0;
        for (JsonNode point : points) {
            int epoch = point.path(0).asInt();
            double loss = point.path(1).asDouble();
            if (epoch <= before || epoch - before > (losses.size() <= THINNED ? 1 : WIDEST)) {
                return Optional.of("the curve goes from epoch " + before + " to " + epoch);
            }
            if (epoch > losses.size() || losses.get(epoch - 1) != loss) {
                return Optional.of("the loss of epoch %d is %s on the page and %s elsewhere"
                        .formatted(epoch, loss, epoch > losses.size() ? "none" : losses.get(epoch - 1)));
            }
            before = epoch;
        }
        return before == losses.size()
                ? Optional.empty()
                : Optional.of("the curve ends at epoch " + before + " of " + losses.size());
    }

    private static List<Double> losses(Sight sight) {
        List<Double> losses = new ArrayList<>();
        Trainer trainer = new Trainer(sight.recipe(), event -> {
            if (event instanceof TrainingEvent.EpochCompleted epoch) {
                losses.add(epoch.trainingLoss());
            }
        });
        while (trainer.step() < sight.step()) {
            trainer.update();
        }
        return losses;
    }
}
