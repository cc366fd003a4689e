package dev.paso.json;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Experiments with every part and option drawn at random. */
public final class RandomSpecs {
    private static final double[] EDGES = {
        -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 0.1 + 0.2, 1e-300, Math.nextUp(1.0), 123_456_789_012_345_680.0
    };

    private final Random random;
    private final boolean isWild;

    private RandomSpecs(long seed, boolean isWild) {
        random = new Random(seed);
        this.isWild = isWild;
    }

    /** Numbers may be anything that a file can hold; many need all their digits. */
    public static ExperimentSpec spec(long seed) {
        return new RandomSpecs(seed, true).spec();
    }

    /** Numbers are near 0, so that it may train for a while. */
    public static ExperimentSpec tame(long seed) {
        return new RandomSpecs(seed, false).spec();
    }

    private ExperimentSpec spec() {
        OptimizerSpec optimizer = optimizer();
        DatasetSpec data = data();
        List<Feature> features = features(data);
        LossSpec loss = loss(data);
        ModelSpec model = model(features.isEmpty() ? data.inputs() : features.size(), outputs(data, loss), loss);
        return new ExperimentSpec(
                name(),
                pick(Dtype.values()),
                data,
                split(),
                flip() ? new ScaleSpec.None() : new ScaleSpec.StandardScaler(),
                features,
                model,
                init(model),
                loss,
                optimizer,
                scheduler(!(optimizer instanceof OptimizerSpec.Adagrad)),
                loader(),
                random.nextInt(isWild ? Integer.MAX_VALUE : 30),
                random.nextDouble(),
                edits(model, loss));
    }

    private String name() {
        return pick("", "Two moons", "¿Qué es \"overfitting\"?\n\t\\", "梯度 🌙 \u0000\u007f\u2028", "x".repeat(200));
    }

    private DatasetSpec data() {
        int n = 1 + random.nextInt(500);
        double noise = positive();
        long seed = seed();
        return this.<DatasetSpec>one(12, kind -> switch (kind) {
            case 0 -> new DatasetSpec.Linear(n, any(), any(), noise, seed, any());
            case 1 -> new DatasetSpec.Sine(n, any(), positive(), noise, seed);
            case 2 ->
                new DatasetSpec.Polynomial(
                        n, numbers(1 + random.nextInt(5)).boxed().toList(), noise, seed);
            case 3 -> new DatasetSpec.Moons(n, noise, seed);
            case 4 -> new DatasetSpec.Circles(n, noise, seed, random.nextDouble());
            case 5 -> new DatasetSpec.Xor(n, noise, seed);
            case 6 -> new DatasetSpec.Gaussians(n, noise, seed);
            case 7 -> new DatasetSpec.Spiral(n, noise, seed, 0.1 + random.nextDouble());
            case 8 -> new DatasetSpec.Blobs(n, 2 + random.nextInt(9), noise, seed, positive());
            case 9 -> new DatasetSpec.Plane(n, any(), any(), any(), noise, seed);
            case 10 -> new DatasetSpec.Bumps(n, noise, seed);
            default -> inline();
        });
    }

    private DatasetSpec inline() {
        int n = 1 + random.nextInt(6);
        int outputs = 1 + random.nextInt(3);
        Tensor x = flip()
                ? tensor(n, 1 + random.nextInt(3))
                : Tensor.vector(numbers(n).toArray());
        Optional<List<Integer>> cls =
                flip() ? Optional.of(random.ints(n, 0, 5).boxed().toList()) : Optional.empty();
        boolean hasY = cls.isEmpty() || flip();
        return new DatasetSpec.Inline(x, hasY ? Optional.of(tensor(n, outputs)) : Optional.empty(), cls, names(x));
    }

    private DatasetSpec.Names names(Tensor x) {
        if (flip()) {
            return DatasetSpec.Names.NONE;
        }
        List<String> columns = flip() ? List.of() : Collections.nCopies(x.columns(), "größe, \"cm\"");
        return new DatasetSpec.Names(columns, pick("", "especie", "=1+1"), pick(List.of(), List.of("<b>a</b>", "梯度")));
    }

