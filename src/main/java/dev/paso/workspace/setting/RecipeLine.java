package dev.paso.workspace.setting;

import dev.paso.core.data.DatasetKinds;
import dev.paso.core.kind.Field;
import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.train.ExperimentSpec;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A recipe in one line, in the words of PyTorch and scikit-learn: what stands below a picture that was saved. */
public final class RecipeLine {
    private static final Set<String> ALWAYS = Set.of("n", "noise", "seed", "lr");

    private RecipeLine() {}

    /** Data, layers, loss, optimizer and batch size; of their options those that are not usual, and the few that are always asked for. */
    public static String of(ExperimentSpec spec) {
        String layers = spec.model().layers().stream().map(RecipeLine::layer).collect(Collectors.joining(", "));
        String batch = spec.loader().batchSize().stream()
                .mapToObj(size -> "batch_size=" + size)
                .collect(Collectors.joining());
        return Stream.of(
                        part(DatasetKinds.ALL, spec.data()),
                        layers,
                        part(LossKinds.ALL, spec.loss()),
                        part(OptimizerKinds.ALL, spec.optimizer()),
                        batch)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String layer(LayerSpec layer) {
        return layer instanceof LayerSpec.Linear linear
                ? "Linear(%d, %d)".formatted(linear.in(), linear.out())
                : part(LayerKinds.ALL, layer);
    }

    private static <T> String part(Kinds<T> kinds, T part) {
        Kind<? extends T> kind = kinds.of(part);
        if (kind.isByItself()) {
            return kind.name();
        }
        String fields = kind.fields().stream()
                .filter(field -> isTold(field, part, kind.usual()))
                .map(field -> field.name() + "=" + field.of(part))
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? kind.name() : kind.name() + "(" + fields + ")";
    }

    private static boolean isTold(Field field, Object part, Object usual) {
        return ALWAYS.contains(field.name()) || !field.saysSame(part, usual);
    }
}
