package dev.paso.json;

import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.data.ScaleKinds;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitKinds;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.kind.Field;
import dev.paso.core.kind.Kind;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.loss.LossSpec.Target;
import dev.paso.core.nn.InitKinds;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.ClipKinds;
import dev.paso.core.optim.ClipSpec;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerKinds;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.EarlyStopping;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Options;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Experiments with every part and option drawn at random. */
public final class RandomSpecs {
    private static final double[] EDGES = {
        -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 0.1 + 0.2, 1e-300, Math.nextUp(1.0), 123_456_789_012_345_680.0
    };

    private static final int MOST_TRIES = 10_000;
    private static final long SPREAD =
            0x9E3779B97F4A7C15L; // seeds side by side begin alike: with one of two kinds of eight
    private static final List<String> FORMULAS =
            List.of("x2 > sin(3*x1)", "sin(3*x) + x^2/4", "x1*x2", "not (x < 0.5)", "exp(-x1^2 - x2^2)");

    /** What stands between two linear layers. */
    private static final List<Kind<? extends LayerSpec>> BETWEEN = LayerKinds.ALL.all().stream()
            .filter(kind -> !(kind.usual() instanceof LayerSpec.Linear))
            .toList();

    private final Random random;
    private final boolean isWild;

    private RandomSpecs(long seed, boolean isWild) {
        random = new Random(seed * SPREAD);
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
        OptimizerSpec optimizer = made(one(OptimizerKinds.ALL.all()));
        DatasetSpec data = data();
        List<Feature> features = features(data);
        LossSpec loss = loss(data);
        int outputs = outputs(data, loss);
        if (loss instanceof LossSpec.CrossEntropy entropy) {
            List<Double> weight = flip()
                    ? List.of()
                    : Stream.generate(this::share).limit(outputs).toList();
            loss = new LossSpec.CrossEntropy(entropy.reduction(), entropy.labelSmoothing(), weight);
        }
        ModelSpec model = model(features.isEmpty() ? data.inputs() : features.size(), outputs, loss);
        return new ExperimentSpec(
                name(),
                pick(Dtype.values()),
                data,
                split(),
                made(one(ScaleKinds.ALL.all())),
                features,
                model,
                init(model),
                loss,
                optimizer,
                scheduler(optimizer.hasMomentum()),
                loader(),
                random.nextInt(isWild ? Integer.MAX_VALUE : 30),
                random.nextDouble(),
                edits(model, loss),
                options(data, model, loss));
    }

    private Options options(DatasetSpec data, ModelSpec model, LossSpec loss) {
        List<String> names =
                model.parameters().stream().map(ModelSpec.Slice::name).toList();
        boolean isOnNumbers = loss.target() == Target.NUMBERS;
        return new Options(
                isOnNumbers ? made(one(ScaleKinds.ALL.all())) : new ScaleSpec.None(),
                rarely() ? Optional.of(split()) : Optional.empty(),
                rarely() && !data.isRegression() ? sampler(data.classes()) : new SamplerSpec.None(),
                rarely() ? 1 + random.nextInt(9) : 1,
                rarely() ? made(one(ClipKinds.ALL.all())) : new ClipSpec.None(),
                rarely() ? positive() : 0,
                rarely() ? names.subList(1, names.size()) : List.of(),
                rarely()
                        ? Optional.of(new EarlyStopping(1 + random.nextInt(9), positive(), flip()))
                        : Optional.empty());
    }

    private SamplerSpec sampler(int classes) {
        return new SamplerSpec.WeightedRandom(
                random.doubles(classes, 0.01, 0.99).boxed().toList());
    }

    private boolean rarely() {
        return random.nextInt(4) == 0;
    }

    private String name() {
        return pick("", "Two moons", "¿Qué es \"overfitting\"?\n\t\\", "梯度 🌙 \u0000\u007f\u2028", "x".repeat(200));
    }

    private DatasetSpec data() {
        Kind<? extends DatasetSpec> kind = one(DatasetKinds.ALL.all());
        return kind.isByItself() ? inline() : made(kind);
    }