    private SplitSpec split() {
        double share = flip() ? 0.001 + 0.9 * random.nextDouble() : 1 + random.nextInt(50);
        return this.<SplitSpec>one(4, kind -> switch (kind) {
            case 0 -> new SplitSpec.NumpyShuffle(share);
            case 1 -> new SplitSpec.TrainTestSplit(share, seed());
            case 2 -> new SplitSpec.RandomSplit(share, seed());
            default -> new SplitSpec.None();
        });
    }

    private List<Feature> features(DatasetSpec data) {
        return flip()
                ? List.of()
                : Stream.of(Feature.values())
                        .filter(f -> f.requiredColumns() <= data.inputs())
                        .filter(f -> f == Feature.X1 || flip())
                        .toList();
    }

    private ModelSpec model(int inputs, int outputs, LossSpec loss) {
        List<LayerSpec> layers = new ArrayList<>();
        int width = inputs;
        for (int i = random.nextInt(4); i > 0; i--) {
            int next = 1 + random.nextInt(5);
            layers.add(new LayerSpec.Linear(width, next, flip()));
            layers.add(one(8, this::hidden));
            width = next;
        }
        layers.add(new LayerSpec.Linear(width, outputs, flip()));
        if (loss instanceof LossSpec.Bce) {
            layers.add(new LayerSpec.Sigmoid());
        }
        return new ModelSpec(layers);
    }

    private LayerSpec hidden(int kind) {
        return switch (kind) {
            case 0 -> new LayerSpec.Relu();
            case 1 -> new LayerSpec.LeakyRelu(any());
            case 2 -> new LayerSpec.Elu(any());
            case 3 -> new LayerSpec.Gelu(flip());
            case 4 -> new LayerSpec.Tanh();
            case 5 -> new LayerSpec.Sigmoid();
            case 6 -> new LayerSpec.Softplus(positive(), any());
            default -> new LayerSpec.Dropout(random.nextDouble());
        };
    }

    private InitSpec init(ModelSpec model) {
        return this.<InitSpec>one(8, kind -> switch (kind) {
            case 0 -> new InitSpec.Torch(seed());
            case 1 -> new InitSpec.TorchNormal(seed());
            case 2 -> new InitSpec.NumpyNormal(seed());
            case 3 -> new InitSpec.Zeros();
            case 4 -> new InitSpec.Xavier(seed(), flip(), positive());
            case 5 -> new InitSpec.Kaiming(seed(), flip());
            case 6 -> new InitSpec.Normal(seed(), any(), positive());
            default -> state(model);
        });
    }

    private InitSpec state(ModelSpec model) {
        Map<String, Tensor> state = new LinkedHashMap<>();
        for (ModelSpec.Slice slice : model.parameters()) {
            state.put(
                    slice.name(), Tensor.of(slice.shape(), numbers(slice.size()).toArray()));
        }
        return new InitSpec.State(state);
    }

    private LossSpec loss(DatasetSpec data) {
        LossSpec.Reduction reduction = pick(LossSpec.Reduction.values());
        int kinds = data.isRegression() ? 4 : data.classes() == 2 ? 7 : 5;
        return this.<LossSpec>one(kinds, kind -> switch (kind) {
            case 0 -> new LossSpec.Mse(reduction);
            case 1 -> new LossSpec.L1(reduction);
            case 2 -> new LossSpec.SmoothL1(reduction, positive());
            case 3 -> new LossSpec.Huber(reduction, positive());
            case 4 -> new LossSpec.CrossEntropy(reduction, random.nextDouble());
            case 5 -> new LossSpec.Bce(reduction);
            default -> new LossSpec.BceWithLogits(reduction, positive());
        });
    }

    private static int outputs(DatasetSpec data, LossSpec loss) {
        if (loss instanceof LossSpec.CrossEntropy) {
            return data.classes();
        }
        return data instanceof DatasetSpec.Inline inline
                ? inline.y().map(Tensor::columns).orElse(1)
                : 1;
    }

