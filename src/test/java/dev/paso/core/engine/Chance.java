package dev.paso.core.engine;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.loss.LossSpec.Reduction;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.NumpyRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Models, data and losses drawn by a seed: the same seed, the same case. */
final class Chance {
    private static final List<LayerSpec> BETWEEN = List.of(
            new LayerSpec.Relu(),
            new LayerSpec.LeakyRelu(0.1),
            new LayerSpec.Elu(1.5),
            new LayerSpec.Gelu(false),
            new LayerSpec.Gelu(true),
            new LayerSpec.Tanh(),
            new LayerSpec.Sigmoid(),
            new LayerSpec.Softplus(1.5, 20),
            new LayerSpec.Silu(),
            new LayerSpec.Dropout(0.3));

    private final Random random;
    final LossSpec loss;
    final ModelSpec model;
    final Samples samples;
    final double[] parameters;
    final int[] order;

    /** @param withKinks also layers and losses whose derivative jumps, and dropout */
    Chance(long seed, boolean withKinks) {
        random = new Random(seed);
        Reduction reduction = random.nextBoolean() ? Reduction.MEAN : Reduction.SUM;
        loss = loss(random.nextInt(7), reduction);
        int outputs = loss instanceof LossSpec.CrossEntropy ? 3 : 1 + random.nextInt(loss.isBinary() ? 1 : 3);
        int inputs = 1 + random.nextInt(3);
        model = model(inputs, outputs, withKinks);
        int n = 1 + random.nextInt(70);
        samples = samples(n, inputs, outputs);
        parameters = random.doubles(model.parameterCount(), -0.9, 0.9).toArray();
        order = new NumpyRandom(seed).permutation(n);
    }

    int batch() {
        return 1 + random.nextInt(samples.size());
    }

    private static LossSpec loss(int kind, Reduction reduction) {
        return switch (kind) {
            case 0 -> new LossSpec.L1(reduction);
            case 1 -> new LossSpec.SmoothL1(reduction, 0.7);
            case 2 -> new LossSpec.Huber(reduction, 0.7);
            case 3 -> new LossSpec.Bce(reduction);
            case 4 -> new LossSpec.BceWithLogits(reduction, 2.5);
            case 5 -> new LossSpec.CrossEntropy(reduction, 0.1, List.of(1.0, 0.5, 2.0));
            default -> new LossSpec.Mse(reduction);
        };
    }

    private ModelSpec model(int inputs, int outputs, boolean withKinks) {
        List<LayerSpec> layers = new ArrayList<>();
        int width = inputs;
        for (int hidden = random.nextInt(4); hidden > 0; hidden--) {
            int next = 1 + random.nextInt(19);
            layers.add(new LayerSpec.Linear(width, next, random.nextInt(4) > 0));
            LayerSpec between = BETWEEN.get(random.nextInt(BETWEEN.size()));
            boolean isSmooth = !(between instanceof LayerSpec.Relu
                    || between instanceof LayerSpec.LeakyRelu
                    || between instanceof LayerSpec.Elu
                    || between instanceof LayerSpec.Dropout);
            layers.add(withKinks || isSmooth ? between : new LayerSpec.Tanh());
            width = next;
        }
        layers.add(new LayerSpec.Linear(width, outputs, random.nextInt(4) > 0));
        if (loss instanceof LossSpec.Bce) {
            layers.add(new LayerSpec.Sigmoid());
        }
        if (withKinks && random.nextInt(8) == 0) {
            layers.addFirst(new LayerSpec.Tanh());
        }
        return new ModelSpec(layers);
    }

    private Samples samples(int n, int inputs, int outputs) {
        Tensor x = Tensor.matrix(n, inputs, random.doubles(n * inputs, -2, 2).toArray());
        boolean isOnClasses = loss instanceof LossSpec.CrossEntropy;
        double[] targets = loss.isBinary()
                ? random.ints(n, 0, 2).asDoubleStream().toArray()
                : random.doubles((long) n * outputs, -2, 2).toArray();
        DatasetSpec data = isOnClasses
                ? new InlineSpec(
                        x,
                        Optional.empty(),
                        Optional.of(random.ints(n, 0, 3).boxed().toList()))
                : new InlineSpec(x, Optional.of(Tensor.matrix(n, outputs, targets)), Optional.empty());
        return PreparedData.of(data, new SplitSpec.None(), new ScaleSpec.None(), List.of(), Dtype.FLOAT64)
                .training();
    }

    @Override
    public String toString() {
        return model + " with " + loss + " on " + samples.size() + " samples";
    }
}
