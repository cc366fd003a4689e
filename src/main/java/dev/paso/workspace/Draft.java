package dev.paso.workspace;

import dev.paso.core.Dtype;
import dev.paso.core.Require;
import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitKinds;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Options;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A recipe being changed: panels set what they are about, {@link #spec()} makes the parts fit each other again. A loss that
 * cannot measure the data gives way to the usual one, and the model gets the inputs and outputs it needs; all else stays. Its parts
 * are open fields: a draft lives for one change and has nothing to keep in order before it becomes a spec.
 */
public final class Draft {
    public String name;
    public Dtype dtype;
    public DatasetSpec data;
    public SplitSpec split;
    public ScaleSpec scale;
    public List<Feature> features;
    public ModelSpec model;
    public InitSpec init;
    public LossSpec loss;
    public OptimizerSpec optimizer;
    public SchedulerSpec scheduler;
    public LoaderSpec loader;
    public int epochs;
    public double threshold;
    public Options options;

    private final ExperimentSpec basis;
    private final ExperimentSpec before;
    private final Map<String, Difference> gaveWay = new LinkedHashMap<>();

    /** Other data are drawn: as many points as there are, and with their seed; data of this kind stay as they are. */
    public void draw(DatasetSpec.Drawn other) {
        if (data.getClass() == other.getClass()) {
            return;
        }
        long kept = data instanceof DatasetSpec.Drawn drawn ? drawn.seed() : other.seed();
        data = other.withN(data.n()).withSeed(kept);
    }

    public Draft(ExperimentSpec spec) {
        this(spec, spec);
    }

    /**
     * One that is made of another recipe than the one at hand.
     *
     * @param before the one at hand
     */
    Draft(ExperimentSpec spec, ExperimentSpec before) {
        basis = spec;
        this.before = before;
        name = spec.name();
        dtype = spec.dtype();
        data = spec.data();
        split = spec.split();
        scale = spec.scale();
        features = spec.features();
        model = spec.model();
        init = spec.init();
        loss = spec.loss();
        optimizer = spec.optimizer();
        scheduler = spec.scheduler();
        loader = spec.loader();
        epochs = spec.epochs();
        threshold = spec.threshold();
        options = spec.options();
    }

    /** A recipe like {@code spec} but for what {@code change} sets; its parts fit each other, and its edits stay as {@link #spec()} says. */
    public static ExperimentSpec of(ExperimentSpec spec, Consumer<Draft> change) {
        Draft draft = new Draft(spec);
        change.accept(draft);
        return draft.spec();
    }

    /** Other hidden layers; all that the picture does not draw stays. */
    public void setHiddenLayers(List<HiddenLayer> layers) {
        reshape(layers, model.outputs());
    }

    /** Another layer in place of one, from 0; those behind it take what it gives. Of another kind, it gives as many numbers as that one. */
    public void setLayer(int place, LayerSpec layer) {
        Reshaping reshaping = Reshaping.replaced(model, inputs(), place, layer);
        if (!reshaping.model().equals(model)) {
            adopt(reshaping);
        }
    }

    /**
     * One layer more; those behind it take what it gives.
     *
     * @param place where it is to stand, from 0 to the number of layers
     */
    public void addLayer(int place, LayerSpec layer) {
        Require.inRange("model.place", place, 0, model.layers().size());
        adopt(Reshaping.with(model, inputs(), place, layer));
    }

    /** These layers less, by their places from 0. */
    public void removeLayers(List<Integer> places) {
        adopt(Reshaping.without(model, inputs(), places));
    }

    /** One layer elsewhere, from one place to another. */
    public void moveLayer(int from, int to) {
        int last = model.layers().size() - 1;
        Require.inRange("model.place", from, 0, last);
        Require.inRange("model.place", to, 0, last);
        adopt(Reshaping.moved(model, inputs(), from, to));
    }

    /** Parameters that stay as they are from now on, or learn again. */
    public void freeze(List<String> names, boolean isFrozen) {
        List<String> frozen = new ArrayList<>(options.frozen());
        frozen.removeAll(names);
        if (isFrozen) {
            frozen.addAll(names);
        }
        options = options.withFrozen(frozen);
    }

    void reshape(List<HiddenLayer> layers, int outputs) {
        adopt(Reshaping.of(model, inputs(), layers, outputs));
    }

    private void adopt(Reshaping reshaping) {
        model = reshaping.model();
        if (init instanceof InitSpec.State state) {
            init = renamed(state, reshaping);
        }
        List<String> kept = options.frozen().stream()
                .flatMap(name -> reshaping.renamed(name).stream())
                .toList();
        if (kept.size() < options.frozen().size()) {
            giveWay("frozen", options.frozen(), kept);
        }
        options = options.withFrozen(kept);
        fitInit();
    }

    /** Given weights by the names that their layers have now, in the model's order; without those of layers that are gone. */
    private InitSpec.State renamed(InitSpec.State state, Reshaping reshaping) {
        Map<String, Tensor> byName = new LinkedHashMap<>();
        state.stateDict().forEach((name, values) -> reshaping.renamed(name).ifPresent(now -> byName.put(now, values)));
        Map<String, Tensor> ordered = new LinkedHashMap<>();
        model.state().stream()
                .map(ModelSpec.Slice::name)
                .filter(byName::containsKey)
                .forEach(name -> ordered.put(name, byName.get(name)));
        return new InitSpec.State(ordered);
    }

    /** What was not asked for and had to change, so that all fits: of what a reader would miss. */
    List<Difference> gaveWay() {
        return List.copyOf(gaveWay.values());
    }

    /** The recipe of which it was made. */
    ExperimentSpec basis() {
        return basis;
    }

    /** The recipe in whose place it comes. */
    ExperimentSpec before() {
        return before;
    }

    /** Something else stands in the place of what cannot be any more. */
    void giveWay(String path, Object there, Object here) {
        gaveWay.putIfAbsent(path, new Difference(path, String.valueOf(there), String.valueOf(here)));
    }

    /** Other first weights: the next seed of the same kind; given weights give way to PyTorch's own. */
    public void newWeights() {
        if (init instanceof InitSpec.Drawn drawn) {
            init = drawn.withSeed(next(drawn.seed()));
        } else {
            giveWay("init.type", InitKinds.ALL.nameOf(init), "Torch");
            init = new InitSpec.Torch(0);
        }
    }

    /**
     * The recipe. Edits stay where the same is trained, by another name, for longer or with another threshold; else they belonged to
     * the run before.
     *
     * @throws IllegalArgumentException if a part is impossible
     */
    public ExperimentSpec spec() {
        new Fit(this).make();
        ExperimentSpec fresh = spec(name, epochs, threshold, List.of());
        boolean isSame = epochs >= before.epochs()
                && spec(before.name(), before.epochs(), before.threshold(), before.edits())
                        .equals(before);
        return isSame ? fresh.withEdits(before.edits()) : fresh;
    }

    private ExperimentSpec spec(String name, int epochs, double threshold, List<Edit> edits) {
        return new ExperimentSpec(
                name, dtype, data, split, scale, features, model, init, loss, optimizer, scheduler, loader, epochs,
                threshold, edits, options);
    }

    /** What was set on the way of the run before is gone with it, and said to be. */
    void leaveEdits(ExperimentSpec next) {
        if (next.edits().size() < before.edits().size()) {
            giveWay("edits", before.edits().size(), "");
        }
    }

    private static long next(long seed) {
        return (seed + 1) % (1L << 32);
    }

    /** What the model is given of a sample. */
    int inputs() {
        return features.isEmpty() ? data.inputs() : features.size();
    }

    /** Given weights are those of the layers that were there; without those of a bias that is gone. */
    private void fitInit() {
        if (init instanceof InitSpec.State state && !fits(state)) {
            Map<String, Tensor> left = new LinkedHashMap<>(state.stateDict());
            left.keySet()
                    .retainAll(model.state().stream().map(ModelSpec.Slice::name).toList());
            InitSpec.State without = new InitSpec.State(left);
            if (fits(without)) {
                init = without;
            } else {
                giveWay("init.type", "State", "Torch");
                init = new InitSpec.Torch(0);
            }
        }
    }

    private boolean fits(InitSpec.State state) {
        List<ModelSpec.Slice> slices = model.state();
        boolean isWhole = slices.stream().allMatch(slice -> {
            Tensor values = state.stateDict().get(slice.name());
            return values == null ? !slice.isTrained() : values.shape().equals(slice.shape());
        });
        return isWhole
                && slices.stream()
                        .map(ModelSpec.Slice::name)
                        .toList()
                        .containsAll(state.stateDict().keySet());
    }

    /** SGD with another momentum; Nesterov's needs one, and gives way where there is none. */
    public void setMomentum(double momentum) {
        if (optimizer instanceof OptimizerSpec.Sgd old) {
            boolean isNesterov = old.nesterov() && momentum > 0;
            if (isNesterov != old.nesterov()) {
                giveWay("optimizer.nesterov", true, false);
            }
            optimizer = new OptimizerSpec.Sgd(old.lr(), momentum, old.dampening(), old.weightDecay(), isNesterov);
        }
    }

    /** Loader settings with another batch size. */
    public void setBatchSize(OptionalInt size) {
        loader = loader.withBatchSize(size);
    }
}
