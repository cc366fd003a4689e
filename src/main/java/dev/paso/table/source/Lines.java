package dev.paso.table.source;

import java.util.ArrayList;
import java.util.List;

/** A text line by line, with the numbers they have in the file. */
final class Lines {
    private final List<String> lines = new ArrayList<>();

    private Lines() {}

    /** All lines, however they end; at most the first {@code most}. */
    static Lines of(String text, int most) {
        Lines found = new Lines();
        int from = 0;
        while (from < text.length() && found.lines.size() < most) {
            int end = from;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            found.lines.add(text.substring(from, end));
            boolean isPair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            from = end + (isPair ? 2 : 1);
        }
        return found;
    }

    int size() {
        return lines.size();
    }

    String at(int index) {
        return lines.get(index);
    }

    /** From 1. */
    long number(int index) {
        return index + 1L;
    }

    List<String> all() {
        return lines;
    }
}
