package dev.paso.core.engine;

import dev.paso.core.Dtype;
import dev.paso.core.data.Samples;
import dev.paso.core.loss.Loss;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.TorchGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Goes through any model layer by layer; what each layer gave, and the slopes there, stay in arrays for the largest batch. */
final class LayeredEngine implements Engine {
    private final LayerSpec[] layers;
    private final Products[] products;
    private final int[] offsets;
    private final int[] widths;
    private final @Nullable Normalisation[] norms;
    private final int firstLinear;
    private final int firstTrained;
    private final int maxBatch;
    private final boolean isOnNd4j;
    private final Loss loss;
    private final Dtype dtype;
    private final Kernels kernels;
    private double[] parameters;
    private double[] gradients = {}; // these and the slopes: only of an engine that trains
    private final double[][] values;
    private final double[][] slopes;
    private final double[] asked;
    private final Criterion criterion;
    private final Batch training;
    private final Batch validation;
    private int inputFrom;
    private int inputApart;
    private int size;
    private int stride;

    /** @param nd4jFrom as {@link Products#ND4J_FROM} */
    LayeredEngine(
            ModelSpec model,
            Loss loss,
            Dtype dtype,
            double[] parameters,
            int maxBatch,
            Kernels kernels,
            long nd4jFrom) {
        this.loss = loss;
        this.dtype = dtype;
        this.parameters = parameters;
        this.maxBatch = maxBatch;
        this.kernels = kernels;
        layers = model.layers().toArray(LayerSpec[]::new);
        firstLinear = model.layers().indexOf(model.linears().getFirst());
        norms = Normalisation.of(model, dtype);
        firstTrained = IntStream.range(0, layers.length)
                .filter(i -> i == firstLinear || norms[i] != null)
                .findFirst()
                .orElseThrow();
        products = new Products[layers.length];
        offsets = new int[layers.length + 1];
        widths = new int[layers.length + 1];
        values = new double[layers.length + 1][];
        slopes = new double[layers.length + 1][];
        widths[0] = model.inputs();
        for (int i = 0; i < layers.length; i++) {
            place(i, nd4jFrom);
        }
        isOnNd4j = products().stream().anyMatch(Nd4jProducts.class::isInstance);
        int most = Kernels.stride(maxBatch);
        for (int i = 0; i <= layers.length; i++) {
            values[i] = new double[widths[i] * most];
            slopes[i] = new double[0];
        }
        asked = values[0];
        criterion = new Criterion(loss, dtype, kernels, model.outputs(), most);
        training = new Batch(model.inputs(), model.outputs(), loss.isOnClasses());
        validation = new Batch(model.inputs(), model.outputs(), loss.isOnClasses());
    }

    private void place(int i, long nd4jFrom) {
        offsets[i + 1] = offsets[i];
        widths[i + 1] = widths[i];
        if (layers[i] instanceof LayerSpec.Linear linear) {
            products[i] = Products.of(linear, maxBatch, kernels, nd4jFrom);
            offsets[i + 1] += linear.out() * (linear.in() + (linear.bias() ? 1 : 0));
            widths[i + 1] = linear.out();
        }
    }

    /** Of each linear layer. */
    List<Products> products() {
        return Arrays.stream(products).filter(Objects::nonNull).toList();
    }

    @Override
    public double[] parameters() {
        return parameters;
    }

    @Override
    public void use(double[] parameters) {
        this.parameters = parameters;
    }

    @Override
    public double[] gradients() {
        if (gradients.length != parameters.length) {
            gradients = new double[parameters.length];
        }
        return gradients;
    }

    @Override
    public Loss loss() {
        return loss;
    }

    @Override
    public double forward(Samples samples, int[] order, int from, int to, TorchGenerator generator) {
        load(training, samples, order, from, to);
        for (int i = 0; i < layers.length; i++) {
            Normalisation norm = norms[i];
            if (layers[i] instanceof LayerSpec.Dropout dropout) {
                Mask.of(dropout, generator).drop(values[i], values[i + 1], slopes[i], widths[i], size, stride);
            } else if (norm != null) {
                norm.train(parameters, values[i], values[i + 1], size, stride);
            } else {
                layer(i);
            }
        }
        return lossOf(training);
    }

    @Override
    public double evaluate(Samples samples, int[] order, int from, int to) {
        load(validation, samples, order, from, to);
        run();
        return lossOf(validation);
    }

    @Override
    public void predict(double[] inputs, int first, int end, double[] outputs) {
        infer(inputs, first, end, new int[] {layers.length}, new double[][] {outputs});
    }

