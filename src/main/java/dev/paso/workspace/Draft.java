package dev.paso.workspace;

import dev.paso.core.Dtype;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;
import java.util.OptionalInt;

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

    public Draft(ExperimentSpec spec) {
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
    }

    public void setHiddenLayers(List<HiddenLayer> layers) {
        model = Networks.model(inputs(), layers, model.outputs());
        fitInit();
    }

    /** Other first weights: the next seed of the same kind; given weights give way to PyTorch's own. */
    public void newWeights() {
        init = switch (init) {
            case InitSpec.Torch i -> new InitSpec.Torch(next(i.seed()));
            case InitSpec.TorchNormal i -> new InitSpec.TorchNormal(next(i.seed()));
            case InitSpec.NumpyNormal i -> new InitSpec.NumpyNormal(next(i.seed()));
            case InitSpec.Xavier i -> new InitSpec.Xavier(next(i.seed()), i.isNormal(), i.gain());
            case InitSpec.Kaiming i -> new InitSpec.Kaiming(next(i.seed()), i.isNormal());
            case InitSpec.Normal i -> new InitSpec.Normal(next(i.seed()), i.mean(), i.std());
            case InitSpec.Zeros i -> new InitSpec.Torch(0);
            case InitSpec.State i -> new InitSpec.Torch(0);
        };
    }

    /**
     * The recipe, without edits: they belonged to the run before.
     *
     * @throws IllegalArgumentException if a part is impossible
     */
    public ExperimentSpec spec() {
        fitFeatures();
        fitLoss();
        fitModel();
        return new ExperimentSpec(
                name, dtype, data, split, scale, features, model, init, loss, optimizer, scheduler, loader, epochs,
                threshold, List.of());
    }

    private static long next(long seed) {
        return (seed + 1) % (1L << 32);
    }

    private int inputs() {
        return features.isEmpty() ? data.inputs() : features.size();
    }

    private void fitFeatures() {
        if (features.stream().anyMatch(feature -> feature.requiredColumns() > data.inputs())) {
            features = List.of();
        }
    }

    private void fitLoss() {
        boolean isOnClasses = loss.isBinary() || loss instanceof LossSpec.CrossEntropy;
        LossSpec.Reduction mean = LossSpec.Reduction.MEAN;
        if (data.isRegression() && isOnClasses) {
            loss = new LossSpec.Mse(mean);
        } else if (data.classes() == 2 && !loss.isBinary()) {
            loss = new LossSpec.BceWithLogits(mean, 1);
        } else if (data.classes() > 2 && !(loss instanceof LossSpec.CrossEntropy)) {
            loss = new LossSpec.CrossEntropy(mean, 0);
        }
    }

    private void fitModel() {
        int outputs = loss instanceof LossSpec.CrossEntropy ? data.classes() : 1;
        if (model.inputs() != inputs() || model.outputs() != outputs) {
            model = Networks.model(inputs(), Networks.hiddenLayers(model), outputs);
            fitInit();
        }
    }

    private void fitInit() {
        if (init instanceof InitSpec.State) {
            init = new InitSpec.Torch(0);
        }
    }

    /** Loader settings with another batch size. */
    public void setBatchSize(OptionalInt size) {
        loader = new LoaderSpec(
                size, loader.shuffle(), loader.validate(), loader.dialect(), loader.reseed(), loader.fetchFirst());
    }
}
