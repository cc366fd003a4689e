package dev.paso.core.landscape;

import dev.paso.core.Dtype;
import dev.paso.core.Require;
import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossSpec;

/**
 * How wrong a model with one output is about each sample: what a loss is made of.
 *
 * @param outputs what the model says, shape [n]
 * @param targets what it should say, shape [n]
 * @param errors outputs minus targets, shape [n]
 * @param losses the criterion of each sample alone, shape [n]; their mean (or sum) is the loss
 */
public record SampleErrors(Tensor outputs, Tensor targets, Tensor errors, Tensor losses) {
    /**
     * Of the samples of {@code loss}, in their order.
     *
     * @throws IllegalArgumentException if the model has more than one output
     */
    public static SampleErrors of(TrainingLoss loss, double[] parameters) {
        if (loss.spec().model().outputs() != 1 || loss.spec().loss() instanceof LossSpec.CrossEntropy) {
            throw Require.refused(
                    "model.outputs", "must be 1", loss.spec().model().outputs());
        }
        Samples samples = loss.samples();
        double[] all = new double[samples.size()];
        Predictor.of(loss.spec().model(), Dtype.FLOAT64).predict(parameters, samples.x(), samples.size(), all);
        Loss criterion = new Loss(loss.spec().loss());
        int n = loss.rows().length;
        double[][] columns = new double[4][n];
        for (int i = 0; i < n; i++) {
            int row = loss.rows()[i];
            columns[0][i] = all[row];
            columns[1][i] = samples.y()[row * samples.targets()];
            columns[2][i] = columns[0][i] - columns[1][i];
            columns[3][i] = criterion.value(columns[0][i], columns[1][i]);
        }
        return new SampleErrors(
                Tensor.vector(columns[0]),
                Tensor.vector(columns[1]),
                Tensor.vector(columns[2]),
                Tensor.vector(columns[3]));
    }
}
