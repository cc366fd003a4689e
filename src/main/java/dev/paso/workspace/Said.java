package dev.paso.workspace;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import java.util.HashMap;
import java.util.Map;

/**
 * A number that a story tells: taken from what is shown, so that text and screen cannot disagree. A text names its place, {@code
 * {goal}}, and the page writes the number as its language does.
 */
public sealed interface Said {
    /** A whole number. */
    record Count(long number) implements Said {}

    /** With so many decimals. */
    record Rounded(double number, int decimals) implements Said {}

    /** With the digits it has. */
    record Plain(double number) implements Said {}

    /** In percent. */
    record Share(double share) implements Said {}

    /** As Python writes it, in every language. */
    record Code(String text) implements Said {}

    /** What is not known, or not yet. */
    Said UNKNOWN = new Code("…");

    /** What every recipe can tell: its points and how they are split, its batches, epochs, learning rate and seed. */
    static Map<String, Said> of(ExperimentSpec spec, PreparedData data) {
        int training = data.training().size();
        int validation = data.validation().size();
        int batch = Math.min(spec.loader().batchSize().orElse(training), training);
        Map<String, Said> said = new HashMap<>();
        said.put("points", new Count(data.raw().size()));
        said.put("training", new Count(training));
        said.put("validation", new Count(validation));
        said.put("trainingShare", new Share((double) training / Math.max(1, training + validation)));
        said.put("batch", new Count(batch));
        said.put("batches", new Count(Math.ceilDiv(training, Math.max(1, batch))));
        said.put("epochs", new Count(spec.epochs()));
        said.put("lr", new Plain(spec.optimizer().lr()));
        return said;
    }
}
