package dev.paso.core.engine;

import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;

/**
 * About how much memory an engine takes, known before there is one.
 *
 * @param heap bytes of arrays
 * @param beside bytes that ND4J takes beside the heap
 */
public record Footprint(long heap, long beside) {
    private static final long NUMBER = Double.BYTES;
    private static final int SIZES = 3; // of batches that differ: full, last, validation

    /** Of an engine that trains, in batches of at most {@code maxBatch} samples; the parameters count. */
    public static Footprint ofTraining(ModelSpec model, int maxBatch) {
        long stride = Kernels.stride(maxBatch);
        long numbers = 2L * model.stateSize() + 2 * units(model) * stride;
        return new Footprint(NUMBER * numbers, nd4j(model, maxBatch, 2, SIZES));
    }

    /** Of a {@link Predictor}, without the parameters that it is given. */
    public static Footprint ofPredicting(ModelSpec model) {
        return new Footprint(NUMBER * units(model) * Predictor.ROWS, nd4j(model, Predictor.ROWS, 1, 1));
    }

    public Footprint and(Footprint other) {
        return new Footprint(heap + other.heap, beside + other.beside);
    }

    public long bytes() {
        return heap + beside;
    }

    /** Of all layers, the columns of the data too: each keeps its values. */
    public static long units(ModelSpec model) {
        long width = model.inputs();
        long units = width;
        for (LayerSpec layer : model.layers()) {
            width = layer instanceof LayerSpec.Linear linear ? linear.out() : width;
            units += width;
        }
        return units;
    }

    private static long nd4j(ModelSpec model, int maxBatch, int copies, int sizes) {
        long numbers = 0;
        for (LayerSpec.Linear linear : model.linears()) {
            if (Products.isBig(linear, maxBatch, Products.ND4J_FROM)) {
                numbers += (long) copies * linear.in() * linear.out();
                numbers += (long) sizes * Kernels.stride(maxBatch) * (linear.in() + linear.out());
            }
        }
        return NUMBER * numbers;
    }
}
