package dev.paso.core.engine;

import static dev.paso.core.engine.VectorKernels.SPECIES;

import dev.paso.core.nn.LayerSpec;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** Activations and their derivatives, four units' values at once; the rare ones go one by one. */
final class VectorActivations {
    private static final PlainKernels PLAIN = new PlainKernels();
    private static final DoubleVector ZERO = DoubleVector.zero(SPECIES);
    private static final DoubleVector ONE = DoubleVector.broadcast(SPECIES, 1);

    private VectorActivations() {}

    static void activate(LayerSpec.Activation activation, double[] z, double[] y, int count) {
        switch (activation) {
            case LayerSpec.Tanh tanh -> {
                VectorTanh.tanh(z, y, count);
            }
            case LayerSpec.Sigmoid sigmoid -> {
                for (int k = 0; k < count; k += Kernels.LANES) {
                    DoubleVector.fromArray(SPECIES, z, k).neg().intoArray(y, k);
                }
                VectorElementary.exp(y, 0, count);
                for (int k = 0; k < count; k += Kernels.LANES) {
                    ONE.div(DoubleVector.fromArray(SPECIES, y, k).add(ONE)).intoArray(y, k);
                }
            }
            case LayerSpec.Relu relu -> {
                for (int k = 0; k < count; k += Kernels.LANES) {
                    DoubleVector v = DoubleVector.fromArray(SPECIES, z, k);
                    v.blend(ZERO, v.compare(VectorOperators.LT, ZERO)).intoArray(y, k);
                }
            }
            default -> PLAIN.activate(activation, z, y, count);
        }
    }

    static void slopes(LayerSpec.Activation activation, double[] z, double[] y, double[] up, double[] down, int count) {
        switch (activation) {
            case LayerSpec.Tanh tanh -> {
                for (int k = 0; k < count; k += Kernels.LANES) {
                    DoubleVector v = DoubleVector.fromArray(SPECIES, y, k);
                    DoubleVector.fromArray(SPECIES, up, k)
                            .mul(ONE.sub(v.mul(v)))
                            .intoArray(down, k);
                }
            }
            case LayerSpec.Sigmoid sigmoid -> {
                for (int k = 0; k < count; k += Kernels.LANES) {
                    DoubleVector v = DoubleVector.fromArray(SPECIES, y, k);
                    DoubleVector.fromArray(SPECIES, up, k)
                            .mul(v.mul(ONE.sub(v)))
                            .intoArray(down, k);
                }
            }
            case LayerSpec.Relu relu -> {
                for (int k = 0; k < count; k += Kernels.LANES) {
                    ZERO.blend(
                                    DoubleVector.fromArray(SPECIES, up, k),
                                    DoubleVector.fromArray(SPECIES, z, k).compare(VectorOperators.GT, ZERO))
                            .intoArray(down, k);
                }
            }
            default -> PLAIN.slopes(activation, z, y, up, down, count);
        }
    }
}
