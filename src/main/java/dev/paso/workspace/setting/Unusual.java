package dev.paso.workspace.setting;

import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an experiment has that is not usual and that no panel in front shows.
 *
 * @param part where it stands among the settings
 * @param text as PyTorch would print it: {@code StepLR(step_size=2, gamma=0.5)}, {@code label_smoothing=0.1}
 */
public record Unusual(String part, String text) {
    /** Shown by a panel, whatever it says. */
    private static final Set<String> IN_FRONT = Set.of(
            "data.n",
            "data.noise",
            "data.k",
            "split.test_size",
            "split.train_size",
            "scale.type",
            "features",
            "loss.pos_weight",
            "optimizer.lr",
            "optimizer.weight_decay",
            "loader.batch_size");

    private static final Set<String> OF_SGD = Set.of("optimizer.momentum", "optimizer.nesterov");
    private static final Set<String> WIDTHS = Set.of("in", "out", "num_features");
    private static final String IN_SEQUENCE = "scheduler.schedulers[";
    private static final Slot<LayerSpec> SOME_LAYER =
            new Slot<>("layer", LayerKinds.ALL, draft -> Optional.empty(), (draft, layer) -> {});
    private static final String OF_DROPOUT = "p"; // said whatever it is
    /** Parts whose kinds say by their names what they are. */
    private static final Set<String> KNOWN_BY_KIND = Set.of("scheduler", "clip", "sampler");

    /**
     * In the order of the file; none for an experiment of which the panels say all. A learning rate that was changed on the way is told
     * where the one in use is.
     */
    public static List<Unusual> of(ExperimentSpec spec) {
        List<Unusual> all = new ArrayList<>();
        for (Part part : Settings.of(spec)) {
            List<Setting> told = part.settings().stream()
                    .filter(setting -> setting.isUnusual() && !isInFront(setting, spec))
                    .toList();
            if (part.name().startsWith("model[")) {
                int layer = Integer.parseInt(part.name().replaceAll("\\D", ""));
                if (!told.isEmpty() || !isDrawn(spec.model(), layer)) {
                    all.add(new Unusual(
                            part.name(), whole(part.settings().getFirst().value(), part)));
                }
            } else if (part.name().startsWith(IN_SEQUENCE)) {
                all.add(new Unusual(
                        part.name(), whole(part.settings().getFirst().value(), part)));
            } else {
                all.addAll(of(part, told));
            }
        }
        if (!spec.edits().stream().allMatch(Edit.SetLr.class::isInstance)) {
            all.add(new Unusual("edits", "edits (" + spec.edits().size() + ")"));
        }
        return List.copyOf(all);
    }

    /** A layer as PyTorch would print it: {@code Dropout(p=0.5)}, {@code BatchNorm1d}. */
    public static String layer(LayerSpec layer) {
        List<Setting> settings = KindSettings.of(SOME_LAYER, layer, List.of()).stream()
                .map(setting -> OF_DROPOUT.equals(setting.name()) ? setting.withUsual(Optional.empty()) : setting)
                .map(setting -> WIDTHS.contains(setting.name()) ? setting.fixed() : setting)
                .toList();
        return whole(settings.getFirst().value(), new Part("layer", settings));
    }

    private static List<Unusual> of(Part part, List<Setting> told) {
        Setting head = part.settings().getFirst();
        boolean isOther = told.contains(head) && part.settings().size() > 1;
        if (isOther || told.contains(head) && head.name().equals("type")) {
            String kind = head.name().equals("type") ? head.value() : part.name();
            boolean isKnown = KNOWN_BY_KIND.contains(part.name()) || kind.equals(part.name());
            return List.of(new Unusual(part.name(), (isKnown ? "" : part.name() + " ") + whole(kind, part)));
        }
        return told.stream()
                .map(setting -> new Unusual(part.name(), setting.name() + "=" + setting.value()))
                .toList();
    }

    private static boolean isInFront(Setting setting, ExperimentSpec spec) {
        return IN_FRONT.contains(setting.path())
                || spec.optimizer() instanceof OptimizerSpec.Sgd && OF_SGD.contains(setting.path());
    }

    /** The kind, and what must be said of it or is not usual. */
    private static String whole(String kind, Part part) {
        String fields = part.settings().stream()
                .skip(1)
                .filter(setting -> setting.isUnusual()
                        || setting.usual().isEmpty() && setting.change().isPresent())
                .filter(setting -> !setting.name().equals("seed"))
                .map(setting -> setting.name() + "=" + setting.value())
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? kind : kind + "(" + fields + ")";
    }

    /** Linear layers, and the first activation after each of them but the last. */
    private static boolean isDrawn(ModelSpec model, int layer) {
        LayerSpec it = model.layers().get(layer);
        if (it instanceof LayerSpec.Linear) {
            return true;
        }
        List<LayerSpec> before = model.layers().subList(0, layer);
        int linear = lastLinear(before);
        return it instanceof LayerSpec.Activation
                && linear >= 0
                && linear < lastLinear(model.layers())
                && before.subList(linear, layer).stream().noneMatch(LayerSpec.Activation.class::isInstance);
    }

    private static int lastLinear(List<LayerSpec> layers) {
        int last = layers.size() - 1;
        while (last >= 0 && !(layers.get(last) instanceof LayerSpec.Linear)) {
            last--;
        }
        return last;
    }
}
