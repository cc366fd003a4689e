package dev.paso.experiment;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.Answer;

/** Draws the threshold's part of a frame: every score of the shown split, and the counts at each. */
final class ThresholdPart {
    private final Answer answer;
    private final Dtype dtype;
    private final Samples shown;
    private final Predictor predictor;
    private final double[] outputs;

    /** @param shown samples of two classes, as model inputs */
    ThresholdPart(Answer answer, Dtype dtype, Samples shown, Predictor predictor) {
        this.answer = answer;
        this.dtype = dtype;
        this.shown = shown;
        this.predictor = predictor;
        outputs = new double[shown.size() * answer.outputs()];
    }

    /** Points of the shown split. */
    int size() {
        return shown.size();
    }

    /** Asks the model about the points from {@code from} up to {@code to}: once all were asked, they can be drawn. */
    void ask(double[] parameters, int from, int to) {
        predictor.predict(parameters, shown.x(), from, to, outputs);
    }

    Frame.Threshold draw() {
        return Frame.Threshold.of(Tensor.vector(scores()), shown.labels());
    }

    /** 0 or 1, one a score; shared, not to be changed. */
    int[] labels() {
        return shown.labels();
    }

    /** The probability of class 1 of every shown sample. */
    double[] scores() {
        double[] scores = new double[shown.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = answer.of(outputs, i, dtype);
        }
        return scores;
    }
}
