package dev.paso.workspace.setting;

import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.DatasetPicture;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.InlineSpec;
import dev.paso.workspace.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an experiment says of its data: all fields of a set that is drawn, and the shapes of one that was given. */
final class DataSettings {
    private DataSettings() {}

    static Part of(DatasetSpec data) {
        List<Setting> settings = new ArrayList<>(settings(data).stream()
                .map(setting -> setting.withUsual(asPictured(data, setting)))
                .toList());
        if (data instanceof InlineSpec own) {
            settings.add(Setting.fixed("data.x", shape(own.x().shape())));
            own.y().ifPresent(y -> settings.add(Setting.fixed("data.y", shape(y.shape()))));
            own.cls().ifPresent(cls -> settings.add(Setting.fixed("data.cls", shape(List.of(cls.size())))));
            if (!own.names().equals(InlineSpec.Names.NONE)) {
                settings.addAll(names(own.names()));
            }
        }
        return new Part("data", settings);
    }

    private static List<Setting> names(InlineSpec.Names names) {
        return List.of(
                Setting.fixed("data.names.x", String.join(", ", names.x())),
                Setting.fixed("data.names.target", names.target()),
                Setting.fixed("data.names.classes", String.join(", ", names.classes())));
    }

    private static List<Setting> settings(DatasetSpec data) {
        return KindSettings.of(Slot.DATA, data, List.of());
    }

    /** Data that are offered as a picture are usually as there. */
    private static Optional<String> asPictured(DatasetSpec data, Setting setting) {
        return DatasetKinds.PICTURES.stream()
                .map(DatasetPicture::example)
                .filter(example ->
                        example.getClass() == data.getClass() && setting.usual().isPresent())
                .flatMap(example -> settings(example).stream())
                .filter(one -> one.path().equals(setting.path()))
                .map(Setting::value)
                .findFirst()
                .or(setting::usual);
    }

    /** As in PyTorch: its sizes. */
    static String shape(List<Integer> shape) {
        return String.join(" × ", shape.stream().map(String::valueOf).toList());
    }
}