    /** A record of this kind with every field drawn, again and again until it likes them. */
    private <T> T made(Kind<T> kind) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<T> made = tried(kind);
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw new IllegalStateException("no values were found for " + kind);
    }

    private <T> Optional<T> tried(Kind<T> kind) {
        try {
            return Optional.of(kind.make(this::value));
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }

    private Object value(Field field) {
        return switch (field.form()) {
            case NUMBER -> number();
            case SIZE -> flip() ? share() : 1.0 + random.nextInt(50);
            case WHOLE -> 1 + random.nextInt(field.name().equals("n") ? 500 : 12);
            case OPTIONAL_WHOLE -> flip() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(100));
            case LONG -> seed();
            case OPTIONAL_LONG -> flip() ? OptionalLong.empty() : OptionalLong.of(seed());
            case SWITCH -> flip();
            case WORD -> field.meaning(one(field.words()));
            case NUMBERS -> numbers(random.nextInt(5)).boxed().toList();
            case WHOLES ->
                random.ints(random.nextInt(4), 1, 20)
                        .sorted()
                        .distinct()
                        .boxed()
                        .toList();
            case TEXT -> one(FORMULAS);
            case PAIR -> new double[] {number(), number()};
        };
    }

    private double number() {
        return random.nextInt(4) == 0 ? any() : flip() ? share() : positive();
    }

    private DatasetSpec inline() {
        int n = 1 + random.nextInt(6);
        int outputs = 1 + random.nextInt(3);
        Tensor x = flip()
                ? tensor(n, 1 + random.nextInt(3))
                : Tensor.vector(numbers(n).toArray());
        Optional<List<Integer>> cls =
                flip() ? Optional.of(random.ints(n, 0, 5).boxed().toList()) : Optional.empty();
        Optional<Tensor> y = cls.isEmpty()
                ? Optional.of(tensor(n, outputs))
                : cls.filter(labels -> flip()).map(RandomSpecs::asTargets);
        return new InlineSpec(x, y, cls, names(x));
    }

    /** Whoever gives both must say the same. */
    private static Tensor asTargets(List<Integer> labels) {
        return Tensor.matrix(
                labels.size(),
                1,
                labels.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    private InlineSpec.Names names(Tensor x) {
        if (flip()) {
            return InlineSpec.Names.NONE;
        }
        List<String> columns = flip() ? List.of() : Collections.nCopies(x.columns(), "größe, \"cm\"");
        return new InlineSpec.Names(columns, pick("", "especie", "=1+1"), pick(List.of(), List.of("<b>a</b>", "梯度")));
    }

    private SplitSpec split() {
        return made(one(SplitKinds.ALL.all()));
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
            LayerSpec between = made(one(BETWEEN));
            layers.add(
                    between instanceof LayerSpec.BatchNorm1d norm
                            ? new LayerSpec.BatchNorm1d(next, norm.eps(), norm.momentum(), norm.affine())
                            : between);
            width = next;
        }
        layers.add(new LayerSpec.Linear(width, outputs, flip()));
        if (loss instanceof LossSpec.Bce) {
            layers.add(new LayerSpec.Sigmoid());
        }
        return new ModelSpec(layers);
    }

    private InitSpec init(ModelSpec model) {
        Kind<? extends InitSpec> kind = one(InitKinds.ALL.all());
        return kind.isByItself() ? state(model) : made(kind);
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
        Set<Target> fitting = data.isRegression()
                ? EnumSet.of(Target.NUMBERS)
                : data.classes() == 2 ? EnumSet.allOf(Target.class) : EnumSet.of(Target.NUMBERS, Target.CLASSES);
        return made(one(LossKinds.ALL.all().stream()
                .filter(kind -> fitting.contains(kind.usual().target()))
                .toList()));
    }

    private static int outputs(DatasetSpec data, LossSpec loss) {
        if (loss instanceof LossSpec.CrossEntropy) {
            return data.classes();
        }
        return data instanceof InlineSpec inline
                ? inline.y().map(Tensor::columns).orElse(1)
                : 1;
    }

    private SchedulerSpec sequence() {
        List<Kind<? extends SchedulerSpec>> kinds = SchedulerKinds.ALL.all().stream()
                .filter(kind -> kind.usual() instanceof SchedulerSpec.EachEpoch && !kind.isByItself())
                .toList();
        SchedulerSpec.EachEpoch first = (SchedulerSpec.EachEpoch) made(one(kinds));
        SchedulerSpec.EachEpoch second = (SchedulerSpec.EachEpoch) made(one(kinds));
        return new SchedulerSpec.SequentialLr(List.of(first, second), List.of(1 + random.nextInt(20)));
    }

    private SchedulerSpec scheduler(boolean hasMomentum) {
        Kind<? extends SchedulerSpec> kind = one(SchedulerKinds.ALL.all());
        SchedulerSpec scheduler = kind.isByItself() ? sequence() : made(kind);
        return scheduler.cyclesMomentum() && !hasMomentum ? scheduler(false) : scheduler;
    }

    private LoaderSpec loader() {
        return new LoaderSpec(
                flip() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(99)),
                flip(),
                flip(),
                pick(LoaderSpec.Dialect.values()),
                flip() ? OptionalLong.empty() : OptionalLong.of(seed()),
                random.nextInt(9),
                rarely(),
                rarely());
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

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
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
