package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** An experiment that is not at hand, and takes what is changed in the one that is. */
final class Following {
    private final ExperimentSpec away;
    private final Draft kept;
    private final Draft before;
    private final Draft after;

    private Following(ExperimentSpec away, ExperimentSpec before, ExperimentSpec after) {
        this.away = away;
        kept = new Draft(away);
        this.before = new Draft(before);
        this.after = new Draft(after);
    }

    /**
     * {@code kept} with what differs between {@code before} and {@code after}: what is the same there as it was here becomes the same
     * again, of what is of another kind there the fields do that both kinds have, and what had to give way here stays there.
     *
     * @return empty where its parts would not fit each other, or its layers have nothing in common with those that were changed
     */
    static Optional<ExperimentSpec> of(ExperimentSpec kept, ExperimentSpec before, ExperimentSpec after) {
        return before.equals(after) ? Optional.of(kept) : new Following(kept, before, after).spec();
    }

    private Optional<ExperimentSpec> spec() {
        Optional<ModelSpec> model = model(kept.model, before.model, after.model);
        if (model.isEmpty()) {
            return Optional.empty();
        }
        kept.model = model.get();
        kept.data = data();
        Slot.ALL.stream().filter(slot -> slot != Slot.DATA).forEach(this::follow);
        follow(draft -> draft.name, (draft, name) -> draft.name = name);
        follow(draft -> draft.dtype, (draft, dtype) -> draft.dtype = dtype);
        follow(draft -> draft.features, (draft, features) -> draft.features = features);
        follow(draft -> draft.loader, (draft, loader) -> draft.loader = loader);
        follow(draft -> draft.epochs, (draft, epochs) -> draft.epochs = epochs);
        follow(draft -> draft.threshold, (draft, threshold) -> draft.threshold = threshold);
        follow(
                draft -> draft.options.accumulationSteps(),
                (draft, steps) -> draft.options = draft.options.withAccumulationSteps(steps));
        follow(
                draft -> draft.options.l1Penalty(),
                (draft, penalty) -> draft.options = draft.options.withL1Penalty(penalty));
        follow(draft -> draft.options.frozen(), (draft, frozen) -> draft.options = draft.options.withFrozen(frozen));
        try {
            ExperimentSpec spec = kept.spec();
            return spec.equals(away) ? Optional.of(away) : Optional.of(spec);
        } catch (RefusedException misfit) {
            return Optional.empty();
        }
    }

    private <T> void follow(Function<Draft, T> get, BiConsumer<Draft, T> put) {
        T now = get.apply(after);
        if (!now.equals(get.apply(before)) && get.apply(kept).equals(get.apply(before))) {
            put.accept(kept, now);
        }
    }

    private <T> void follow(Slot<T> slot) {
        Optional<T> there = slot.get().apply(kept);
        Optional<T> was = slot.get().apply(before);
        Optional<T> is = slot.get().apply(after);
        boolean isOfOneKind = slot.kind(before).equals(slot.kind(after));
        if (was.equals(is)) {
            return;
        } else if (there.equals(was) || !isOfOneKind && slot.kind(kept).equals(slot.kind(before))) {
            slot.put().accept(kept, is);
        } else if (there.isPresent() && was.isPresent() && isOfOneKind) {
            slot.put().accept(kept, Optional.of(slot.kinds().following(there.get(), was.get(), is.orElseThrow())));
        }
    }

    /** Each data set has its own measure of noise: how many points there are, and their seed, is what all can say. */
    private DatasetSpec data() {
        boolean isOfOneKind = Slot.DATA.kind(before).equals(Slot.DATA.kind(after));
        if (before.data.equals(after.data)) {
            return kept.data;
        } else if (kept.data.equals(before.data)) {
            return after.data;
        } else if (Slot.DATA.kind(kept).equals(Slot.DATA.kind(before))) {
            return isOfOneKind ? Slot.DATA.kinds().following(kept.data, before.data, after.data) : after.data;
        }
        return isOfOneKind
                        && kept.data instanceof DatasetSpec.Drawn there
                        && before.data instanceof DatasetSpec.Drawn was
                        && after.data instanceof DatasetSpec.Drawn is
                ? there.withN(was.n() == is.n() ? there.n() : is.n())
                        .withSeed(was.seed() == is.seed() ? there.seed() : is.seed())
                : kept.data;
    }

    /** Layers may differ in what comes in and goes out, in their fields, and by a Sigmoid at the end. */
    private static Optional<ModelSpec> model(ModelSpec kept, ModelSpec before, ModelSpec after) {
        if (before.equals(after)) {
            return Optional.of(kept);
        } else if (kept.equals(before)) {
            return Optional.of(after);
        }
        boolean hadSigmoid = Networks.endsInSigmoid(kept)
                && kept.layers().size() == before.layers().size() + 1;
        List<LayerSpec> layers = kept.layers().subList(0, kept.layers().size() - (hadSigmoid ? 1 : 0));
        Optional<List<LayerSpec>> followed = layers(layers, before.layers(), after.layers());
        return followed.map(all -> {
            List<LayerSpec> whole = new ArrayList<>(all);
            if (hadSigmoid) {
                whole.add(new LayerSpec.Sigmoid());
            }
            return new ModelSpec(whole);
        });
    }

    private static Optional<List<LayerSpec>> layers(
            List<LayerSpec> kept, List<LayerSpec> before, List<LayerSpec> after) {
        if (!kinds(kept).equals(kinds(before))) {
            return Optional.empty();
        } else if (kinds(before).equals(kinds(after))) {
            return Optional.of(IntStream.range(0, kept.size())
                    .mapToObj(i -> LayerKinds.ALL.following(kept.get(i), before.get(i), after.get(i)))
                    .toList());
        }
        boolean isSameInside =
                IntStream.range(1, kept.size() - 1).allMatch(i -> kept.get(i).equals(before.get(i)));
        return isSameInside ? Optional.of(after) : Optional.empty();
    }

    private static List<String> kinds(List<LayerSpec> layers) {
        return layers.stream().map(LayerKinds.ALL::nameOf).toList();
    }
}
