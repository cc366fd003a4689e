package dev.paso.table;

import dev.paso.core.Assumption;
import dev.paso.core.Note;
import dev.paso.table.cell.Missing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several words for yes and for no in one column, as people and programs write them by turns: {@code True}, {@code TRUE} and {@code 1}
 * beside {@code no} and {@code 0}. Where there is no other word, they can be read in one way only. Words that differ
 * in capitals alone are {@link Spellings}.
 */
final class TruthWords {
    private static final int MOST = 12; // ways to say either
    private static final int LONGEST = 10;
    private static final String WEST = "o"; // beside N and NO, in Spanish, Portuguese and French: "oui" must be there

    private static final Set<String> YES = Set.of(
            "1",
            "1.0",
            "true",
            "t",
            "yes",
            "y",
            "sí",
            "si",
            "s",
            "sì",
            "sim",
            "ja",
            "j",
            "oui",
            "o",
            "verdadero",
            "cierto",
            "verdadeiro",
            "vero",
            "vrai",
            "wahr",
            "on");
    private static final Set<String> NO =
            Set.of("0", "0.0", "false", "f", "no", "n", "não", "nao", "nein", "non", "falso", "faux", "falsch", "off");

    private final Map<String, Integer> yes = new LinkedHashMap<>();
    private final Map<String, Integer> no = new LinkedHashMap<>();

    private TruthWords() {}

    /** Those of a column; nothing where it has other words too, only numbers, or one word for each. */
    static Optional<TruthWords> of(List<String> cells) {
        TruthWords words = new TruthWords();
        for (String cell : cells) {
            if (!words.count(cell) && Missing.of(cell) != Missing.SURE) {
                return Optional.empty();
            }
        }
        return words.areSeveral() ? Optional.of(words) : Optional.empty();
    }

    private boolean count(String cell) {
        if (cell.length() > LONGEST) {
            return false;
        }
        for (Map<String, Integer> side : List.of(yes, no)) {
            if (side.computeIfPresent(cell, (word, count) -> count + 1) != null) {
                return true;
            }
        }
        String lower = cell.toLowerCase(Locale.ROOT);
        boolean isYes = YES.contains(lower);
        if (!isYes && !NO.contains(lower) || yes.size() + no.size() >= MOST) {
            return false;
        }
        (isYes ? yes : no).put(cell, 1);
        return true;
    }

    private boolean areSeveral() {
        long different = Stream.concat(yes.keySet().stream(), no.keySet().stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .count(); // where capitals alone differ, one is asked
        return different > 2 && areSure(yes) && areSure(no);
    }

    /** A letter is a word's where that stands beside it, or nothing else; else N, S and O are winds, and T, F and N a vote. */
    private static boolean areSure(Map<String, Integer> side) {
        Set<String> words = side.keySet().stream()
                .filter(TruthWords::isWord)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return !words.isEmpty()
                && words.stream()
                        .filter(word -> word.length() == 1)
                        .allMatch(letter -> words.size() == 1 && !letter.equals(WEST)
                                || words.stream().anyMatch(word -> word.length() > 1 && word.startsWith(letter)));
    }

    private static boolean isWord(String word) {
        return Character.isLetter(word.charAt(0));
    }

    /** The cells with one word for each. */
    List<String> joined(List<String> cells) {
        String usualYes = usual(yes);
        String usualNo = usual(no);
        List<String> joined = new ArrayList<>(cells.size());
        for (String cell : cells) {
            joined.add(yes.containsKey(cell) ? usualYes : no.containsKey(cell) ? usualNo : cell);
        }
        return joined;
    }

    /** The word that stands there most often. */
    private static String usual(Map<String, Integer> side) {
        Map<String, Integer> words = new TreeMap<>(side);
        words.keySet().removeIf(word -> !isWord(word));
        int most = Collections.max(words.values());
        return words.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** What was assumed under the name of the column. */
    Note note(String name) {
        return Note.of(Assumption.TRUTH_WORDS, name, said(yes.keySet()), usual(yes), said(no.keySet()), usual(no));
    }

    private static String said(Collection<String> words) {
        return String.join(", ", words);
    }
}
