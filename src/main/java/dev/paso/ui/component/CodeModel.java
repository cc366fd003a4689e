package dev.paso.ui.component;

import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Map;

/**
 * A listing of Python; {@code frontend/code/model.ts} mirrors it.
 *
 * @param isWalked whether the reader can go from line to line
 * @param texts the words of its buttons
 */
public record CodeModel(String title, List<String> lines, boolean isWalked, Map<String, String> texts) {
    public CodeModel {
        lines = List.copyOf(lines);
    }

    /** @param source the lines of a text block */
    public static CodeModel of(String title, String source, boolean isWalked, Texts texts) {
        return new CodeModel(title, source.lines().toList(), isWalked, texts.group("code"));
    }
}
