package dev.paso.workspace;

import dev.paso.core.data.InlineSpec;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerKinds;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Something of an experiment that a control chooses, and with which other things come and go: fields of a kind, or what has to fit it.
 *
 * @param part of the file
 * @param value what is chosen; empty where nobody can choose it again
 */
record Facet(String part, String name, Function<Draft, Optional<Object>> value) {
    /** What others may have to fit comes before them. */
    static final List<Facet> ALL = all();

    private static List<Facet> all() {
        List<Facet> facets = new ArrayList<>();
        facets.add(of("data", "type", Slot.DATA::kind));
        facets.add(new Facet("data", "target", Facet::target));
        facets.add(of("features", "features", draft -> draft.features));
        facets.add(of("model", "network", Facet::isNetwork));
        facets.add(of("model", "kinds", draft -> kinds(draft.model)));
        facets.add(of("model", "layers", draft -> outline(draft.model)));
        Slot.ALL.stream()
                .filter(slot -> slot != Slot.DATA)
                .forEach(slot -> facets.add(of(slot.path(), "type", slot::kind)));
        facets.add(of("optimizer", "momentum", Facet::hasMomentum));
        facets.add(of("scheduler", "schedulers", Facet::sequence));
        facets.add(of("loader", "batch_size", draft -> draft.loader.batchSize()));
        return List.copyOf(facets);
    }

    private static Facet of(String part, String name, Function<Draft, Object> value) {
        return new Facet(part, name, value.andThen(Optional::of));
    }

    /** Whether a change means what was there: other layers, or another table, are none that were left. */
    boolean isMeant(Draft changed, ExperimentSpec there) {
        return switch (name) {
            case "network", "kinds" -> changed.model.equals(there.model());
            case "type" -> !(changed.data instanceof InlineSpec) || changed.data.equals(there.data());
            default -> true;
        };
    }

    /** Whether it says all that a control of it can say. */
    boolean isExact() {
        return name.equals("layers") || name.equals("features");
    }

    /** What loss, outputs and weights of classes have to fit; a table is there by itself. */
    private static Optional<Object> target(Draft draft) {
        return draft.data instanceof InlineSpec
                ? Optional.empty()
                : Optional.of(List.of(Slot.DATA.kind(draft), draft.data.isRegression(), draft.data.classes()));
    }

    private static Object isNetwork(Draft draft) {
        return !Networks.hiddenLayers(draft.model).isEmpty();
    }

    private static Object kinds(ModelSpec model) {
        return model.layers().stream().map(LayerKinds.ALL::nameOf).toList();
    }

    /** What gives the parameters their names and shapes, but for what comes in and goes out. */
    private static Object outline(ModelSpec model) {
        List<LayerSpec> layers = model.layers();
        int last = layers.lastIndexOf(model.linears().getLast());
        return IntStream.range(0, layers.size())
                .mapToObj(i -> switch (layers.get(i)) {
                    case LayerSpec.Linear linear -> List.of("Linear", i == last ? 0 : linear.out(), linear.bias());
                    case LayerSpec.BatchNorm1d norm -> List.of("BatchNorm1d", norm.affine());
                    case LayerSpec other -> List.of(LayerKinds.ALL.nameOf(other));
                })
                .toList();
    }

    /** Nesterov's goes with it. */
    private static Object hasMomentum(Draft draft) {
        return List.of(
                Slot.OPTIMIZER.kind(draft), draft.optimizer instanceof OptimizerSpec.Sgd sgd && sgd.momentum() > 0);
    }

    private static Object sequence(Draft draft) {
        return draft.scheduler instanceof SchedulerSpec.SequentialLr sequence
                ? sequence.schedulers().stream().map(SchedulerKinds.ALL::nameOf).toList()
                : List.of();
    }
}
