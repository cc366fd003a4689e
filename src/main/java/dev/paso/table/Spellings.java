package dev.paso.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words of a column that differ only in capitals: {@code Yes}, {@code yes}, {@code YES}. */
final class Spellings {
    private static final int MOST = 200; // different words; of more, nobody makes classes

    private final Map<String, Map<String, Integer>> groups = new LinkedHashMap<>();

    Spellings(List<String> cells) {
        Map<String, Map<String, Integer>> found = new HashMap<>(); // of each cell
        for (String cell : cells) {
            if (!cell.isEmpty() && groups.size() <= MOST) {
                found.computeIfAbsent(
                                cell,
                                word -> groups.computeIfAbsent(
                                        word.toLowerCase(Locale.ROOT), lower -> new LinkedHashMap<>()))
                        .merge(cell, 1, Integer::sum);
            }
        }
    }

    /** The words of which there are several spellings, all of them; nothing where there are too many words to be classes. */
    List<String> alike() {
        List<String> alike = new ArrayList<>();
        if (groups.size() <= ColumnChoice.MAX_CLASSES) {
            groups.values().stream()
                    .filter(spellings -> spellings.size() > 1)
                    .forEach(spellings -> alike.addAll(spellings.keySet()));
        }
        return alike;
    }

    /** The cells, each word as it is written most often. */
    List<String> joined(List<String> cells) {
        Map<String, String> usual = new HashMap<>();
        groups.forEach((lower, spellings) -> usual.put(
                lower,
                spellings.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElse(lower)));
        return groups.size() > MOST
                ? cells
                : cells.stream()
                        .map(cell -> usual.getOrDefault(cell.toLowerCase(Locale.ROOT), cell))
                        .toList();
    }
}
