package dev.paso.workspace.setting;

import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.workspace.Slot;
import java.util.List;
import java.util.stream.IntStream;

/** What an experiment says of its model, layer by layer. */
final class LayerSettings {
    private LayerSettings() {}

    static List<Part> of(ModelSpec model) {
        List<LayerSpec> layers = model.layers();
        return IntStream.range(0, layers.size())
                .mapToObj(i -> {
                    String path = "model[" + i + "]";
                    List<Setting> settings = KindSettings.of(slot(path, i), layers.get(i), List.of()).stream()
                            .map(setting -> follows(setting, layers, i) ? setting.fixed() : setting)
                            .toList();
                    return new Part(path, settings);
                })
                .toList();
    }

    private static Slot<LayerSpec> slot(String path, int place) {
        return new Slot<>(
                path,
                LayerKinds.ALL,
                draft -> draft.model.layers().stream().skip(place).findFirst(),
                (draft, layer) -> draft.setLayer(place, layer.orElseThrow()));
    }

    /** What a layer takes is what the one before it gives, what the last one gives is what the loss asks for, and one is linear. */
    private static boolean follows(Setting setting, List<LayerSpec> layers, int layer) {
        return switch (setting.name()) {
            case "in", "num_features" -> true;
            case "out" -> isLastLinear(layers, layer);
            case "type" -> layers.get(layer) instanceof LayerSpec.Linear && linears(layers) == 1;
            default -> false;
        };
    }

    private static long linears(List<LayerSpec> layers) {
        return layers.stream().filter(LayerSpec.Linear.class::isInstance).count();
    }

    private static boolean isLastLinear(List<LayerSpec> layers, int layer) {
        return layers.stream().skip(layer + 1L).noneMatch(LayerSpec.Linear.class::isInstance);
    }
}
