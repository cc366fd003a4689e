package dev.paso.proof;

import dev.paso.core.Dtype;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.Initializer;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.random.TorchGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A simple regression problem. */
final class Chapter1 {
    private Chapter1() {}

    static Map<String, Supplier<double[]>> recipes() {
        Supplier<double[]> start =
                () -> Trained.of(Experiments.torch("TorchNormal", 0)).biasAndWeight();
        Supplier<double[]> trained =
                () -> Trained.of(Experiments.torch("TorchNormal", 1000)).biasAndWeight();
        Supplier<double[]> linear =
                () -> Trained.of(Experiments.torch("Torch", 0)).parameters();
        return Map.ofEntries(
                Map.entry("c1-numpy-steps", Chapter1::numpySteps),
                Map.entry(
                        "c1-numpy-update",
                        () -> Trained.of(Experiments.numpy(1)).biasAndWeight()),
                Map.entry(
                        "c1-numpy-1000-epochs",
                        () -> Trained.of(Experiments.numpy(1000)).biasAndWeight()),
                Map.entry("c1-x-train-first", () -> new double[] {
                    Trained.of(Experiments.numpy(0)).data().training().x()[0]
                }),
                Map.entry("c1-torch-init", start),
                Map.entry("c1-autograd-gradients", Chapter1::torchGradients),
                Map.entry("c1-autograd-1000-epochs", trained),
                Map.entry("c1-optimizer-1000-epochs", trained),
                Map.entry(
                        "c1-mse-example",
                        () -> Trained.of(Experiments.criterion(
                                        "{\"type\": \"MSELoss\"}", "", "[0.5, 1.0]", "[2.0, 1.3]"))
                                .trainingLosses()
                                .stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()),
                Map.entry("c1-mseloss-1000-epochs", trained),
                Map.entry("c1-final-training-loss-4dp", () -> new double[] {
                    Trained.of(Experiments.torch("TorchNormal", 1000))
                            .trainingLosses()
                            .getLast()
                }),
                Map.entry("c1-parameters-names", start),
                Map.entry("c1-optimizer-state", Chapter1::optimizerOptions),
                Map.entry("c1-forward-pass-1000", trained),
                Map.entry("c1-linear-after-two-normals", Chapter1::linearAfterTwoNormals),
                Map.entry("c1-nested-linear-init", linear),
                Map.entry("c1-sequential-init", linear),
                Map.entry("c1-layers-weight0", () -> Arrays.copyOf(twoLayers(), 15)),
                Map.entry("c1-layers-bias0", () -> Arrays.copyOfRange(twoLayers(), 15, 20)),
                Map.entry(
                        "c1-final-state",
                        () -> Trained.of(Experiments.torch("Torch", 1000)).parameters()));
    }

    private static double[] numpySteps() {
        double[] start = Chapter0.start();
        LineThroughPoints line = LineThroughPoints.of(Experiments.numpy(1));
        double[] gradients = line.gradients(start[0], start[1]);
        return new double[] {start[0], start[1], line.loss(start[0], start[1]), gradients[0], gradients[1]};
    }

    private static double[] torchGradients() {
        double[] start = Trained.of(Experiments.torch("TorchNormal", 0)).biasAndWeight();
        return LineThroughPoints.of(Experiments.torch("TorchNormal", 1)).gradients(start[0], start[1]);
    }

    private static double[] optimizerOptions() {
        OptimizerSpec.Sgd sgd = new OptimizerSpec.Sgd(0.1);
        int tracked = new ModelSpec(List.of(new LayerSpec.Linear(1, 1))).parameterCount();
        return new double[] {sgd.lr(), sgd.momentum(), sgd.dampening(), sgd.weightDecay(), tracked};
    }

    /** The second normal comes from the generator's cache; a layer with one input starts uniform in [-1, 1). */
    private static double[] linearAfterTwoNormals() {
        TorchGenerator generator = new TorchGenerator(42);
        generator.nextGaussian();
        generator.nextGaussian();
        return new double[] {generator.uniform(Dtype.FLOAT32, -1, 1), generator.uniform(Dtype.FLOAT32, -1, 1)};
    }

    private static double[] twoLayers() {
        ModelSpec model = new ModelSpec(List.of(new LayerSpec.Linear(3, 5), new LayerSpec.Linear(5, 1)));
        return Initializer.initialize(new InitSpec.Torch(42), model, Dtype.FLOAT32, new TorchGenerator(0));
    }
}
