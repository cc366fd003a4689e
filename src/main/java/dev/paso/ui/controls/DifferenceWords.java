package dev.paso.ui.controls;

import dev.paso.ui.text.Texts;
import dev.paso.workspace.Difference;
import dev.paso.workspace.Differences;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs between two recipes, in words. */
public final class DifferenceWords {
    private static final String EDITS = Differences.EDITS;
    private static final int LONGEST = 24; // characters of a value that are told

    private DifferenceWords() {}

    /** For example {@code lr 0.1 → 0.05}. */
    public static List<String> say(List<Difference> differences, Texts texts) {
        Set<String> changedTypes = differences.stream()
                .map(Difference::path)
                .filter(path -> path.endsWith(".type"))
                .map(path -> path.substring(0, path.length() - "type".length()))
                .collect(Collectors.toSet());
        return differences.stream()
                .filter(difference -> difference.path().endsWith(".type")
                        || difference.path().equals("optimizer.lr")
                        || changedTypes.stream()
                                .noneMatch(difference.path()::startsWith)) // options of another kind of thing
                .map(difference ->
                        name(difference.path(), texts) + " " + value(difference.path(), difference.there(), texts)
                                + " → " + value(difference.path(), difference.here(), texts))
                .toList();
    }

    private static String name(String path, Texts texts) {
        if (path.startsWith(EDITS)) {
            String[] parts = path.substring(EDITS.length()).split("\\.", 2);
            return texts.say("ghost.edit", parts[1], parts[0]);
        }
        Map<String, String> names = texts.group("ghost.name");
        return names.getOrDefault(path, path.substring(path.lastIndexOf('.') + 1));
    }

    private static String value(String path, String text, Texts texts) {
        if (text.isEmpty()) {
            return "–";
        }
        if (text.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?")) {
            return texts.plain(Double.parseDouble(text));
        }
        Map<String, String> words = texts.group("ghost.value");
        String known = words.getOrDefault(path + "." + text, words.getOrDefault(text, text));
        return known.length() > LONGEST ? known.substring(0, LONGEST - 1) + "…" : known;
    }
}
