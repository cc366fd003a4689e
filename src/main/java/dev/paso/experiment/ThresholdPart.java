package dev.paso.experiment;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.Answer;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;

/** Draws the threshold's part of a frame: every score of the shown split, and the counts at each. */
final class ThresholdPart {
    private final Answer answer;
    private final Dtype dtype;
    private final Samples shown;
    private final Predictor predictor;
    private final Bytes labels;
    private final double[] outputs;

    /** @param shown samples of two classes, as model inputs */
    ThresholdPart(Answer answer, Dtype dtype, Samples shown, Predictor predictor) {
        this.answer = answer;
        this.dtype = dtype;
        this.shown = shown;
        this.predictor = predictor;
        byte[] bytes = new byte[shown.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) shown.labels()[i];
        }
        labels = Bytes.of(bytes);
        outputs = new double[shown.size() * answer.outputs()];
    }

    /** Points of the shown split. */
    int size() {
        return shown.size();
    }

    Frame.Threshold draw(double[] parameters) {
        double[] scores = scores(parameters);
        ThresholdTable table = ThresholdTable.of(Tensor.vector(scores), shown.labels());
        return new Frame.Threshold(
                Bytes.ofFloat64(scores),
                labels,
                Bytes.ofFloat64(table.rows().stream()
                        .mapToDouble(ThresholdTable.Row::threshold)
                        .toArray()),
                Bytes.ofInt32(
                        table.rows().stream().mapToInt(ThresholdTable.Row::tp).toArray()),
                Bytes.ofInt32(
                        table.rows().stream().mapToInt(ThresholdTable.Row::fp).toArray()),
                table.positives(),
                table.negatives(),
                History.finite(Curve.roc(table).area()),
                History.finite(Curve.precisionRecall(table).averagePrecision()));
    }

    /** 0 or 1, one a score; shared, not to be changed. */
    int[] labels() {
        return shown.labels();
    }

    /** The probability of class 1 of every shown sample. */
    double[] scores(double[] parameters) {
        predictor.predict(parameters, shown.x(), shown.size(), outputs);
        double[] scores = new double[shown.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = answer.of(outputs, i, dtype);
        }
        return scores;
    }
}
