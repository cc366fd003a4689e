package dev.paso.workspace;

import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.SamplerKinds;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.data.ScaleKinds;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitKinds;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitKinds;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.optim.ClipKinds;
import dev.paso.core.optim.ClipSpec;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerKinds;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.EarlyStopping;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Where an experiment has a part that may be of one kind or another.
 *
 * @param path in the file
 * @param get what stands there; empty where that may be, and is
 * @param put something else there
 */
public record Slot<T>(
        String path, Kinds<T> kinds, Function<Draft, Optional<T>> get, BiConsumer<Draft, Optional<T>> put) {
    public static final Slot<DatasetSpec> DATA =
            always("data", DatasetKinds.ALL, draft -> draft.data, (draft, data) -> draft.data = data);
    public static final Slot<SplitSpec> SPLIT =
            always("split", SplitKinds.ALL, draft -> draft.split, (draft, split) -> draft.split = split);
    public static final Slot<SplitSpec> TEST = new Slot<>(
            "test",
            SplitKinds.ALL,
            draft -> draft.options.test(),
            (draft, test) -> draft.options = draft.options.withTest(test));
    public static final Slot<ScaleSpec> SCALE =
            always("scale", ScaleKinds.ALL, draft -> draft.scale, (draft, scale) -> draft.scale = scale);
    public static final Slot<ScaleSpec> TARGET_SCALE = always(
            "target_scale",
            ScaleKinds.ALL,
            draft -> draft.options.targetScale(),
            (draft, scale) -> draft.options = draft.options.withTargetScale(scale));
    public static final Slot<LossSpec> LOSS =
            always("loss", LossKinds.ALL, draft -> draft.loss, (draft, loss) -> draft.loss = loss);
    public static final Slot<OptimizerSpec> OPTIMIZER =
            always("optimizer", OptimizerKinds.ALL, draft -> draft.optimizer, (draft, one) -> draft.optimizer = one);
    public static final Slot<SchedulerSpec> SCHEDULER =
            always("scheduler", SchedulerKinds.ALL, draft -> draft.scheduler, (draft, one) -> draft.scheduler = one);
    public static final Slot<SamplerSpec> SAMPLER = always(
            "sampler",
            SamplerKinds.ALL,
            draft -> draft.options.sampler(),
            (draft, sampler) -> draft.options = draft.options.withSampler(sampler));
    public static final Slot<ClipSpec> CLIP = always(
            "clip",
            ClipKinds.ALL,
            draft -> draft.options.clip(),
            (draft, clip) -> draft.options = draft.options.withClip(clip));
    public static final Slot<EarlyStopping> EARLY_STOPPING = new Slot<>(
            "early_stopping",
            Kinds.of(EarlyStopping.class),
            draft -> draft.options.earlyStopping(),
            (draft, stopping) -> draft.options = draft.options.withEarlyStopping(stopping));
    public static final Slot<InitSpec> INIT =
            always("init", InitKinds.ALL, draft -> draft.init, (draft, init) -> draft.init = init);

    /** What others may have to fit comes before them. */
    static final List<Slot<?>> ALL = List.of(
            DATA, SPLIT, TEST, SCALE, TARGET_SCALE, LOSS, OPTIMIZER, SCHEDULER, SAMPLER, CLIP, EARLY_STOPPING, INIT);

    private static <T> Slot<T> always(String path, Kinds<T> kinds, Function<Draft, T> get, BiConsumer<Draft, T> put) {
        return new Slot<>(
                path, kinds, get.andThen(Optional::of), (draft, part) -> part.ifPresent(one -> put.accept(draft, one)));
    }

    /** What the kind is called that stands there; nothing where none does. */
    public String kind(Draft draft) {
        return get.apply(draft).map(kinds::nameOf).orElse("");
    }

    /** Another kind, which keeps what was told of the one that is there; one that is there already stays as it is. */
    public void choose(Draft draft, Kind<? extends T> kind) {
        Optional<T> there = get.apply(draft);
        put.accept(
                draft,
                Optional.of(
                        there.<T>map(part -> kind.like(kinds.of(part), part)).orElseGet(kind::usual)));
    }
}
