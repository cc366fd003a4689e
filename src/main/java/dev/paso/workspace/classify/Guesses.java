package dev.paso.workspace.classify;

import dev.paso.core.data.Samples;
import dev.paso.core.lesson.CrossEntropy;
import dev.paso.core.metric.ThresholdTable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the pictures of the lab answer to what its steps ask. */
final class Guesses {
    static final String LOSS_DOWN = "loss_down"; // accuracy stays
    static final String LOSS_UP = "loss_up"; // accuracy stays
    static final String ACCURACY = "accuracy"; // it changes
    static final String RISES = "rises";
    static final String STAYS = "stays";
    static final String FALLS = "falls";

    static final double IGNORANT = 0.5; // the probability that a model without a clue says
    static final double SHARPER = 10; // times all weights
    static final double LOW = 0.5; // from this threshold
    static final double HIGH = 0.7; // to this one

    /** The loss of a model without a clue, as one might guess it, by the keys of the answers. */
    static final Map<String, Double> LOSSES = losses();

    private Guesses() {}

    private static Map<String, Double> losses() {
        Map<String, Double> losses = new LinkedHashMap<>();
        losses.put("none", 0.0);
        losses.put("half", IGNORANT);
        losses.put("ln_two", CrossEntropy.ofProbability(IGNORANT, 1));
        losses.put("one", 1.0);
        return losses;
    }

    /** Empty until the learner has looked. */
    static Optional<String> answer(String step, Classification state) {
        return switch (step) {
            case "bce" -> Missions.isIgnorant(state) ? Optional.of(nearest(state)) : Optional.empty();
            case "boundary" -> state.sharpness().value() >= SHARPER ? Optional.of(sharper(state)) : Optional.empty();
            case "threshold" -> Missions.isRaised(state) ? Optional.of(precision(state, LOW, HIGH)) : Optional.empty();
            case "quirk" ->
                state.wasRaised()
                        ? Optional.of(precision(state, Classification.START_LINE, Classification.BOOK_LINE))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String nearest(Classification state) {
        double loss = (CrossEntropy.ofProbability(state.points().get(0).value(), 1)
                        + CrossEntropy.ofProbability(state.points().get(1).value(), 0))
                / 2;
        return LOSSES.entrySet().stream()
                .min(Comparator.comparingDouble(one -> Math.abs(one.getValue() - loss)))
                .orElseThrow()
                .getKey();
    }

    /** The logits of this model are linear in its weights: divided again they are what they were. */
    private static String sharper(Classification state) {
        Samples training = state.replay().data().training();
        double[] now = state.replay().outputs(training);
        double difference = 0;
        for (int i = 0; i < now.length; i++) {
            int label = training.labels()[i];
            double before = now[i] / state.sharpness().value();
            if (now[i] >= 0 != before >= 0) {
                return ACCURACY;
            }
            difference += CrossEntropy.ofLogit(now[i], label, 1) - CrossEntropy.ofLogit(before, label, 1);
        }
        return difference > 0 ? LOSS_UP : LOSS_DOWN;
    }

    /** What precision does where the threshold goes from one place to a higher one. */
    private static String precision(Classification state, double from, double to) {
        ThresholdTable table = state.replay().shown();
        double change = table.at(to).precision() - table.at(from).precision();
        return change == 0 ? STAYS : change > 0 ? RISES : FALLS;
    }
}
