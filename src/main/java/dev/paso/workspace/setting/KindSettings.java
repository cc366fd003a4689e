package dev.paso.workspace.setting;

import dev.paso.core.kind.Field;
import dev.paso.core.kind.Form;
import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import dev.paso.workspace.Draft;
import dev.paso.workspace.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The settings of a part that is of some kind: which one, and the fields of its row. */
final class KindSettings {
    private KindSettings() {}

    /**
     * @param part what stands there
     * @param usual kinds that need no word; empty where none does
     */
    static <T> List<Setting> of(Slot<T> slot, T part, List<String> usual) {
        List<Setting> settings = new ArrayList<>();
        settings.add(type(slot, part, usual));
        settings.addAll(fields(slot, part));
        return settings;
    }

    private static <T> Setting type(Slot<T> slot, T part, List<String> usual) {
        Kinds<T> kinds = slot.kinds();
        String name = kinds.nameOf(part);
        List<String> words = kinds.all().stream()
                .filter(kind -> !isGiven(kind) || kind.isOf(part))
                .<String>map(Kind::name)
                .toList();
        Optional<String> normal =
                usual.isEmpty() ? Optional.empty() : Optional.of(usual.contains(name) ? name : usual.getFirst());
        return new Setting(
                slot.path() + ".type",
                Form.WORD,
                name,
                normal,
                words,
                Optional.of((draft, chosen) ->
                        slot.choose(draft, kinds.named(chosen).orElseThrow())));
    }

    /** One that begins with nothing in it needs more than its name. */
    private static boolean isGiven(Kind<?> kind) {
        return kind.isByItself() && !kind.name().equals("SequentialLR");
    }

    /** What is changed is changed in what stands there by then, if it is of the kind that is shown. */
    static <T> List<Setting> fields(Slot<T> slot, T part) {
        Kind<? extends T> kind = slot.kinds().of(part);
        return fields(
                slot.path(),
                kind,
                part,
                draft -> slot.get().apply(draft).filter(kind::isOf).orElse(part),
                (draft, other) -> slot.put().accept(draft, Optional.of(other)));
    }

    static <T> List<Setting> fields(
            String path, Kind<? extends T> kind, T part, Function<Draft, T> get, BiConsumer<Draft, T> put) {
        return kind.fields().stream()
                .map(field -> field(path, kind, part, field, get, put))
                .toList();
    }

    private static <T> Setting field(
            String path,
            Kind<? extends T> kind,
            T part,
            Field field,
            Function<Draft, T> get,
            BiConsumer<Draft, T> put) {
        boolean isAnyAsGood = field.isRequired() || field.name().equals("seed");
        return new Setting(
                path + "." + field.name(),
                field.form(),
                FieldText.of(field.form(), field.of(part)),
                isAnyAsGood ? Optional.empty() : Optional.of(FieldText.of(field.form(), field.of(kind.usual()))),
                field.words(),
                Optional.of(Typing.into(
                        path + "." + field.name(),
                        field.form(),
                        (draft, text) -> put.accept(
                                draft, Typing.within(path, () -> changed(kind, get.apply(draft), field, text))))));
    }

    private static <T> T changed(Kind<? extends T> kind, T part, Field changed, String text) {
        return kind.make(field -> {
            Object value = field == changed ? FieldText.read(field.name(), field.form(), text) : field.of(part);
            return field.form() == Form.WORD ? field.meaning((String) value) : value;
        });
    }
}
