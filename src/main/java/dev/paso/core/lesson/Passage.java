package dev.paso.core.lesson;

import dev.paso.core.engine.Engine;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.Witness;
import java.util.stream.IntStream;

/**
 * What one sample of a batch met on its way through both passes, as the engine had it: by place and unit. Where a norm makes the samples
 * of a batch see each other, what all of them met there.
 */
final class Passage implements Witness {
    private final Places places;
    private final int[] rows;
    private final int sample;
    private final double[][] values;
    private final double[][] slopes;
    private final double[][] growths;
    private final double[] losses;
    private final NormFormulas.Column[][] columns;

    /**
     * @param rows of the batch
     * @param sample its place in the batch
     */
    Passage(Places places, int[] rows, int sample) {
        this.places = places;
        this.rows = rows.clone();
        this.sample = sample;
        values = arrays();
        slopes = arrays();
        growths = arrays();
        losses = new double[places.width(places.last())];
        columns = new NormFormulas.Column[places.last()][];
    }

    private double[][] arrays() {
        double[][] arrays = new double[places.last() + 1][];
        for (int place = 0; place < arrays.length; place++) {
            arrays[place] = new double[places.width(place)];
        }
        return arrays;
    }

    @Override
    public void forward(Engine engine, double loss) {
        for (int place = 0; place < values.length; place++) {
            for (int unit = 0; unit < values[place].length; unit++) {
                values[place][unit] = engine.value(place, unit, sample);
                if (isBeforeDropout(place)) {
                    growths[place][unit] = engine.slope(place, unit, sample);
                }
            }
        }
    }

    /** The rows of the batch. */
    int[] rows() {
        return rows.clone();
    }

    private boolean isBeforeDropout(int place) {
        return place < places.last() && places.model().layers().get(place) instanceof LayerSpec.Dropout;
    }

    @Override
    public void backward(Engine engine) {
        for (int place = places.weighted().getFirst() + 1; place < slopes.length; place++) {
            for (int unit = 0; unit < slopes[place].length; unit++) {
                slopes[place][unit] = engine.slope(place, unit, sample);
            }
        }
        for (int output = 0; output < losses.length; output++) {
            losses[output] = engine.loss(output, sample);
        }
        for (int layer = 0; layer < columns.length; layer++) {
            if (places.model().layers().get(layer) instanceof LayerSpec.BatchNorm1d norm) {
                int place = layer;
                columns[layer] = IntStream.range(0, norm.numFeatures())
                        .mapToObj(unit -> column(engine, place, unit))
                        .toArray(NormFormulas.Column[]::new);
            }
        }
    }

    private NormFormulas.Column column(Engine engine, int place, int unit) {
        double[] before = new double[rows.length];
        double[] slopes = new double[rows.length];
        for (int n = 0; n < rows.length; n++) {
            before[n] = engine.value(place, unit, n);
            slopes[n] = engine.slope(place + 1, unit, n);
        }
        return new NormFormulas.Column(before, slopes, rows, sample);
    }

    /** What a norm after a place met over the batch. */
    NormFormulas.Column column(int place, int unit) {
        return columns[place][unit];
    }

    double value(int place, int unit) {
        return values[place][unit];
    }

    /** The derivative of the batch's loss. */
    double slope(int place, int unit) {
        return slopes[place][unit];
    }

    /** What dropout after a place multiplies a unit with. */
    double growth(int place, int unit) {
        return growths[place][unit];
    }

    /** Of an output, before reduction; of classes all of it is output 0's. */
    double loss(int output) {
        return losses[output];
    }
}