    @Override
    public void infer(double[] inputs, int first, int end, int[] places, double[][] into) {
        for (int from = first; from < end; from += maxBatch) {
            size = Math.min(maxBatch, end - from);
            stride = Kernels.stride(isOnNd4j ? maxBatch : size);
            columns(inputs, from);
            run();
            for (int s = 0; s < places.length; s++) {
                rows(places[s], into[s], from);
            }
        }
    }

    /** A linear first layer reads where the batch lies; others want it without gaps. */
    private void load(Batch batch, Samples samples, int[] order, int from, int to) {
        if (slopes[0].length == 0) {
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = new double[widths[i] * Kernels.stride(maxBatch)];
            }
        }
        batch.load(samples, order, from, to);
        size = batch.size();
        stride = batch.stride();
        values[0] = batch.x();
        inputFrom = batch.start();
        inputApart = batch.length();
        if (firstLinear > 0) {
            for (int column = 0; column < widths[0]; column++) {
                System.arraycopy(values[0], inputFrom + column * inputApart, asked, column * stride, stride);
            }
            useAsked();
        }
    }

    private void useAsked() {
        values[0] = asked;
        inputFrom = 0;
        inputApart = stride;
    }

    /** Turns the rows from {@code from} of {@code inputs} into columns; the last sample fills up the lanes. */
    private void columns(double[] inputs, int from) {
        useAsked();
        int width = widths[0];
        for (int column = 0; column < width; column++) {
            int at = column * stride;
            for (int n = 0, value = from * width + column; n < size; n++, value += width) {
                asked[at + n] = inputs[value];
            }
            Arrays.fill(asked, at + size, at + stride, asked[at + size - 1]);
        }
    }

    private void rows(int place, double[] into, int from) {
        int width = widths[place];
        double[] units = values[place];
        if (width == 1) {
            System.arraycopy(units, 0, into, from, size);
        } else {
            for (int unit = 0; unit < width; unit++) {
                int at = unit * stride;
                for (int n = 0, value = from * width + unit; n < size; n++, value += width) {
                    into[value] = units[at + n];
                }
            }
        }
        dtype.round(into, from * width, (from + size) * width);
    }

    private void run() {
        for (int i = 0; i < layers.length; i++) {
            Normalisation norm = norms[i];
            if (layers[i] instanceof LayerSpec.Dropout) {
                System.arraycopy(values[i], 0, values[i + 1], 0, widths[i] * stride);
            } else if (norm != null) {
                norm.evaluate(parameters, values[i], values[i + 1], stride);
            } else {
                layer(i);
            }
        }
    }

    private void layer(int i) {
        if (layers[i] instanceof LayerSpec.Activation activation) {
            kernels.activate(activation, values[i], values[i + 1], widths[i] * stride);
        } else {
            products[i].forward(parameters, offsets[i], values[i], from(i), apart(i), values[i + 1], stride);
        }
    }

    private int from(int layer) {
        return layer == 0 ? inputFrom : 0;
    }

    private int apart(int layer) {
        return layer == 0 ? inputApart : stride;
    }

    private double lossOf(Batch batch) {
        return criterion.of(batch, values[layers.length], slopes[layers.length]);
    }

    @Override
    public double value(int place, int unit, int sample) {
        return values[place][from(place) + unit * apart(place) + sample];
    }

    @Override
    public double slope(int place, int unit, int sample) {
        return slopes[place][unit * stride + sample];
    }

    @Override
    public double loss(int output, int sample) {
        return criterion.loss(output, sample, stride);
    }

    @Override
    public void backward() {
        double[] gradients = gradients();
        for (int i = layers.length - 1; i >= firstTrained; i--) {
            switch (layers[i]) {
                case LayerSpec.Linear linear -> {
                    products[i].gradients(gradients, offsets[i], values[i], from(i), apart(i), slopes[i + 1], stride);
                    if (i > firstTrained) {
                        products[i].down(parameters, offsets[i], slopes[i + 1], slopes[i], stride);
                    }
                }
                case LayerSpec.Activation activation ->
                    kernels.slopes(activation, values[i], values[i + 1], slopes[i + 1], slopes[i], widths[i] * stride);
                case LayerSpec.BatchNorm1d spec ->
                    Objects.requireNonNull(norms[i])
                            .backward(parameters, gradients, values[i], slopes[i + 1], slopes[i], size, stride);
                case LayerSpec.Dropout dropout -> {
                    for (int k = 0; k < widths[i] * stride; k++) {
                        slopes[i][k] *= slopes[i + 1][k];
                    }
                }
            }
        }
        dtype.round(gradients);
    }
}
