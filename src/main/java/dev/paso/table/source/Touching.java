package dev.paso.table.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that touch each other above columns that all end at the same places, as programs print wide names over narrow numbers. */
final class Touching {
    private static final int LOOKED_AT = 200;
    private static final int LEAST = 3; // rows
    private static final String SEPARATORS = "\t,;|\"'";
    private static final Pattern WORD = Pattern.compile("[^ ]+");

    private Touching() {}

    /** The same text with blanks between the names; the same where they do not touch. */
    static String parted(String text) {
        List<String> lines = Lines.filled(text, LOOKED_AT);
        if (lines.size() <= LEAST
                || SEPARATORS.chars().anyMatch(c -> lines.getFirst().indexOf(c) >= 0)) {
            return text;
        }
        String names = lines.getFirst();
        List<Integer> ends = ends(lines.get(1));
        boolean isSame = ends.size() > 1
                && ends(names).size() < ends.size()
                && names.length() == ends.getLast()
                && lines.subList(1, lines.size()).stream()
                        .allMatch(line -> ends(line).equals(ends));
        if (!isSame) {
            return text;
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            parts.add(names.substring(from, end).strip());
            from = end;
        }
        boolean areNames = parts.stream().allMatch(part -> WORD.matcher(part).matches());
        int at = text.indexOf(names);
        return areNames ? text.substring(0, at) + String.join("  ", parts) + text.substring(at + names.length()) : text;
    }

    /** Where each word ends. */
    private static List<Integer> ends(String line) {
        List<Integer> ends = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            ends.add(word.end());
        }
        return ends;
    }
}