    private OptimizerSpec optimizer() {
        return this.<OptimizerSpec>one(5, kind -> switch (kind) {
            case 0 ->
                flip()
                        ? new OptimizerSpec.Sgd(positive(), positive(), any(), positive(), false)
                        : new OptimizerSpec.Sgd(positive(), positive(), 0, positive(), true);
            case 1 -> new OptimizerSpec.Adam(positive(), share(), share(), positive(), positive(), flip());
            case 2 -> new OptimizerSpec.AdamW(positive(), share(), share(), positive(), positive(), flip());
            case 3 -> new OptimizerSpec.RmsProp(positive(), positive(), positive(), positive(), positive(), flip());
            default -> new OptimizerSpec.Adagrad(positive(), positive(), positive(), positive(), positive());
        });
    }

    private SchedulerSpec scheduler(boolean hasMomentum) {
        OptionalInt steps = flip() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(100));
        return this.<SchedulerSpec>one(7, kind -> switch (kind) {
            case 0 -> new SchedulerSpec.None();
            case 1 -> new SchedulerSpec.StepLr(1 + random.nextInt(9), positive());
            case 2 -> new SchedulerSpec.ExponentialLr(positive());
            case 3 -> new SchedulerSpec.CosineAnnealingLr(1 + random.nextInt(99), positive());
            case 4 ->
                new SchedulerSpec.CyclicLr(
                        share(),
                        positive(),
                        1 + random.nextInt(9),
                        steps,
                        pick(SchedulerSpec.CyclicLr.Mode.values()),
                        positive(),
                        hasMomentum && flip(),
                        share(),
                        share());
            case 5 ->
                new SchedulerSpec.OneCycleLr(
                        positive(),
                        steps,
                        share(),
                        flip(),
                        hasMomentum && flip(),
                        share(),
                        share(),
                        positive(),
                        positive(),
                        flip());
            default ->
                new SchedulerSpec.ReduceLrOnPlateau(
                        flip(),
                        0.001 + 0.9 * share(),
                        random.nextInt(9),
                        positive(),
                        flip(),
                        random.nextInt(9),
                        positive(),
                        positive());
        });
    }

    private LoaderSpec loader() {
        return new LoaderSpec(
                flip() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(99)),
                flip(),
                flip(),
                pick(LoaderSpec.Dialect.values()),
                flip() ? OptionalLong.empty() : OptionalLong.of(seed()),
                random.nextInt(9));
    }

    private List<Edit> edits(ModelSpec model, LossSpec loss) {
        List<Edit> edits = new ArrayList<>();
        long step = 0;
        for (int i = random.nextInt(5); i > 0; i--) {
            step += flip() || !isWild ? random.nextInt(100) : 1L << random.nextInt(60);
            if (flip()) {
                edits.add(parameterEdit(step, model));
            } else {
                boolean hasWeight = loss instanceof LossSpec.BceWithLogits && flip();
                edits.add(hasWeight ? new Edit.SetPosWeight(step, positive()) : new Edit.SetLr(step, positive()));
            }
        }
        return edits;
    }

    private Edit parameterEdit(long step, ModelSpec model) {
        ModelSpec.Slice slice =
                model.parameters().get(random.nextInt(model.parameters().size()));
        List<Integer> index = slice.shape().stream().map(random::nextInt).toList();
        return new Edit.SetParameter(step, slice.name(), index, any());
    }

    private boolean flip() {
        return random.nextBoolean();
    }

    private <T> T one(int kinds, IntFunction<T> kind) {
        return kind.apply(random.nextInt(kinds));
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private long seed() {
        return random.nextInt() & 0xFFFF_FFFFL;
    }

    private double share() {
        return random.nextDouble();
    }

    private double positive() {
        return Math.max(Double.MIN_VALUE, Math.abs(any()));
    }

    /** Any finite double at all, edges often; a small one where nothing is wild. */
    private double any() {
        if (!isWild) {
            return 0.3 * random.nextGaussian();
        }
        double bits = Double.longBitsToDouble(random.nextLong());
        return this.<Double>one(3, kind -> switch (kind) {
            case 0 -> EDGES[random.nextInt(EDGES.length)];
            case 1 -> random.nextGaussian();
            default -> Double.isFinite(bits) ? bits : 1.0;
        });
    }

    private DoubleStream numbers(int n) {
        return IntStream.range(0, n).mapToDouble(i -> any());
    }

    private Tensor tensor(int rows, int columns) {
        return Tensor.matrix(rows, columns, numbers(rows * columns).toArray());
    }
}
