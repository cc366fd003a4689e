package dev.paso.workspace.setting;

import dev.paso.core.kind.Form;
import dev.paso.workspace.Draft;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * One thing that an experiment file says.
 *
 * @param path where it stands in the file: {@code optimizer.lr}, {@code model[2].p}
 * @param value as {@link FieldText} writes it
 * @param usual what it would be where nobody says it; empty where nothing is usual
 * @param words what may be chosen; empty where it is typed
 * @param change puts another value into a draft, or refuses it; empty where it follows from others
 */
public record Setting(
        String path,
        Form form,
        String value,
        Optional<String> usual,
        List<String> words,
        Optional<BiConsumer<Draft, String>> change) {

    /** As the file calls it. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    public boolean isUnusual() {
        return usual.isPresent() && !usual.get().equals(value);
    }

    /** Which component shows it: another value of the same kind needs no other one. */
    public Object shape() {
        return List.of(path, form, words, change.isPresent());
    }

    static Setting fixed(String path, Object value) {
        String text = value instanceof Double number ? FieldText.of(Form.NUMBER, number) : String.valueOf(value);
        return new Setting(path, Form.TEXT, text, Optional.empty(), List.of(), Optional.empty());
    }

    Setting withUsual(Optional<String> other) {
        return new Setting(path, form, value, other, words, change);
    }

    Setting withWords(List<String> others) {
        return new Setting(path, form, value, usual, others, change);
    }

    Setting fixed() {
        return new Setting(path, form, value, Optional.empty(), List.of(), Optional.empty());
    }
}
