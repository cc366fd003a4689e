package dev.paso.json;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.data.ScaleKinds;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitKinds;
import dev.paso.core.data.SplitSpec;
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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Experiments with every part and option drawn at random. */
public final class RandomSpecs {
    /** What stands between two linear layers. */
    private static final List<Kind<? extends LayerSpec>> BETWEEN = LayerKinds.ALL.all().stream()
            .filter(kind -> !(kind.usual() instanceof LayerSpec.Linear))
            .toList();

    private final Draws draw;
    private final Random random;
    private final RandomData drawnData;

    private RandomSpecs(long seed, boolean isWild) {
        draw = new Draws(seed, isWild);
        random = draw.random();
        drawnData = new RandomData(draw);
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
        OptimizerSpec optimizer = draw.made(draw.one(OptimizerKinds.ALL.all()));
        DatasetSpec data = drawnData.spec();
        List<Feature> features = drawnData.features(data);
        LossSpec loss = loss(data);
        int outputs = outputs(data, loss);
        if (loss instanceof LossSpec.CrossEntropy entropy) {
            List<Double> weight = draw.flip()
                    ? List.of()
                    : Stream.generate(draw::share).limit(outputs).toList();
            loss = new LossSpec.CrossEntropy(entropy.reduction(), draw.flip() ? 0 : entropy.labelSmoothing(), weight);
        }
        ModelSpec model = model(features.isEmpty() ? data.inputs() : features.size(), outputs, loss);
        return new ExperimentSpec(
                name(),
                draw.pick(Dtype.values()),
                data,
                split(),
                draw.made(draw.one(ScaleKinds.ALL.all())),
                features,
                model,
                init(model),
                loss,
                optimizer,
                scheduler(optimizer.hasMomentum()),
                loader(),
                random.nextInt(draw.isWild() ? Integer.MAX_VALUE : 30),
                random.nextDouble(),
                edits(model, loss),
                options(data, model, loss));
    }

    private Options options(DatasetSpec data, ModelSpec model, LossSpec loss) {
        List<String> names =
                model.parameters().stream().map(ModelSpec.Slice::name).toList();
        boolean isOnNumbers = loss.target() == Target.NUMBERS;
        return new Options(
                isOnNumbers ? draw.made(draw.one(ScaleKinds.ALL.all())) : new ScaleSpec.None(),
                draw.rarely() ? Optional.of(split()) : Optional.empty(),
                draw.rarely() && !data.isRegression() ? drawnData.sampler(data.classes()) : new SamplerSpec.None(),
                draw.rarely() ? 1 + random.nextInt(9) : 1,
                draw.rarely() ? draw.made(draw.one(ClipKinds.ALL.all())) : new ClipSpec.None(),
                draw.rarely() ? draw.positive() : 0,
                draw.rarely() ? names.subList(1, names.size()) : List.of(),
                draw.rarely()
                        ? Optional.of(new EarlyStopping(1 + random.nextInt(9), draw.positive(), draw.flip()))
                        : Optional.empty());
    }

    private String name() {
        return draw.pick(
                "", "Two moons", "¿Qué es \"overfitting\"?\n\t\\", "梯度 🌙 \u0000\u007f\u2028", "x".repeat(200));
    }

    private SplitSpec split() {
        return draw.made(draw.one(SplitKinds.ALL.all()));
    }

    private ModelSpec model(int inputs, int outputs, LossSpec loss) {
        List<LayerSpec> layers = new ArrayList<>();
        int width = inputs;
        for (int i = random.nextInt(4); i > 0; i--) {
            int next = 1 + random.nextInt(5);
            layers.add(new LayerSpec.Linear(width, next, draw.flip()));
            LayerSpec between = draw.made(draw.one(BETWEEN));
            layers.add(
                    between instanceof LayerSpec.BatchNorm1d norm
                            ? new LayerSpec.BatchNorm1d(next, norm.eps(), norm.momentum(), norm.affine())
                            : between);
            width = next;
        }
        layers.add(new LayerSpec.Linear(width, outputs, draw.flip()));
        if (loss instanceof LossSpec.Bce) {
            layers.add(new LayerSpec.Sigmoid());
        }
        return new ModelSpec(layers);
    }

    private InitSpec init(ModelSpec model) {
        Kind<? extends InitSpec> kind = draw.one(InitKinds.ALL.all());
        return kind.isByItself() ? state(model) : draw.made(kind);
    }

    private InitSpec state(ModelSpec model) {
        Map<String, Tensor> state = new LinkedHashMap<>();
        for (ModelSpec.Slice slice : model.parameters()) {
            state.put(
                    slice.name(),
                    Tensor.of(slice.shape(), draw.numbers(slice.size()).toArray()));
        }
        return new InitSpec.State(state);
    }

    private LossSpec loss(DatasetSpec data) {
        Set<Target> fitting = data.isRegression()
                ? RandomData.isProbabilities(data)
                        ? EnumSet.of(Target.NUMBERS, Target.CLASSES)
                        : EnumSet.of(Target.NUMBERS)
                : data.classes() == 2 ? EnumSet.allOf(Target.class) : EnumSet.of(Target.NUMBERS, Target.CLASSES);
        return draw.made(draw.one(LossKinds.ALL.all().stream()
                .filter(kind -> fitting.contains(kind.usual().target()))
                .toList()));
    }

    private static int outputs(DatasetSpec data, LossSpec loss) {
        if (loss instanceof LossSpec.CrossEntropy && !data.isRegression()) {
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
        SchedulerSpec.EachEpoch first = (SchedulerSpec.EachEpoch) draw.made(draw.one(kinds));
        SchedulerSpec.EachEpoch second = (SchedulerSpec.EachEpoch) draw.made(draw.one(kinds));
        return new SchedulerSpec.SequentialLr(List.of(first, second), List.of(1 + random.nextInt(20)));
    }

    private SchedulerSpec scheduler(boolean hasMomentum) {
        Kind<? extends SchedulerSpec> kind = draw.one(SchedulerKinds.ALL.all());
        SchedulerSpec scheduler = kind.isByItself() ? sequence() : draw.made(kind);
        return scheduler.cyclesMomentum() && !hasMomentum ? scheduler(false) : scheduler;
    }

    private LoaderSpec loader() {
        return new LoaderSpec(
                draw.flip() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(99)),
                draw.flip(),
                draw.flip(),
                draw.pick(LoaderSpec.Dialect.values()),
                draw.flip() ? OptionalLong.empty() : OptionalLong.of(draw.seed()),
                random.nextInt(9),
                draw.rarely(),
                draw.rarely());
    }

    private List<Edit> edits(ModelSpec model, LossSpec loss) {
        List<Edit> edits = new ArrayList<>();
        long step = 0;
        for (int i = random.nextInt(5); i > 0; i--) {
            step += draw.flip() || !draw.isWild() ? random.nextInt(100) : 1L << random.nextInt(60);
            if (draw.flip()) {
                edits.add(parameterEdit(step, model));
            } else {
                boolean hasWeight = loss instanceof LossSpec.BceWithLogits && draw.flip();
                edits.add(
                        hasWeight
                                ? new Edit.SetPosWeight(step, draw.positive())
                                : new Edit.SetLr(step, draw.positive()));
            }
        }
        return edits;
    }

    private Edit parameterEdit(long step, ModelSpec model) {
        ModelSpec.Slice slice =
                model.parameters().get(random.nextInt(model.parameters().size()));
        List<Integer> index = slice.shape().stream().map(random::nextInt).toList();
        return new Edit.SetParameter(step, slice.name(), index, draw.any());
    }
}
