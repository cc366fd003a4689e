package dev.paso.core.nn;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.random.NumpyRandom;
import dev.paso.core.random.TorchGenerator;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Finds the first parameters, moving PyTorch's generator exactly as PyTorch does. */
public final class Initializer {
    private Initializer() {}

    /** The flat array of {@link ModelSpec#state()}, rounded to {@code dtype}; a norm begins with weights and variances of 1. */
    public static double[] initialize(InitSpec init, ModelSpec model, Dtype dtype, TorchGenerator generator) {
        double[] values = new double[model.stateSize()];
        ones(values, model);
        switch (init) {
            case InitSpec.Zeros zeros -> {}
            case InitSpec.Torch torch -> {
                generator.manualSeed(torch.seed());
                defaultLinear(values, model, dtype, generator);
            }
            case InitSpec.TorchNormal torch -> {
                generator.manualSeed(torch.seed());
                biasThenWeight(values, model, generator::nextGaussian);
            }
            case InitSpec.NumpyNormal numpy ->
                biasThenWeight(values, model, new NumpyRandom(numpy.seed())::nextGaussian);
            case InitSpec.Xavier xavier -> {
                generator.manualSeed(xavier.seed());
                xavier(values, model, dtype, generator, xavier);
            }
            case InitSpec.Kaiming kaiming -> {
                generator.manualSeed(kaiming.seed());
                kaiming(values, model, dtype, generator, kaiming.isNormal());
            }
            case InitSpec.Normal normal -> {
                generator.manualSeed(normal.seed());
                for (ModelSpec.Slice slice : weights(model)) {
                    normal(values, slice, dtype, generator, normal.mean(), normal.std());
                }
            }
            case InitSpec.Uniform uniform -> {
                generator.manualSeed(uniform.seed());
                for (ModelSpec.Slice slice : weights(model)) {
                    for (int i = 0; i < slice.size(); i++) {
                        values[slice.offset() + i] = generator.uniform(dtype, uniform.a(), uniform.b());
                    }
                }
            }
            case InitSpec.State state -> {
                for (ModelSpec.Slice slice : model.state()) {
                    Tensor given = state.stateDict().get(slice.name());
                    if (given != null) { // running statistics need not be
                        System.arraycopy(given.toArray(), 0, values, slice.offset(), slice.size());
                    }
                }
            }
        }
        dtype.round(values);
        return values;
    }

    private static void ones(double[] values, ModelSpec model) {
        for (ModelSpec.Slice slice : model.state()) {
            boolean isScale = slice.name().endsWith(".weight") && slice.shape().size() == 1;
            if (isScale || slice.name().endsWith(".running_var")) {
                Arrays.fill(values, slice.offset(), slice.offset() + slice.size(), 1);
            }
        }
    }

    /** Kaiming uniform with a = sqrt(5): weight and bias are uniform within 1 / sqrt(fan_in). */
    private static void defaultLinear(double[] values, ModelSpec model, Dtype dtype, TorchGenerator generator) {
        int offset = 0;
        for (LayerSpec.Linear linear : model.linears()) {
            double bound = 1 / Math.sqrt(linear.in());
            int size = linear.out() * (linear.in() + (linear.bias() ? 1 : 0));
            uniform(values, offset, size, dtype, generator, bound);
            offset += size;
        }
    }

    private static void uniform(
            double[] values, int offset, int size, Dtype dtype, TorchGenerator generator, double bound) {
        for (int i = offset; i < offset + size; i++) {
            values[i] = generator.uniform(dtype, -bound, bound);
        }
    }

    private static void biasThenWeight(double[] values, ModelSpec model, DoubleSupplier normal) {
        int offset = 0;
        for (LayerSpec.Linear linear : model.linears()) {
            int weights = linear.out() * linear.in();
            int biases = linear.bias() ? linear.out() : 0;
            for (int i = 0; i < biases; i++) {
                values[offset + weights + i] = normal.getAsDouble();
            }
            for (int i = 0; i < weights; i++) {
                values[offset + i] = normal.getAsDouble();
            }
            offset += weights + biases;
        }
    }

    private static Iterable<ModelSpec.Slice> weights(ModelSpec model) {
        return model.parameters().stream().filter(s -> s.shape().size() == 2).toList();
    }

    private static void xavier(
            double[] values, ModelSpec model, Dtype dtype, TorchGenerator generator, InitSpec.Xavier spec) {
        for (ModelSpec.Slice slice : weights(model)) {
            double std = spec.gain()
                    * Math.sqrt(2.0 / (slice.shape().get(0) + slice.shape().get(1)));
            if (spec.isNormal()) {
                normal(values, slice, dtype, generator, 0, std);
            } else {
                uniform(values, slice.offset(), slice.size(), dtype, generator, Math.sqrt(3) * std);
            }
        }
    }

    private static void kaiming(
            double[] values, ModelSpec model, Dtype dtype, TorchGenerator generator, boolean isNormal) {
        for (ModelSpec.Slice slice : weights(model)) {
            double std = Math.sqrt(2) / Math.sqrt(slice.shape().get(1));
            if (isNormal) {
                normal(values, slice, dtype, generator, 0, std);
            } else {
                uniform(values, slice.offset(), slice.size(), dtype, generator, Math.sqrt(3) * std);
            }
        }
    }

    private static void normal(
            double[] values, ModelSpec.Slice slice, Dtype dtype, TorchGenerator generator, double mean, double std) {
        double[] normals = generator.normals(dtype, slice.size());
        for (int i = 0; i < normals.length; i++) {
            values[slice.offset() + i] = mean + std * normals[i];
        }
    }
}
