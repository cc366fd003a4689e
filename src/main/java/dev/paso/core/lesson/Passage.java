package dev.paso.core.lesson;

import dev.paso.core.engine.Engine;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.Witness;

/** What one sample of a batch met on its way through both passes, as the engine had it: by place and unit. */
final class Passage implements Witness {
    private final Places places;
    private final int sample;
    private final double[][] values;
    private final double[][] slopes;
    private final double[][] growths;
    private final double[] losses;

    /** @param sample its place in the batch */
    Passage(Places places, int sample) {
        this.places = places;
        this.sample = sample;
        values = arrays();
        slopes = arrays();
        growths = arrays();
        losses = new double[places.width(places.last())];
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

    private boolean isBeforeDropout(int place) {
        return place < places.last() && places.model().layers().get(place) instanceof LayerSpec.Dropout;
    }

    @Override
    public void backward(Engine engine) {
        for (int place = places.linear(0) + 1; place < slopes.length; place++) {
            for (int unit = 0; unit < slopes[place].length; unit++) {
                slopes[place][unit] = engine.slope(place, unit, sample);
            }
        }
        for (int output = 0; output < losses.length; output++) {
            losses[output] = engine.loss(output, sample);
        }
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
