package dev.paso.experiment;

import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.MostLikely;
import dev.paso.core.metric.ClassCounts;

/** Draws the confusion matrix of more than two classes. */
final class ConfusionPart {
    private final Samples shown;
    private final int classes;
    private final Predictor predictor;
    private final double[] logits;

    /** @param shown samples of classes, as model inputs */
    ConfusionPart(Samples shown, int classes, Predictor predictor) {
        this.shown = shown;
        this.classes = classes;
        this.predictor = predictor;
        logits = new double[shown.size() * classes];
    }

    /** Asks the model about the points from {@code from} up to {@code to}: once all were asked, they can be drawn. */
    void ask(double[] parameters, int from, int to) {
        predictor.predict(parameters, shown.x(), from, to, logits);
    }

    Frame.Confusion draw() {
        int[] predicted = new int[shown.size()];
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] = MostLikely.of(logits, i, classes);
        }
        ClassCounts counts = ClassCounts.of(shown.labels(), predicted, classes);
        return new Frame.Confusion(
                classes,
                Bytes.ofInt32(counts.counts().stream().mapToInt(count -> count).toArray()),
                History.finite(counts.accuracy()));
    }
}
